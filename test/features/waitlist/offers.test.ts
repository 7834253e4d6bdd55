import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endOffer, endWaits, openOffer, openOfferOf } from '../../../src/features/waitlist/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import {
  aFullEvening,
  aMember,
  frees,
  HOUR,
  type Member,
  MINUTE,
  messagesIn,
  now,
  offeredIn,
  offerOf,
  takenIn,
  terms,
} from './evening.ts';
import { type Hall, hallOf } from './hall.ts';

describe.each(databases)('An offer on $name', ({ open }) => {
  let scratch: Scratch;
  let hall: Hall;
  let first: number;
  let second: number;
  let ali: Member;
  let zahra: Member;
  let reza: Member;
  // Ali and Reza wait for the first slot, Zahra for any; a place is freed and held for Ali.
  beforeEach(async () => {
    scratch = await open();
    const { driveId, slots } = await aFullEvening(scratch.database, [2, 2]);
    [first = 0, second = 0] = slots;
    hall = hallOf(scratch.database, driveId);
    ali = await aMember(scratch.database);
    zahra = await aMember(scratch.database);
    reza = await aMember(scratch.database);
    await hall.joins(ali, first);
    await hall.joins(zahra, 0);
    await hall.joins(reza, first);
    await frees(scratch.database, first);
  });
  afterEach(() => scratch.dispose());

  it('declined goes to the next, and ends the wait for that slot', async () => {
    const { id } = await offerOf(scratch.database, ali);
    expect(await hall.declines(zahra, id)).toBe('not-yours');
    expect(await hall.declines(ali, id)).toBe('declined');
    expect(await hall.declines(ali, id)).toBe('over');
    const next = await offerOf(scratch.database, zahra);
    expect(next).toMatchObject({ turn: 2, slotId: first });
    expect(await hall.waits(ali)).toEqual([]);
    const keys = (await messagesIn(scratch.database)).map(({ key }) => key);
    expect(keys).toEqual([`offer:${next.id}`]);
  });

  it('declined by who waits for the whole drive is not made again, but one of another slot is', async () => {
    await hall.saysNo(ali);
    await hall.saysNo(zahra);
    expect(await hall.waits(zahra)).toEqual([{ slotId: 0, state: 'waiting', position: 1 }]);
    expect(await offeredIn(scratch.database, first)).toEqual([reza.personId]);
    await frees(scratch.database, first);
    expect(await takenIn(scratch.database, first)).toBe(1);
    await frees(scratch.database, second);
    expect(await offeredIn(scratch.database, second)).toEqual([zahra.personId]);
  });

  it('declined is not made again to who waits for the drive as well', async () => {
    await hall.joins(reza, 0);
    await hall.saysNo(ali);
    await hall.saysNo(zahra);
    await hall.saysNo(reza);
    expect(await offeredIn(scratch.database, first)).toEqual([]);
    expect(await hall.waits(reza)).toMatchObject([{ slotId: 0, state: 'waiting' }]);
  });

  it('declined three times leaves the place to everybody', async () => {
    const fourth = await aMember(scratch.database);
    await hall.joins(fourth, first);
    for (const who of [ali, zahra, reza]) await hall.saysNo(who);
    expect(await offeredIn(scratch.database, first)).toEqual([]);
    expect(await takenIn(scratch.database, first)).toBe(1);
    expect(await hall.waits(fourth)).toEqual([{ slotId: first, state: 'waiting', position: 2 }]);
  });

  it('that runs out ends the wait and goes to the next, once', async () => {
    await hall.passes(now + 2 * HOUR - MINUTE);
    expect(await offeredIn(scratch.database, first)).toEqual([ali.personId]);
    await hall.passes(now + 2 * HOUR);
    await hall.passes(now + 2 * HOUR);
    expect(await offeredIn(scratch.database, first)).toEqual([zahra.personId]);
    expect(await offerOf(scratch.database, zahra)).toMatchObject({ expiresAt: now + 4 * HOUR, turn: 2 });
    expect(await hall.waits(ali)).toEqual([]);
    expect(await takenIn(scratch.database, first)).toBe(2);
  });

  it('that nobody answers is free at last', async () => {
    for (const hours of [2, 4, 6]) await hall.passes(now + hours * HOUR);
    expect(await offeredIn(scratch.database, first)).toEqual([]);
    expect(await takenIn(scratch.database, first)).toBe(1);
    expect(await messagesIn(scratch.database)).toEqual([]);
  });

  it('accepted leaves the place to the booking, once, and ends the wait', async () => {
    const offer = await offerOf(scratch.database, ali);
    const ends = (how: 'accepted' | 'declined') =>
      scratch.database.write(async (tx) => endOffer(tx, await tx.lock('slot', first), offer, how, terms()));
    expect([await ends('accepted'), await ends('accepted'), await ends('declined')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(await takenIn(scratch.database, first)).toBe(2);
    expect(await offeredIn(scratch.database, first)).toEqual([]);
    expect(await openOffer(scratch.database.read, offer.id)).toBeUndefined();
    expect(await messagesIn(scratch.database)).toEqual([]);
    expect(await hall.waits(ali)).toEqual([]);
  });

  it('of another slot than the locked one is left alone', async () => {
    const offer = await offerOf(scratch.database, ali);
    const ended = scratch.database.write(async (tx) =>
      endOffer(tx, await tx.lock('slot', second), offer, 'declined', terms()),
    );
    expect(await ended).toBe(false);
    expect(await offeredIn(scratch.database, first)).toEqual([ali.personId]);
  });

  it('of who got a place elsewhere runs out at once', async () => {
    await scratch.database.write((tx) => endWaits(tx, ali.personId, now));
    expect(await hall.waits(ali)).toEqual([]);
    await hall.passes(now);
    expect(await offeredIn(scratch.database, first)).toEqual([zahra.personId]);
  });

  it('goes on when its person leaves the line', async () => {
    const { waitId } = await offerOf(scratch.database, ali);
    expect(await hall.leaves(zahra, waitId)).toBe('not-yours');
    expect(await hall.leaves(ali, waitId)).toBe('left');
    expect(await hall.leaves(ali, waitId)).toBe('over');
    expect(await openOfferOf(scratch.database.read, ali.personId)).toBeUndefined();
    expect(await offeredIn(scratch.database, first)).toEqual([zahra.personId]);
  });
});

describe.each(databases)('A long downtime on $name', ({ open }) => {
  it('ends many offers in pieces, and loses no place', async () => {
    const scratch = await open();
    const { driveId, slots } = await aFullEvening(scratch.database, [50]);
    const [slotId = 0] = slots;
    const hall = hallOf(scratch.database, driveId);
    for (let i = 0; i < 25; i++) await hall.joins(await aMember(scratch.database), slotId);
    await frees(scratch.database, slotId, 25);
    expect(await offeredIn(scratch.database, slotId)).toHaveLength(25);
    await hall.passes(now + 24 * HOUR);
    expect(await offeredIn(scratch.database, slotId)).toEqual([]);
    expect(await takenIn(scratch.database, slotId)).toBe(25);
    await scratch.dispose();
  });
});
