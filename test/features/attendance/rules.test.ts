import { describe, expect, it } from 'vitest';
import { addDays, epochDay, instant } from '../../../src/calendar/index.ts';
import {
  bookingStateOf,
  CLOSES_MS,
  entryRefusal,
  FROM_MS,
  givenOn,
  isFirstTime,
  isLate,
  LATE_MS,
  outcomeRefusal,
  readNumber,
  UNDO_MS,
  undoable,
  undoing,
  waitingMs,
} from '../../../src/features/attendance/rules.ts';
import type { Visit } from '../../../src/features/attendance/visit.ts';
import { drive, THURSDAY } from '../drives/plans.ts';

const begins = instant(THURSDAY, 17 * 60);
const endsAt = instant(THURSDAY, 21 * 60);
const evening = drive({ endsAt });
const MINUTE = 60_000;

const visit = (change: Partial<Visit> = {}): Visit => ({
  ...{ id: 1, driveId: 1, bookingId: 1, personId: 1, walkIn: 0, sex: null, isFirst: null },
  ...{ arrivedAt: null, outcome: null, outcomeAt: null, isLate: false, donationNumber: null, until: null },
  ...change,
});

describe('When something can be entered', () => {
  it.each([
    ['three hours before it begins', begins - FROM_MS, undefined],
    ['sooner', begins - FROM_MS - 1, 'too-early'],
    ['seven days after its end', endsAt + LATE_MS, undefined],
    ['later', endsAt + LATE_MS + 1, 'too-late'],
  ])('is told of %s', (_, now, name) => {
    expect(entryRefusal(evening, now)?.name).toBe(name);
  });

  it.each(['draft', 'moved'] as const)('nothing is entered of a drive that is %s', (state) => {
    expect(entryRefusal({ ...evening, state }, begins)?.name).toBe('no-drive');
  });

  it('of a drive that was called off only what may have happened is entered', () => {
    const off = { ...evening, state: 'cancelled' } as const;
    expect(entryRefusal(off, begins - 1)?.name).toBe('no-drive');
    expect(entryRefusal(off, begins - 1, visit({ arrivedAt: begins - 2 }))).toBeUndefined();
    expect(entryRefusal(off, begins)).toBeUndefined();
  });
});

describe('The number of a bag', () => {
  it.each([
    ['۱۲-۳۴ ab', '1234AB'],
    ['١٢٣', '123'],
    ['A1234567890123456789', 'A1234567890123456789'],
    ['A12345678901234567890', undefined],
    ['12/3', undefined],
    [' – ', undefined],
  ])('%s is read', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });
});

describe('Lateness', () => {
  it.each([
    ['in time, in order', 10, 20, false],
    ['the outcome before the arrival', 20, 10, true],
    ['an outcome alone', null, 10, true],
    ['an arrival alone', 10, null, false],
    ['an arrival after the end', 500, null, true],
    ['an outcome after the end', 10, 500, true],
  ])('%s', (_, arrived, ended, late) => {
    const times = {
      arrivedAt: arrived === null ? null : begins + arrived * MINUTE,
      outcomeAt: ended === null ? null : begins + ended * MINUTE,
    };
    expect(isLate(times, endsAt)).toBe(late);
  });

  it('waiting is told only where the times are true', () => {
    expect(waitingMs({ arrivedAt: 5, outcomeAt: 9, isLate: false })).toBe(4);
    expect(waitingMs({ arrivedAt: 5, outcomeAt: 9, isLate: true })).toBeUndefined();
    expect(waitingMs({ arrivedAt: 5, outcomeAt: null, isLate: false })).toBeUndefined();
  });
});

describe('Taking back', () => {
  const both = visit({ arrivedAt: begins, outcome: 'given', outcomeAt: begins + 5 * MINUTE });

  it('is for the last step, for ten minutes', () => {
    expect(undoable(both, both.outcomeAt ?? 0)).toBe('outcome');
    expect(undoing(both, 'outcome', (both.outcomeAt ?? 0) + UNDO_MS)).toBe('undo');
    expect(undoing(both, 'outcome', (both.outcomeAt ?? 0) + UNDO_MS + 1)).toEqual({ name: 'undo-over' });
    expect(undoing(both, 'arrival', begins)).toEqual({ name: 'outcome-stands' });
  });

  it('of what is not there changes nothing', () => {
    expect(undoing(visit(), 'arrival', begins)).toBe('same');
    expect(undoing(visit({ arrivedAt: begins }), 'outcome', begins)).toBe('same');
  });

  it('of an arrival that came after its outcome leaves the outcome', () => {
    expect(undoing({ ...both, arrivedAt: begins + 6 * MINUTE }, 'arrival', begins + 7 * MINUTE)).toBe('undo');
  });
});

describe('The day blood was given', () => {
  const night = drive({ startMinutes: 21 * 60, endMinutes: 26 * 60, endsAt: instant(THURSDAY, 26 * 60) });

  it('is that of the arrival, also after midnight', () => {
    const arrivedAt = instant(THURSDAY, 24 * 60 + 10);
    expect(givenOn({ arrivedAt, outcomeAt: arrivedAt }, night, null)).toBe(addDays(THURSDAY, 1));
  });

  it('is that of their hour where it was entered days later, and else that of the drive', () => {
    const late = { arrivedAt: night.endsAt + 2 * 86_400_000, outcomeAt: null };
    expect(givenOn(late, night, instant(THURSDAY, 24 * 60 + 15))).toBe(addDays(THURSDAY, 1));
    expect(givenOn(late, night, null)).toBe(THURSDAY);
  });
});

describe('What a booking becomes', () => {
  const closed = endsAt + CLOSES_MS;
  it.each([
    ['held while the drive is on', undefined, endsAt, 'active'],
    ['held while they wait', visit({ arrivedAt: 1 }), endsAt, 'active'],
    ['done with an outcome', visit({ outcome: 'left' }), endsAt, 'done'],
    ['missed where nobody came', undefined, closed, 'missed'],
    ['done where somebody came, whatever became of it', visit({ arrivedAt: 1 }), closed, 'done'],
  ])('%s', (_, seen, now, state) => {
    expect(bookingStateOf(seen, evening, now)).toBe(state);
  });

  it('stays as it is where the drive was called off, but for who came', () => {
    const off = { ...evening, state: 'cancelled' } as const;
    expect(bookingStateOf(undefined, off, begins)).toBeUndefined();
    expect(bookingStateOf(visit({ arrivedAt: begins }), off, begins)).toBe('done');
    expect(bookingStateOf(visit({ arrivedAt: begins }), off, closed)).toBe('done');
  });
});

it('a deferral ends after the day of the drive, however late it is entered', () => {
  const deferral = (until: number) => ({ kind: 'deferred', until: epochDay(until) }) as const;
  expect(outcomeRefusal(deferral(THURSDAY), evening)?.name).toBe('until-past');
  expect(outcomeRefusal(deferral(THURSDAY + 1), evening)).toBeUndefined();
});

it('a first time is believed of who told of their donations', () => {
  expect(isFirstTime(null, 0)).toBeNull();
  expect(isFirstTime(epochDay(7000), 0)).toBe(true);
  expect(isFirstTime(null, 1)).toBe(false);
});
