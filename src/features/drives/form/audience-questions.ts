import type { Question } from '../../../bot/index.ts';
import { hoursIn } from '../../../calendar/index.ts';
import { normalise } from '../../../lib/normalise.ts';
import { audienceWords } from '../audience.fa.ts';
import type { Audience, Hours } from '../drive.ts';
import { PART, writeReserved } from './answers.ts';
import { readAudience } from './reading.ts';
import { option, questionScreen } from './screens.ts';
import { texts } from './texts.fa.ts';
import { vocabulary } from './vocabulary.fa.ts';

/** Keeps for whom the hours are: an audience, or `PART` where some of them are for women alone. */
export const audienceQuestion: Question = {
  id: 'audience',
  ask: () => {
    const audiences = Object.entries(audienceWords) as [Audience, string][];
    const options = audiences.map(([audience, words]) => option(words, audience));
    return questionScreen(texts.ask.audience, [...options, option(texts.partForWomen, PART)]);
  },
  read(answer) {
    const isPart = answer === PART || vocabulary.part.test(normalise(answer));
    const audience = isPart ? PART : readAudience(answer);
    return audience === undefined ? { again: texts.noAudience } : { value: audience };
  },
};

/** Keeps the hours for women alone, as reserved hours are written. */
export const reservedQuestion: Question = {
  id: 'reserved',
  skip: ({ audience }) => audience !== PART,
  ask: (kept) => questionScreen(texts.ask.reserved, halves(hoursOf(kept)).map(stretchOption), 1),
  read(answer, kept, { now }) {
    const stretches = stretchesIn(answer, hoursOf(kept), now);
    const [only, ...others] = stretches;
    if (!only) return { again: texts.noStretch };
    if (others.length > 0) return { again: questionScreen(texts.whichHour, stretches.map(stretchOption), 1) };
    return { value: writeReserved([{ audience: 'women', ...only }]) };
  },
};

/** What a press or a typed stretch like «۹ تا ۱۲» may mean within these hours. */
function stretchesIn(answer: string, within: Hours, now: number): Hours[] {
  const [, from, to] = /^w(\d{1,4})-(\d{1,4})$/.exec(answer) ?? [];
  const [starts, ends] = from === undefined ? typedHours(answer, now) : [[Number(from)], [Number(to)]];
  const both = starts.flatMap((startMinutes) => ends.map((endMinutes) => ({ startMinutes, endMinutes })));
  return both.filter(
    (hours) =>
      within.startMinutes <= hours.startMinutes &&
      hours.startMinutes < hours.endMinutes &&
      hours.endMinutes <= within.endMinutes,
  );
}

/** The hours that both ends may mean; after midnight they count on. */
function typedHours(answer: string, now: number): readonly [number[], number[]] {
  const [from = '', to = ''] = normalise(answer).replace(vocabulary.from, '').split(vocabulary.between);
  const meant = (text: string) => hoursIn(text.trim(), now).flatMap((hour) => [hour, hour + 1440]);
  return [meant(from), meant(to)];
}

/** The first and the second half, to the full hour. */
function halves({ startMinutes, endMinutes }: Hours): Hours[] {
  const middle = Math.round((startMinutes + endMinutes) / 2 / 60) * 60;
  return [
    { startMinutes, endMinutes: middle },
    { startMinutes: middle, endMinutes },
  ].filter((hours) => hours.startMinutes < hours.endMinutes);
}

const hoursOf = ({ start, end }: Readonly<Record<string, string>>): Hours => ({
  startMinutes: Number(start),
  endMinutes: Number(end),
});

const stretchOption = (hours: Hours) =>
  option(texts.hours(hours), `w${hours.startMinutes}-${hours.endMinutes}`);
