import { Composer } from 'grammy';
import type { Form, Forms, NazrContext } from '../../../bot/index.ts';
import type { Gate } from '../../staff/index.ts';
import { setUsualHour, unlinkChat } from '../actions.ts';
import {
  centersButton,
  chatButton,
  deskButton,
  hourButton,
  hoursButton,
  howToLinkButton,
  otherHourButton,
  stepsButton,
  unlinkButton,
  unlinkNowButton,
} from '../buttons.ts';
import { shortTitle } from '../linked-chat.ts';
import { askWhich } from '../linking/linking.ts';
import { howToScreen, stepsScreen } from '../linking/screens.ts';
import { linkedChatById, linkedChatOf } from '../queries.ts';
import { texts as roomTexts } from '../texts.fa.ts';
import { isFrom, othersOf, showChat, showDesk } from './desk.ts';
import { hourForm, hoursScreen, isHour } from './hours.ts';
import { unlinkScreen } from './screens.ts';
import { texts } from './texts.fa.ts';

/** What the desk is wired with. */
export interface DeskParts {
  readonly gate: Gate;
  readonly enterForm: Forms['enter'];
}

/** The linked chats: what there is, how to add others, their hours and centers, and letting go of one. */
export function desk({ gate, enterForm }: DeskParts): { composer: Composer<NazrContext>; form: Form } {
  const composer = new Composer<NazrContext>();
  gate.word(composer, roomTexts.entry, 'chats.link', (ctx) => showDesk(ctx, gate));
  gate.press(composer, deskButton, (ctx, { page }) => showDesk(ctx, gate, page));
  gate.press(composer, chatButton, (ctx, { chat }) => showChat(ctx, gate, chat));
  gate.press(composer, howToLinkButton, (ctx) => ctx.show(howToScreen()));
  gate.press(composer, stepsButton, (ctx, { kind }) => {
    const which = kind === 'channel' ? 'channel' : 'group';
    return ctx.show(stepsScreen(which, ctx.platform.name, ctx.me.username));
  });
  moving(composer, gate);
  unlinking(composer, gate);
  const form = hourForm((ctx, chat, minutes) => setHour(ctx, gate, chat, minutes));
  choosingHour(composer, gate, (ctx, chat) => enterForm(ctx, form, { chat: String(chat) }));
  return { composer, form };
}

function choosingHour(
  composer: Composer<NazrContext>,
  gate: Gate,
  ask: (ctx: NazrContext, chat: number) => Promise<void>,
): void {
  gate.press(composer, hoursButton, async (ctx, press) => {
    const chat = await linkedChatById(ctx.read, press.chat);
    await (chat ? ctx.show(hoursScreen(chat)) : showDesk(ctx, gate));
  });
  gate.press(composer, hourButton, (ctx, { chat, minutes }) => setHour(ctx, gate, chat, minutes));
  gate.press(composer, otherHourButton, (ctx, { chat }) => ask(ctx, chat));
}

// A role may have ended while an hour was asked for.
async function setHour(ctx: NazrContext, gate: Gate, chat: number, minutes: number): Promise<void> {
  const isTheirs = isHour(minutes) && (await gate.may(ctx, 'chats.link', 'chat', chat));
  const isSet = isTheirs && (await ctx.write((tx) => setUsualHour(tx, ctx, chat, minutes)));
  await (isSet ? showChat(ctx, gate, chat, texts.set(minutes)) : showDesk(ctx, gate));
}

function moving(composer: Composer<NazrContext>, gate: Gate): void {
  gate.press(composer, centersButton, async (ctx, press) => {
    const chat = await linkedChatById(ctx.read, press.chat);
    const others = chat ? await othersOf(ctx, gate, chat) : [];
    const canMove = chat && isFrom(ctx, chat) && others.length > 0;
    await (canMove ? askWhich(ctx, { place: chat }, others) : showDesk(ctx, gate));
  });
}

function unlinking(composer: Composer<NazrContext>, gate: Gate): void {
  gate.press(composer, unlinkButton, async (ctx, { center, linked }) => {
    const chat = await linkedChatOf(ctx.read, center, linked);
    await (chat ? ctx.show(unlinkScreen(chat)) : showDesk(ctx, gate));
  });
  gate.press(composer, unlinkNowButton, async (ctx, { center, linked }) => {
    const chat = await linkedChatOf(ctx.read, center, linked);
    const isDone = await ctx.write((tx) => unlinkChat(tx, ctx, center, linked));
    await showDesk(ctx, gate, 0, isDone && chat ? texts.unlinked(shortTitle(chat.title)) : undefined);
  });
}
