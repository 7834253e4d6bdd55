import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attendee } from '../../../src/features/attendance/index.ts';
import { reportOf, showPercent } from '../../../src/features/reports/report/rules.ts';
import { at, attendee, evening, stranger } from './people.ts';

const drive = { startsAt: at(960), endsAt: evening.endsAt };
const report = (...people: readonly Attendee[]) => reportOf(people, drive, 0);

/** Somebody who had a place, came and left with an outcome so many minutes later. */
const settled = (outcome: Attendee['outcome'], minutes = 30, more: Partial<Attendee> = {}) =>
  attendee({
    ...{ visitId: 1, bookingState: 'done', arrivedAt: at(960), outcome, outcomeAt: at(960 + minutes) },
    ...more,
  });
const missed = attendee({ bookingState: 'missed' });

describe('The report of a drive', () => {
  it('counts who had a place: came, did not, or may still come', () => {
    const counted = report(settled('given'), settled('left'), missed, attendee());
    expect(counted).toMatchObject({ booked: 4, kept: 2, missed: 1, awaited: 1, came: 2, walkIns: 0 });
  });

  it('counts walk-ins among those who came, and not among those who had a place', () => {
    const counted = report(settled('given'), stranger(1, { outcome: 'given' }), stranger(2));
    expect(counted).toMatchObject({ booked: 1, kept: 1, walkIns: 2, came: 3, given: 2, unfinished: 1 });
  });

  it.each([
    ['given', { given: 1, deferred: 0, left: 0, unfinished: 0 }],
    ['deferred', { given: 0, deferred: 1, left: 0, unfinished: 0 }],
    ['left', { given: 0, deferred: 0, left: 1, unfinished: 0 }],
    [null, { given: 0, deferred: 0, left: 0, unfinished: 1 }],
  ] as const)('counts an outcome «%s» once', (outcome, expected) => {
    expect(report(settled(outcome), missed)).toMatchObject(expected);
  });

  it('counts nobody as missing whose hour was taken out of the drive, unless they came at another', () => {
    const counted = report({ ...missed, isDropped: true }, settled('given', 30, { isDropped: true }), missed);
    expect(counted).toMatchObject({ booked: 2, kept: 1, missed: 1, came: 1 });
  });

  it('counts the first time of those who came, where somebody said so', () => {
    const first = { isFirst: true };
    expect(
      report(settled('given', 1, first), settled('left'), stranger(1, first), { ...missed, ...first }),
    ).toMatchObject({ firstTimers: 2 });
  });

  it.each([
    [[], undefined],
    [[settled('given')], 100],
    [[settled('given'), missed, missed], 33],
    [[settled('given'), missed, stranger(1)], 50],
    [[settled('given'), attendee()], undefined],
    [[stranger(1)], undefined],
  ] as const)('says how many in a hundred kept their word (%#)', (people, percent) => {
    expect(showPercent(report(...people))).toBe(percent);
  });

  it('tells waiting by the middle and by nine in ten', () => {
    const waits = [5, 10, 15, 20, 25, 30, 35, 40, 45, 90].map((minutes) => settled('given', minutes));
    expect(report(...waits).waiting).toEqual({ median: 25, ninetieth: 45, of: 10 });
    expect(report(settled('left', 12)).waiting).toEqual({ median: 12, ninetieth: 12, of: 1 });
    expect(report(missed, settled(null)).waiting).toBeNull();
  });

  it('leaves what was entered late out of waiting, and counts it', () => {
    const late = settled('given', 600, { isLate: true });
    const onlyOutcome = settled('given', 5, { arrivedAt: null });
    expect(report(settled('given', 20), late, onlyOutcome)).toMatchObject({
      waiting: { median: 20, of: 1 },
      untimed: 2,
    });
  });
});

describe('The hours of a report', () => {
  it('are full hours of the clock, empty ones too', () => {
    const { hours } = reportOf([], { startsAt: at(970), endsAt: at(1141) }, 0);
    expect(hours.map(({ startsAt }) => startsAt)).toEqual([960, 1020, 1080, 1140].map(at));
  });

  it('pass midnight', () => {
    const night = { startsAt: at(1275), endsAt: at(1560) };
    const late = settled('given', 30, { startsAt: at(1455) });
    const { hours } = reportOf([late], night, 0);
    expect(hours.map(({ startsAt }) => startsAt)).toEqual([1260, 1320, 1380, 1440, 1500].map(at));
    expect(hours[3]).toMatchObject({ booked: 1, came: 1, given: 1 });
  });

  it('are taken by two where a day has more than twelve', () => {
    const { hours } = reportOf([], { startsAt: at(360), endsAt: at(360 + 14 * 60) }, 0);
    expect(hours.map(({ startsAt }) => startsAt)).toEqual([360, 480, 600, 720, 840, 960, 1080].map(at));
  });

  it('count who had a place in its hour, and a walk-in in that of arrival', () => {
    const early = settled('given', 30, { startsAt: at(1080), arrivedAt: at(970) });
    const { hours } = report(early, stranger(1, { arrivedAt: at(1079), outcome: 'left' }));
    expect(hours.map(({ booked, came, given }) => [booked, came, given])).toEqual([
      [0, 0, 0],
      [0, 1, 0],
      [1, 1, 1],
      [0, 0, 0],
    ]);
  });

  it('leave out who came at an hour that nobody knows, and count them', () => {
    const late = stranger(1, { arrivedAt: at(980), isLate: true });
    const nextDay = stranger(2, { arrivedAt: at(2000) });
    expect(report(late, nextDay, stranger(3))).toMatchObject({ walkIns: 3, hourless: 3 });
  });
});

const minute = fc.integer({ min: 930, max: 1230 });
const outcome = fc.constantFrom('given', 'deferred', 'left', null);
const booked = fc
  .record({
    slot: fc.integer({ min: 0, max: 15 }),
    hasCome: fc.boolean(),
    arrives: minute,
    outcome,
    isLate: fc.boolean(),
  })
  .map(({ slot, hasCome, arrives, ...more }) => {
    const startsAt = at(960 + slot * 15);
    if (!hasCome) return attendee({ startsAt, bookingState: more.isLate ? 'missed' : 'active' });
    const outcomeAt = more.outcome && at(arrives + 20);
    return attendee({
      ...more,
      startsAt,
      visitId: 1,
      bookingState: 'done',
      arrivedAt: at(arrives),
      outcomeAt,
    });
  });
const walkedIn = fc
  .record({ arrives: minute, outcome, isFirst: fc.option(fc.boolean()), isLate: fc.boolean() })
  .map(({ arrives, ...more }) => stranger(1, { ...more, arrivedAt: at(arrives) }));

describe('Whatever happened', () => {
  const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);

  it('nobody is lost and nobody counted twice', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(booked, walkedIn), { maxLength: 80 }), (people) => {
        const counted = report(...people);
        const { came, given, deferred, left, unfinished, waiting, untimed, hours, hourless } = counted;
        expect(counted.booked).toBe(people.filter(({ bookingId }) => bookingId).length);
        expect(counted.booked).toBe(counted.kept + counted.missed + counted.awaited);
        expect(came).toBe(people.filter(({ visitId }) => visitId).length);
        expect(given + deferred + left + unfinished).toBe(came);
        expect((waiting?.of ?? 0) + untimed).toBe(given + deferred + left);
        expect(sum(hours.map((hour) => hour.booked))).toBe(counted.booked);
        expect(sum(hours.map((hour) => hour.came)) + hourless).toBe(came);
      }),
    );
  });
});
