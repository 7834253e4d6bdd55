import { addDays, addMonths, type EpochDay, fromJalali } from '../../../src/calendar/index.ts';
import { required } from '../../../src/lib/assert.ts';
import type { FlavourName } from '../../../test/simulator/index.ts';
import type { SeededRandom } from '../../lib/seeded-random.ts';
import type { Guest, Outcome } from './ledger.ts';
import { DAY, ENDS_AT, STARTS_AT } from './plan.ts';

const MINUTE_MS = 60_000;
export const PEOPLE = 60;

const men = ['علی', 'حسن', 'رضا', 'مهدی', 'فرهاد', 'کیان'];
const women = ['زهرا', 'مریم', 'نرگس', 'سمیه', 'لیلا', 'پروین'];
const families = ['رستمی', 'کریمی', 'مرادی', 'نوری', 'صفری', 'بهرامی', 'داودی', 'حیدری', 'ولی‌پور', 'جعفری'];

/** Somebody as they are drawn, before they have an account and a place. */
export interface Character
  extends Pick<
    Guest,
    | 'firstName'
    | 'lastName'
    | 'called'
    | 'sex'
    | 'isFirst'
    | 'isUnreachable'
    | 'outcome'
    | 'means'
    | 'lateMs'
    | 'comesAnyway'
    | 'on'
  > {
  readonly birthDay: EpochDay | null;
  readonly hasGiven: boolean;
}

/** Sixty people, no two of whom are called the same before staff. */
export function drawCharacters(chance: SeededRandom): Character[] {
  return Array.from({ length: PEOPLE }, (_, i) => {
    const sex = i % 2 === 0 ? 'male' : 'female';
    const firstName = required((sex === 'male' ? men : women)[Math.floor(i / 2) % 6], 'a name');
    const lastName = required(families[Math.floor(i / 12) + 5 * (i % 2)], 'a family');
    const birthDay = chance.next() < 0.9 ? addDays(DAY, -30 * 365) : null;
    const hasGiven = chance.next() < 0.35;
    const isUnreachable = i % 20 === 7;
    return {
      ...{ firstName, lastName, called: `${firstName} ${lastName.charAt(0)}.`, sex, birthDay, hasGiven },
      isFirst: hasGiven ? false : birthDay === null ? null : true,
      on: accountsOf(i),
      isUnreachable,
      outcome: drawOutcome(chance, `B${1000 + i}`),
      // Whom nothing reaches is no case for the word to who stayed away.
      means: !isUnreachable && chance.next() < 0.15 ? 'stay away' : 'come',
      lateMs: Math.floor(chance.next() * 35 - 10) * MINUTE_MS,
      comesAnyway: false,
    } as const;
  });
}

function accountsOf(i: number): FlavourName[] {
  if (i % 6 === 5) return ['telegram', 'bale'];
  return [i % 2 === 0 ? 'telegram' : 'bale'];
}

/** When eight people walk in without a booking (ms): between half an hour after the beginning and one before the end. */
export function drawStrangers(chance: SeededRandom): number[] {
  const length = ENDS_AT - STARTS_AT - 90 * MINUTE_MS;
  const times = Array.from({ length: 8 }, () => STARTS_AT + 40 * MINUTE_MS + chance.next() * length);
  return times.sort((a, b) => a - b);
}

/** What becomes of somebody; three in five of the bags get a number. */
export function drawOutcome(chance: SeededRandom, bag: string): Outcome {
  const lot = chance.next();
  if (lot < 0.7) return { kind: 'given', bag: chance.next() < 0.6 ? bag : null };
  return lot < 0.88 ? { kind: 'deferred', ...chance.pick(deferrals) } : { kind: 'left' };
}

/** Until when, and what is pressed or typed to say so. */
const deferrals = [
  { until: addDays(DAY, 3), words: ['۳ روز'] },
  { until: addDays(DAY, 7), words: ['۱ هفته'] },
  { until: addMonths(DAY, 1), words: ['۱ ماه'] },
  { until: addMonths(DAY, 6), words: ['۶ ماه'] },
  { until: required(fromJalali(1405, 11, 1), 'a day'), words: ['تاریخ دیگر', '۱ بهمن'] },
] as const;
