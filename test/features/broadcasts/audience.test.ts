import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addMonths, epochDay } from '../../../src/calendar/index.ts';
import type { Writes } from '../../../src/database/index.ts';
import { type Audience, spans } from '../../../src/features/broadcasts/audience/audience.ts';
import { counted, reachedBy } from '../../../src/features/broadcasts/audience/counting.ts';
import { broadcastKinds } from '../../../src/features/broadcasts/broadcast.ts';
import { start } from '../../../src/features/broadcasts/drafting/actions.ts';
import { freeze } from '../../../src/features/broadcasts/freezing/freeze.ts';
import { databases, type Scratch } from '../../databases.ts';
import { addMember, draft, giving, maker, NOON, recipientsOf, settle, TODAY } from './members.ts';
import { type Life, livesOf, modelOf } from './model.ts';

const today = epochDay(TODAY);
const look = { today, now: NOON, giving };

describe.each(databases)('An audience on $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
  });
  afterEach(() => scratch.dispose());
  const write = <T>(work: (tx: Writes) => Promise<T>) => scratch.database.write(work);

  it('names whom a plain model names, leaves out whom it leaves out, and is frozen so', async () => {
    await write((tx) => settle(tx, []));
    const lives: Life[] = fc.sample(livesOf(today), { numRuns: 120, seed: 7 });
    const ids: number[] = [];
    for (const life of lives) ids.push(await write((tx) => live(tx, life)));
    for (const [audience, kind] of fc.sample(fc.tuple(audiences, fc.constantFrom(...broadcastKinds)), {
      ...{ numRuns: 40, seed: 11 },
    })) {
      const model = modelOf(lives, audience, kind, look);
      const found = await counted(scratch.database.read, { audience, kind }, look);
      expect(found, JSON.stringify({ audience, kind })).toEqual(model.counted);
      const id = await write((tx) => draft(tx, { audience, kind }));
      if ((await write((tx) => start(tx, maker, id)))?.why === 'wide') continue;
      await freeze(scratch.database, id, { giving, now: NOON });
      const frozen = (await recipientsOf(scratch, id)).map(({ personId }) => personId);
      expect(frozen).toEqual(model.reached.map((i) => ids[i]));
      expect(frozen).toHaveLength(reachedBy(found));
    }
  });

  it('adds up: whom it reaches and who is left out are everybody it names', async () => {
    await write((tx) =>
      settle(tx, [
        {},
        { person: { birthDay: TODAY - 17 * 365 } },
        { accounts: [] },
        { accounts: [{ state: 'resting' }] },
        { accounts: [{ stopped: true }] },
        { accounts: [{ awayUntil: TODAY + 1 }] },
        { accounts: [{ muted: 'vow,invitation' }] },
        { accounts: [{ weeklyLimit: 0 }] },
      ]),
    );
    const found = await counted(scratch.database.read, { audience: {}, kind: 'invitation' }, look);
    const one = { minor: 1, 'no-account': 1, resting: 1, stopped: 1, away: 1, muted: 1, limit: 1 };
    expect(found).toEqual({ total: 8, leftOut: one });
    expect(reachedBy(found)).toBe(1);
    const service = await counted(scratch.database.read, { audience: {}, kind: 'service' }, look);
    expect(service).toEqual({ total: 8, leftOut: { 'no-account': 1, resting: 1, stopped: 1, away: 1 } });
  });

  it('leaves out whose week is full, whatever the account, and counts what is in doubt', async () => {
    const [full = 0, old = 0] = await write((tx) => settle(tx, [{}, {}]));
    await write(async (tx) => {
      const told = (personId: number, sentAt: number, state: 'sent' | 'uncertain') => ({
        ...{ key: `${personId}:${sentAt}`, kind: 'note', personId, ids: {}, lane: 2, topic: 'vow' },
        ...{ dueAt: 0, state, sentAt },
      });
      const week = 7 * 24 * 3_600_000;
      await tx
        .insert(tx.tables.outbox)
        .values([
          told(full, NOON - 1, 'sent'),
          told(full, NOON - 2, 'uncertain'),
          told(old, NOON - 1, 'sent'),
          told(old, NOON - week - 1, 'sent'),
        ]);
    });
    const found = await counted(scratch.database.read, { audience: {}, kind: 'education' }, look);
    expect(found).toEqual({ total: 2, leftOut: { limit: 1 } });
  });

  it('reaches a person with two accounts on one of them, the first that may be written to', async () => {
    const two = [{ stopped: true }, {}, {}];
    const [person = 0] = await write((tx) => settle(tx, [{ accounts: two }]));
    const id = await write((tx) => draft(tx));
    await write((tx) => start(tx, maker, id));
    await freeze(scratch.database, id, { giving, now: NOON });
    const { holders } = scratch.database.read.tables;
    const held = await scratch.database.read.select().from(holders).orderBy(holders.accountId);
    expect(await recipientsOf(scratch, id)).toEqual([{ personId: person, accountId: held[1]?.accountId }]);
  });

  async function live(tx: Writes, life: Life): Promise<number> {
    const { person, accounts, gave, deferredUntil, screened, vowed, tags } = life;
    const personId = await addMember(tx, { person, accounts });
    const { donations, deferrals, screenings, vows, roles, holders } = tx.tables;
    if (gave !== null)
      await tx.insert(donations).values([
        { personId, day: gave, source: 'declared' },
        { personId, day: addMonths(epochDay(gave), -5), source: 'file' },
      ]);
    if (deferredUntil !== null)
      await tx.insert(deferrals).values({ visitId: personId, personId, until: deferredUntil });
    if (screened)
      await tx.insert(screenings).values({ personId, day: 1, physicianToo: false, rules: '', ...screened });
    if (vowed) {
      const vow = { campaignId: 0, personId, accountId: 0, intention: 'own' as const, createdAt: 0 };
      await tx.insert(vows).values({ ...vow, state: vowed });
    }
    for (const tag of tags) await tx.insert(tx.tables.tags).values({ personId, tag });
    const theirs = (await tx.select().from(holders)).filter((held) => held.personId === personId);
    if (life.role && theirs[0])
      await tx.insert(roles).values({
        ...{ accountId: theirs[0].accountId, scope: 'center' as const, scopeId: 1, grantedAt: 0 },
        ...life.role,
      });
    return personId;
  }
});

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });

const audiences: fc.Arbitrary<Audience> = fc.record(
  {
    counties: some([1, 2]),
    centers: some([1, 2, 3, 4]),
    groups: some(['A+', 'O-'] as const),
    tags: some(['محرم', 'رمضان']),
    sex: fc.constantFrom('male', 'female'),
    given: fc.constantFrom(...spans),
    isDueAgain: fc.constant(true as const),
    vowed: fc.boolean(),
    platform: fc.constantFrom('bale', 'telegram'),
    role: fc.constantFrom('manager', 'staff'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Audience>;
