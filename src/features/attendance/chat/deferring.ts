import type { Composer } from 'grammy';
import {
  calendarOption,
  type DayQuestion,
  type Form,
  homeButton,
  type Kept,
  type NazrContext,
  readDay,
  type ScreenButton,
} from '../../../bot/index.ts';
import { addDays, addMonths, type EpochDay, epochDay, instant, today } from '../../../calendar/index.ts';
import { at, spans } from './buttons.ts';
import { showPerson, showRefused } from './entering.ts';
import { presentAt, type Who } from './facts.ts';
import { say } from './outcomes.ts';
import type { ChatParts } from './parts.ts';
import { questionScreen } from './screens/lists.ts';
import { saidScreen } from './screens/person.ts';
import { texts } from './texts.fa.ts';
import { personWords } from './words.ts';

const LONGEST_MONTHS = 120;

/** «معاف شد»: until when, and nothing else. */
export function answerDeferring(composer: Composer<NazrContext>, { gate, forms, own }: ChatParts): void {
  gate.press(composer, at.defer, async (ctx, { corrects, ...who }) => {
    const present = await presentAt(ctx.read, who, ctx.now);
    if (!present) return showPerson(ctx, who);
    const words = texts.defer.ask(personWords(present.attendee));
    await ctx.show(questionScreen(words, choices(who, corrects), at.person.data(who)));
  });
  gate.press(composer, at.deferFor, async (ctx, { span, corrects, ...who }) => {
    const present = await presentAt(ctx.read, who, ctx.now);
    const chosen = spans[span];
    if (!present || !chosen) return showPerson(ctx, who);
    await say(ctx, who, { kind: 'deferred', until: after(present.drive.day, chosen) }, corrects === 1);
  });
  gate.press(composer, at.deferUntil, async (ctx, press) => {
    const present = await presentAt(ctx.read, press, ctx.now);
    if (!present) return showPerson(ctx, press);
    await forms.enter(ctx, own.until, asKnown(press, present.drive.day));
  });
}

function choices(who: Who, corrects: number): ScreenButton[] {
  const each = spans.map((_, span) => ({
    text: texts.defer.spans[span] ?? '',
    data: at.deferFor.data({ ...who, corrects, span }),
  }));
  return [...each, { text: texts.defer.other, data: at.deferUntil.data({ ...who, corrects }) }];
}

/** Counted from the drive's day, however late it is entered. */
const after = (day: EpochDay, span: (typeof spans)[number]): EpochDay =>
  'days' in span ? addDays(day, span.days) : addMonths(day, span.months);

/** Asks for another day. */
export function untilForm({ gate }: Pick<ChatParts, 'gate'>): Form {
  return {
    name: 'attendance.until',
    questions: [
      {
        id: 'until',
        ask: (kept, { now }) => ({
          text: texts.defer.askDay,
          buttons: [[calendarOption(bounds(kept, now))], [...bounds(kept, now).waysOut]],
        }),
        // Typed days lie ahead of the drive's, however late it is entered.
        read: (answer, kept, { now }) => readDay(answer, bounds(kept, now), instant(dayIn(kept, now), 0)),
      },
    ],
    async done(ctx, kept) {
      const who = whoIn(kept);
      const may = await gate.may(ctx, 'visits.record', 'drive', who.drive);
      if (!may) return showRefused(ctx, who.drive, { name: 'gone' });
      await say(ctx, who, { kind: 'deferred', until: epochDay(Number(kept.until)) }, kept.corrects === '1');
    },
  };
}

/** The drive's day; a form that was open before it was kept goes by today. */
const dayIn = ({ day }: Kept, now: number): EpochDay =>
  day === undefined ? today(now) : epochDay(Number(day));

const bounds = (kept: Kept, now: number): DayQuestion => ({
  first: addDays(dayIn(kept, now), 1),
  last: addMonths(dayIn(kept, now), LONGEST_MONTHS),
  far: texts.defer.far,
  waysOut: [...(saidScreen('', whoIn(kept).drive).buttons?.at(-1) ?? [homeButton])],
});

const asKnown = (
  { drive, visit, booking, corrects }: Who & { readonly corrects: number },
  day: EpochDay,
): Kept => ({
  day: String(day),
  drive: String(drive),
  visit: String(visit),
  booking: String(booking),
  corrects: String(corrects),
});

const whoIn = ({ drive, visit, booking }: Kept): Who => ({
  drive: Number(drive ?? 0),
  visit: Number(visit ?? 0),
  booking: Number(booking ?? 0),
});
