import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, type EpochDay, fromCivil, instant, today } from '../../../src/calendar/index.ts';
import { introduce, keepFacts } from '../../../src/features/donors/index.ts';
import { conclude, promiseNote, stillCounts, type Terms } from '../../../src/features/eligibility/actions.ts';
import { figuresFor, forget, type Standing, standing } from '../../../src/features/eligibility/index.ts';
import type { Verdict } from '../../../src/features/eligibility/verdict.ts';
import { databases, type Scratch } from '../../databases.ts';

const monday = fromCivil(2026, 11, 23) as EpochDay;
const now = instant(monday, 10 * 60);
const figures = figuresFor('ibto_8w');
const termsAt = (at: number): Terms => ({
  now: at,
  standing: (q, personId, day, then) => standing(q, figures, personId, day, then),
});
const clear: Verdict = {
  outcome: 'eligible',
  until: null,
  physicianToo: false,
  openEnded: false,
  reasons: [],
};

describe.each(databases)('Where somebody stands, on $name', ({ open }) => {
  let scratch: Scratch;
  let person: number;
  beforeEach(async () => {
    scratch = await open();
    person = await scratch.database.write(async (tx) => (await introduce(tx, 1, 'علی', now)).id);
  });
  afterEach(() => scratch.dispose());

  const screened = (verdict: Partial<Verdict>, day = monday, reopened = false) =>
    scratch.database.write((tx) =>
      conclude(tx, person, { ...clear, ...verdict }, { rules: 'abc', day, reopened }),
    );
  const stands = (day: EpochDay, at = now): Promise<Standing> =>
    standing(scratch.database.read, figures, person, day, at);
  const later = (days: number) => instant(addDays(monday, days), 600);

  it('is unknown before any screening', async () => {
    expect(await stands(monday)).toEqual({ kind: 'unscreened' });
  });

  it('is clear for fourteen days after nothing was found', async () => {
    await screened({});
    expect(await stands(addDays(monday, 20), later(14))).toEqual({ kind: 'clear', seePhysician: false });
    expect(await stands(addDays(monday, 20), later(15))).toEqual({ kind: 'unscreened' });
  });

  it('is not before the day on which a deferral ends, and clear from then on', async () => {
    const until = addDays(monday, 5);
    await screened({ outcome: 'deferred', until, physicianToo: true });
    expect(await stands(addDays(monday, 4))).toEqual({ kind: 'not-before', day: until });
    expect(await stands(until)).toEqual({ kind: 'clear', seePhysician: true });
  });

  it('stays deferred until that day even when the screening no longer counts', async () => {
    const until = addDays(monday, 100);
    await screened({ outcome: 'deferred', until });
    expect(await stands(addDays(monday, 50), later(50))).toEqual({ kind: 'not-before', day: until });
  });

  it('is not yet while nobody knows the day, and never after a permanent outcome', async () => {
    await screened({ outcome: 'deferred', openEnded: true });
    expect(await stands(monday)).toEqual({ kind: 'not-yet' });
    await screened({ outcome: 'permanent' });
    expect(await stands(monday)).toEqual({ kind: 'never' });
  });

  it('judges kept donations and age as of the day of the booking', async () => {
    await screened({});
    const given = addDays(monday, -50);
    await scratch.database.write((tx) => keepFacts(tx, person, { sex: 'male', donationDays: [given] }));
    expect(await stands(addDays(monday, 5))).toEqual({ kind: 'not-before', day: addDays(monday, 6) });
    expect(await stands(addDays(monday, 6))).toEqual({ kind: 'clear', seePhysician: false });
  });

  it('still sends to the physician when only what can change was asked again', async () => {
    await screened({ outcome: 'physician' });
    await screened({}, addDays(monday, 1), true);
    expect(await stands(addDays(monday, 2))).toEqual({ kind: 'clear', seePhysician: true });
  });

  it.each<[string, Partial<Verdict>, Standing['kind']]>([
    ['a permanent outcome', { outcome: 'permanent' }, 'never'],
    ['a deferral that lasts', { outcome: 'deferred', until: addDays(monday, 9) }, 'not-before'],
    ['an open-ended one', { outcome: 'deferred', openEnded: true }, 'not-yet'],
  ])('is not made clear by reopened questions over %s', async (_, before, kind) => {
    await screened(before);
    await screened({}, monday, true);
    expect((await stands(addDays(monday, 1))).kind).toBe(kind);
    const counts = await stillCounts(scratch.database.read, person, monday, figures);
    expect(counts).toBe(false);
  });

  it('reopens only a clear screening that still counts', async () => {
    await screened({});
    const counts = (day: EpochDay) => stillCounts(scratch.database.read, person, day, figures);
    expect([await counts(addDays(monday, 14)), await counts(addDays(monday, 15))]).toEqual([true, false]);
  });

  it('has no note to promise for a day that has come', async () => {
    await screened({ outcome: 'deferred', until: addDays(monday, 1) });
    const promised = await scratch.database.write((tx) => promiseNote(tx, person, termsAt(later(2))));
    expect(promised).toBeUndefined();
  });

  it('promises a note on the day, once, and takes it back when asked anew', async () => {
    const until = addDays(monday, 30);
    await screened({ outcome: 'deferred', until });
    const promise = () => scratch.database.write((tx) => promiseNote(tx, person, termsAt(now)));
    expect(await promise()).toBe(until);
    expect(await promise()).toBe(until);
    const notes = () => scratch.database.read.select().from(scratch.database.read.tables.outbox);
    expect((await notes()).map((n) => today(n.dueAt))).toEqual([until]);
    await screened({});
    expect(await notes()).toEqual([]);
    expect(await promise()).toBeUndefined();
  });

  it('is forgotten with the person', async () => {
    await screened({});
    await scratch.database.write((tx) => forget(tx, [person]));
    expect(await stands(monday)).toEqual({ kind: 'unscreened' });
  });
});
