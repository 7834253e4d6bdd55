import { homeButton, lines, type Screen, type ScreenButton, type Words } from '../../../bot/index.ts';
import { cancelButton, changedButton, comingButton, moveButton, unchangedButton } from '../buttons.ts';
import { moving } from '../texts/moving.fa.ts';
import { texts as room } from '../texts.fa.ts';
import type { Reminder } from './reminder.ts';
import { texts } from './texts.fa.ts';
import { inDays, preparation } from './wording.ts';

/** The reminder of one booking. */
export function aloneScreen(reminder: Reminder, now: number): Screen {
  const words = reminder.stage === 3 ? keptWords(reminder) : expectedWords(reminder, now);
  return { ...words, buttons: buttonsOf(reminder) };
}

type Spoken = { readonly text: Words; readonly brief: Words };

function keptWords(reminder: Reminder): Spoken {
  const { name } = reminder;
  return {
    text: lines(texts.kept(reminder, name), texts.tellNow(name)),
    brief: texts.briefKept(reminder, name),
  };
}

function expectedWords(reminder: Reminder, now: number): Spoken {
  const { stage, driveDay, name, asks, advises } = reminder;
  const soon = inDays(reminder, now);
  const question = advises ? texts.askChangedShort : texts.askChanged;
  return {
    text: lines(
      texts.expected(soon, reminder, name),
      asks && question,
      advises && preparation(driveDay, stage === 0 && asks ? 'short' : 'full'),
    ),
    brief: lines(
      texts.briefExpected(soon, reminder, name),
      asks && texts.briefAsk,
      advises && preparation(driveDay, 'brief'),
    ),
  };
}

function buttonsOf({ bookingId: booking, name, asks, isOurs }: Reminder): ScreenButton[][] {
  const unchanged = { text: texts.unchanged(name), data: unchangedButton.data({ booking }) };
  const changed = { text: texts.changedAlone, data: changedButton.data({ booking }) };
  const coming = { text: room.comingOf(name), data: comingButton.data({ booking }) };
  const move = { text: moving.move, data: moveButton.data({ booking }) };
  const cancel = { text: room.cancel, data: cancelButton.data({ booking }) };
  return [asks ? [unchanged, changed] : [coming], ...(isOurs ? [[move, cancel]] : []), [homeButton]];
}
