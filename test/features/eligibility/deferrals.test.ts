import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, addMonths, type EpochDay, fromCivil, instant } from '../../../src/calendar/index.ts';
import type { IntervalProfile } from '../../../src/config.ts';
import type { Writes } from '../../../src/database/index.ts';
import {
  donationDays,
  introduce,
  keepFacts,
  recordDonation,
  type Sex,
  withdrawDonation,
} from '../../../src/features/donors/index.ts';
import { conclude, consent, promiseNote, type Terms } from '../../../src/features/eligibility/actions.ts';
import {
  adopt,
  composeNote,
  deferOnSite,
  endDeferral,
  exportDeferrals,
  figuresFor,
  forget,
  nextPossibleDay,
  standing,
} from '../../../src/features/eligibility/index.ts';
import type { Outcome } from '../../../src/features/eligibility/verdict.ts';
import { databases, type Scratch } from '../../databases.ts';

const monday = fromCivil(2026, 11, 23) as EpochDay;
const now = instant(monday, 600);
const usual = figuresFor('ibto_8w');
const terms: Terms = {
  now,
  standing: (q, personId, day, at) => standing(q, usual, personId, day, at),
};
const clear = {
  outcome: 'eligible',
  until: null,
  physicianToo: false,
  openEnded: false,
  reasons: [],
} as const;

describe.each(databases)('What a drive leaves behind, on $name', ({ open }) => {
  let scratch: Scratch;
  let person: number;
  const write = <T>(work: (tx: Writes) => Promise<T>) => scratch.database.write(work);
  const stands = (day: EpochDay, figures = usual) =>
    standing(scratch.database.read, figures, person, day, now);
  const next = (figures = usual) => nextPossibleDay(scratch.database.read, figures, person, now);
  const defers = (until: EpochDay, visitId = 1) =>
    write((tx) => deferOnSite(tx, { visitId, personId: person, until }));
  const gives = (day: EpochDay, kind: 'whole' | 'platelets' = 'whole') =>
    write((tx) => recordDonation(tx, { personId: person, day, kind, volume: null, place: null, driveId: 3 }));
  const screened = (outcome: Outcome = 'eligible', day = monday) =>
    write((tx) => conclude(tx, person, { ...clear, outcome }, { rules: 'abc', day, reopened: false }));
  beforeEach(async () => {
    scratch = await open();
    person = (await write((tx) => introduce(tx, 1, 'علی', now))).id;
  });
  afterEach(() => scratch.dispose());

  it('stands in the way until its day, whether the questions were answered or not', async () => {
    const until = addDays(monday, 30);
    await defers(until);
    const barred = { kind: 'not-before', day: until, onSite: true };
    expect(await stands(addDays(until, -1))).toEqual(barred);
    await screened();
    expect(await stands(addDays(until, -1))).toEqual(barred);
    expect(await stands(until)).toEqual({ kind: 'clear', seePhysician: false });
  });

  it('is what was said last on a visit, and the latest of several visits', async () => {
    await defers(addDays(monday, 90));
    await defers(addDays(monday, 10));
    await defers(addDays(monday, 20), 2);
    expect(await next()).toBe(addDays(monday, 20));
    await write((tx) => endDeferral(tx, 2));
    expect(await next()).toBe(addDays(monday, 10));
    await write((tx) => endDeferral(tx, 1));
    expect(await next()).toBeUndefined();
    await screened();
    expect(await next()).toBe(monday);
  });

  it('gives way to a later date, and to what has none', async () => {
    await screened();
    await defers(addDays(monday, 10));
    await gives(monday);
    expect(await stands(monday)).toEqual({ kind: 'not-before', day: addDays(monday, 56) });
    await screened('permanent');
    expect(await stands(monday)).toEqual({ kind: 'never' });
    expect(await next()).toBeUndefined();
  });

  it.each<[IntervalProfile, Sex | undefined, number]>([
    ['ibto_8w', 'male', 8],
    ['ibto_8w', 'female', 8],
    ['centre_12w16w', 'male', 12],
    ['centre_12w16w', 'female', 16],
    ['centre_12w16w', undefined, 12],
  ])('under %s lets a donor (%s) give again after %i weeks', async (profile, sex, weeks) => {
    await write((tx) => keepFacts(tx, person, sex ? { sex } : {}));
    await gives(monday);
    expect(await next(figuresFor(profile))).toBe(addDays(monday, weeks * 7));
  });

  it('lets nobody give more often in a year than they may', async () => {
    await write((tx) => keepFacts(tx, person, { sex: 'female' }));
    const days = [300, 200, 100].map((ago) => addDays(monday, -ago));
    for (const day of days) await gives(day);
    expect(await next()).toBe(addMonths(addDays(monday, -300), 12));
  });

  it('sends who gave platelets lately to the physician, and bars nobody', async () => {
    await screened();
    await gives(addDays(monday, -1), 'platelets');
    expect(await stands(monday)).toEqual({ kind: 'clear', seePhysician: true });
    expect(await stands(addDays(monday, 55))).toEqual({ kind: 'clear', seePhysician: false });
    expect(await next()).toBeUndefined();
  });

  it.each<[string, () => Promise<unknown>]>([
    ['was never asked', async () => {}],
    ['was asked too long ago', () => screened('eligible', addDays(monday, -15))],
    ['waited for what has no date, too long ago', () => screened('deferred', addDays(monday, -15))],
    ['waits for what has no date', () => screened('deferred')],
    ['sees the physician first', () => screened('physician')],
    ['gave platelets today', () => gives(monday, 'platelets')],
  ])('tells no day to who %s', async (_, happened) => {
    await happened();
    expect(await next()).toBeUndefined();
  });

  it('is told of on the day after a donation, unless they gave again', async () => {
    await screened();
    await gives(monday);
    const until = addDays(monday, 56);
    expect(await write((tx) => promiseNote(tx, person, terms))).toBe(until);
    const composed = () => composeNote(scratch.database.read, { personId: person, given: monday });
    const [note] = await scratch.database.read.select().from(scratch.database.read.tables.outbox);
    expect(note?.ids).toEqual({ personId: person, given: monday });
    expect(await composed()).not.toBe('obsolete');
    await gives(addDays(monday, 30));
    expect(await composed()).toBe('obsolete');
  });

  it('is not made the person’s own word by their consent', async () => {
    await gives(monday);
    await write((tx) => consent(tx, person, { donations: [monday, addDays(monday, -90)] }));
    await write((tx) => withdrawDonation(tx, { personId: person, driveId: 3 }));
    expect(await donationDays(scratch.database.read, person)).toEqual([addDays(monday, -90)]);
  });

  it('is told of on its day, if it still holds', async () => {
    const until = addDays(monday, 30);
    await defers(until);
    expect(await write((tx) => promiseNote(tx, person, terms))).toBe(until);
    const [note] = await scratch.database.read.select().from(scratch.database.read.tables.outbox);
    expect(note?.ids).toEqual({ personId: person, deferred: until });
    const composed = () => composeNote(scratch.database.read, { personId: person, deferred: until });
    expect(await composed()).not.toBe('obsolete');
    await write((tx) => endDeferral(tx, 1));
    expect(await composed()).toBe('obsolete');
  });

  it('goes with two persons who become one, is told to them, and is erased with them', async () => {
    const until = addDays(monday, 30);
    await defers(until);
    const other = (await write((tx) => introduce(tx, 2, 'علی‌اکبر', now))).id;
    await write((tx) => adopt(tx, person, other, terms));
    const told = () => exportDeferrals(scratch.database.read, [person, other]);
    expect(await told()).toEqual([{ personId: other, until: '2026-12-23' }]);
    await write((tx) => forget(tx, [other]));
    expect(await told()).toEqual([]);
  });
});
