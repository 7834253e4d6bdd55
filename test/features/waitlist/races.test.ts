import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endOffer, endWaits, openOfferOf } from '../../../src/features/waitlist/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import {
  aFullEvening,
  aMember,
  frees,
  HOUR,
  type Member,
  now,
  offeredIn,
  offerOf,
  takenIn,
  terms,
} from './evening.ts';
import { hallOf } from './hall.ts';

const ROUNDS = 8;

describe.each(databases)('Everybody at once on $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
  });
  afterEach(() => scratch.dispose());

  const two = async () => [await aMember(scratch.database), await aMember(scratch.database)] as const;
  const drive = async (capacities: readonly number[]) => {
    const { driveId, slots } = await aFullEvening(scratch.database, capacities, 'all', `تیم ${++teams}`);
    return { slots, hall: hallOf(scratch.database, driveId) };
  };
  let teams = 0;
  const openOffers = async () => {
    const { offers, waits } = scratch.database.read.tables;
    const made = scratch.database.read.select().from(offers).innerJoin(waits, eq(waits.id, offers.waitId));
    return made.where(eq(offers.state, 'open'));
  };
  /** Open offers to somebody who does not wait any more. */
  const orphans = async () => (await openOffers()).filter((row) => row.waits.state !== 'offered');
  const ends = async (who: Member, how: 'accepted' | 'declined' | 'expired') => {
    const offer = await offerOf(scratch.database, who);
    return () =>
      scratch.database.write(async (tx) =>
        endOffer(tx, await tx.lock('slot', offer.slotId), offer, how, terms()),
      );
  };

  it('places of many slots are freed: each is held for one, and nobody is offered two', async () => {
    const { slots, hall } = await drive([2, 2, 2, 2, 2]);
    const crowd = await Promise.all(Array.from({ length: 7 }, () => aMember(scratch.database)));
    for (const [i, who] of crowd.entries()) await hall.joins(who, i % 2 === 0 ? 0 : (slots[i % 5] ?? 0));
    await Promise.all([...slots, ...slots].map((slotId) => frees(scratch.database, slotId)));
    const offered = (await openOffers()).map((row) => row.offers.personId);
    expect(new Set(offered).size).toBe(offered.length);
    for (const slotId of slots)
      expect(await takenIn(scratch.database, slotId)).toBe(
        (await offeredIn(scratch.database, slotId)).length,
      );
    // Those for one slot may find its places gone to others; who waits for any is served.
    for (const who of crowd.filter((_, i) => i % 2 === 0)) expect(offered).toContain(who.personId);
  });

  it('two accept, one declines and time runs out: one of them counts', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { slots, hall } = await drive([1]);
      const [slotId = 0] = slots;
      const [ali, zahra] = await two();
      await hall.joins(ali, slotId);
      await hall.joins(zahra, slotId);
      await frees(scratch.database, slotId);
      const hows = ['accepted', 'accepted', 'declined', 'expired', 'expired'] as const;
      const turned = [...hows.slice(round % 5), ...hows.slice(0, round % 5)];
      const all = await Promise.all(turned.map((how) => ends(ali, how)));
      const outcomes = await Promise.all(all.map((end) => end()));
      expect(outcomes.filter((isEnded) => isEnded)).toHaveLength(1);
      const won = turned[outcomes.indexOf(true)];
      expect(await takenIn(scratch.database, slotId)).toBe(1);
      expect(await offeredIn(scratch.database, slotId)).toEqual(won === 'accepted' ? [] : [zahra.personId]);
    }
  });

  it('who joins while a place is freed either gets it or is told that it is free', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { slots, hall } = await drive([1, 1, 1]);
      const [slotId = 0] = slots;
      const ali = await aMember(scratch.database);
      const [joining] = await Promise.all([
        hall.wants(ali, round % 2 === 0 ? 0 : slotId),
        frees(scratch.database, slotId),
      ]);
      const offered = await offeredIn(scratch.database, slotId);
      expect(offered).toEqual(joining.kind === 'joined' ? [ali.personId] : []);
      expect(await takenIn(scratch.database, slotId)).toBe(offered.length);
    }
  });

  it('who leaves while a place is freed holds none', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { slots, hall } = await drive([1]);
      const [slotId = 0] = slots;
      const [ali, zahra] = await two();
      const waitId = await hall.joins(ali, round % 2 === 0 ? 0 : slotId);
      await hall.joins(zahra, slotId);
      await Promise.all([
        hall.leaves(ali, waitId),
        hall.leaves(ali, waitId),
        frees(scratch.database, slotId),
      ]);
      expect(await offeredIn(scratch.database, slotId)).toEqual([zahra.personId]);
      expect(await takenIn(scratch.database, slotId)).toBe(1);
    }
  });

  it('who gets a place elsewhere while one is freed blocks it no longer than to the next sweep', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { slots, hall } = await drive([1, 1]);
      const [slotId = 0] = slots;
      const [ali, zahra] = await two();
      await hall.joins(ali, 0);
      await hall.joins(zahra, slotId);
      const books = () =>
        scratch.database.write(async (tx) => {
          await tx.lock('person', ali.personId);
          await endWaits(tx, ali.personId, now);
        });
      await Promise.all([books(), frees(scratch.database, slotId)]);
      await hall.passes(now);
      expect(await offeredIn(scratch.database, slotId)).toEqual([zahra.personId]);
      expect(await openOfferOf(scratch.database.read, ali.personId)).toBeUndefined();
      expect(await takenIn(scratch.database, slotId)).toBe(1);
    }
  });

  it('a storm of freeing, declining, leaving and running out loses no place', async () => {
    const { slots, hall } = await drive([3, 3, 3]);
    const crowd = await Promise.all(Array.from({ length: 12 }, () => aMember(scratch.database)));
    const waits = new Map<Member, number>();
    for (const [i, who] of crowd.entries())
      waits.set(who, await hall.joins(who, i % 2 === 0 ? 0 : (slots[i % 3] ?? 0)));
    const answers = async (who: Member, i: number): Promise<void> => {
      const offer = await openOfferOf(scratch.database.read, who.personId);
      if (offer && i % 3 !== 1) await hall.declines(who, offer.id);
      else if (i % 3 === 1) await hall.leaves(who, waits.get(who) ?? 0);
      else await hall.passes(now + 2 * HOUR);
    };
    const freed = [...slots, ...slots, ...slots].map((slotId) => frees(scratch.database, slotId));
    await Promise.all([...freed, ...crowd.map(answers)]);
    await Promise.all([...crowd, ...crowd].map(answers));
    for (const slotId of slots) {
      const held = (await offeredIn(scratch.database, slotId)).length;
      expect(await takenIn(scratch.database, slotId)).toBe(held);
    }
    expect(await orphans()).toEqual([]);
  });
});
