import {
  choice,
  commonTexts,
  type Form,
  homeButton,
  type Kept,
  type NazrContext,
  type Question,
  rows,
  type Screen,
  type ScreenButton,
} from '../../../bot/index.ts';
import { hoursIn } from '../../../calendar/index.ts';
import { chatButton, hourButton, otherHourButton } from '../buttons.ts';
import { type LinkedChat, PROPOSED_MINUTES, shortTitle } from '../linked-chat.ts';
import { texts } from './texts.fa.ts';

const DAY_MINUTES = 1440;
const likely = [9 * 60, 12 * 60, PROPOSED_MINUTES, 21 * 60];

/** Usual hours to choose from. */
export function hoursScreen({ id, title }: Pick<LinkedChat, 'id' | 'title'>): Screen {
  const hours = likely.map((minutes) => ({
    text: minutes === PROPOSED_MINUTES ? texts.proposed(minutes) : texts.clock(minutes),
    data: hourButton.data({ chat: id, minutes }),
  }));
  const other = { text: texts.otherHour, data: otherHourButton.data({ chat: id }) };
  return { text: texts.whichHour(shortTitle(title)), buttons: [...rows([...hours, other]), waysOut(id)] };
}

/** Whether a press names an hour of the day. */
export const isHour = (minutes: number): boolean => minutes < DAY_MINUTES;

/** Asks for an hour in words; opened with `{ chat }`, its id. */
export const hourForm = (done: (ctx: NazrContext, chat: number, minutes: number) => Promise<void>): Form => ({
  name: 'chat-hour',
  questions: [hourQuestion],
  done: (ctx, kept) => done(ctx, chatIn(kept), Number(kept.hour)),
});

/** Keeps minutes after midnight. */
export const hourQuestion: Question = {
  id: 'hour',
  ask: (kept) => ({ text: texts.typeHour, buttons: [waysOut(chatIn(kept))] }),
  read(answer, kept, { now }) {
    const [hour, ...others] = hoursOf(answer, now).filter(isHour);
    if (hour === undefined) return { again: texts.unreadHour };
    if (others.length === 0) return { value: String(hour) };
    return { again: whichHalfScreen([hour, ...others], chatIn(kept)) };
  },
};

/** «۹» may be in the morning or in the evening. */
function whichHalfScreen(hours: readonly number[], chat: number): Screen {
  const ways = hours.map((minutes) => ({
    text: texts.clock(minutes),
    data: choice.data({ value: `h${minutes}` }),
  }));
  return { text: texts.morningOrEvening, buttons: [...rows(ways), waysOut(chat)] };
}

function hoursOf(answer: string, now: number): readonly number[] {
  const pressed = /^h(\d{1,4})$/.exec(answer)?.[1];
  return pressed === undefined
    ? hoursIn(answer, now).map((minutes) => minutes % DAY_MINUTES)
    : [Number(pressed)];
}

const chatIn = ({ chat }: Kept): number => Number(chat ?? 0);

const waysOut = (chat: number): ScreenButton[] => [
  { text: commonTexts.back, data: chatButton.data({ chat }) },
  homeButton,
];
