/** What every feature needs to talk: the context of an update, buttons, screens, forms and the way home. */
export {
  bold,
  italic,
  type Key,
  lines,
  link,
  plain,
  rows,
  type Screen,
  type ScreenButton,
  say,
  signed,
  type Words,
} from '../platforms/index.ts';
export { button, int, token } from './buttons.ts';
export type { NazrContext } from './context.ts';
export { calendarOption, type DayQuestion, dayOption, readDay } from './day-question.ts';
export { type Dispatch, openDispatch } from './dispatch.ts';
export { forgetDrafts } from './drafts.ts';
export { choice, type Form, type Kept, type Question, type Reading } from './form.ts';
export { type Forms, openForms } from './forms.ts';
export { guard } from './guard.ts';
export { home, homeButton, homeScreen, type MenuEntry, menuKeyboard, menuWord } from './home.ts';
export { type Arrival, type Inbox, openInbox } from './inbox.ts';
export { type Intake, startPolling } from './intake.ts';
export { onPress } from './presses.ts';
export { takeUp } from './take-up.ts';
export { texts as commonTexts } from './texts.fa.ts';
export {
  openWebhookDoor,
  setWebhook,
  startWebhook,
  type WebhookAddress,
  type WebhookDoor,
} from './webhook.ts';
