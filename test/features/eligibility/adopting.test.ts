import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, instant } from '../../../src/calendar/index.ts';
import { adopt, conclude, promiseNote, type Terms } from '../../../src/features/eligibility/actions.ts';
import { figuresFor, standing } from '../../../src/features/eligibility/index.ts';
import { screeningOf } from '../../../src/features/eligibility/queries.ts';
import type { Verdict } from '../../../src/features/eligibility/verdict.ts';
import { databases, type Scratch } from '../../databases.ts';
import { today } from './days.ts';

const now = instant(today, 600);
const terms: Terms = {
  now,
  standing: (q, personId, day, at) => standing(q, figuresFor('ibto_8w'), personId, day, at),
};
const bare = { until: null, physicianToo: false, openEnded: false, reasons: [] } as const;
const eligible: Verdict = { ...bare, outcome: 'eligible' };
const permanent: Verdict = { ...bare, outcome: 'permanent' };
const deferred = (days: number): Verdict => ({ ...bare, outcome: 'deferred', until: addDays(today, days) });

describe.each(databases)('Two persons that become one, on $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
  });
  afterEach(() => scratch.dispose());

  const screened = (personId: number, verdict: Verdict, daysAgo: number) =>
    scratch.database.write((tx) =>
      conclude(tx, personId, verdict, { rules: 'abc', day: addDays(today, -daysAgo), reopened: false }),
    );
  const become = () => scratch.database.write((tx) => adopt(tx, 1, 2, terms));
  const kept = () => screeningOf(scratch.database.read, 2);

  it.each([
    { name: 'the only one', one: eligible, other: undefined, stays: eligible },
    {
      name: 'the later one',
      one: eligible,
      other: { ...eligible, outcome: 'physician' as const },
      stays: eligible,
    },
    { name: 'the one for good', one: eligible, other: permanent, stays: permanent },
    { name: 'the one that lasts longest', one: deferred(10), other: deferred(20), stays: deferred(20) },
    { name: 'the later one, where the other is over', one: eligible, other: deferred(-1), stays: eligible },
  ])('keep $name of their screenings', async ({ one, other, stays }) => {
    await screened(1, one, 1);
    if (other) await screened(2, other, 5);
    await become();
    expect(await kept()).toMatchObject({ outcome: stays.outcome, until: stays.until });
    expect(await screeningOf(scratch.database.read, 1)).toBeUndefined();
  });

  it('keep what one had when the other had none', async () => {
    await screened(2, deferred(3), 0);
    await become();
    expect(await kept()).toMatchObject({ outcome: 'deferred' });
  });

  it('are told on the day that either was promised', async () => {
    await screened(1, deferred(30), 0);
    await scratch.database.write((tx) => promiseNote(tx, 1, terms));
    await become();
    const rows = await scratch.database.read.select().from(scratch.database.read.tables.outbox);
    expect(rows).toMatchObject([
      { key: 'eligibility:2:note', personId: 2, dueAt: instant(addDays(today, 30), 600) },
    ]);
  });
});
