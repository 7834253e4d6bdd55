import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockAll } from '../../../src/database/index.ts';
import {
  adopt,
  endDrive,
  exportOf,
  forget,
  openOfferOf,
  waitedSlots,
} from '../../../src/features/waitlist/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import {
  aFullEvening,
  aMember,
  frees,
  type Member,
  messagesIn,
  now,
  offeredIn,
  offerOf,
  takenIn,
  terms,
} from './evening.ts';
import { type Hall, hallOf } from './hall.ts';

describe.each(databases)('On $name', ({ open }) => {
  let scratch: Scratch;
  let hall: Hall;
  let driveId: number;
  let first: number;
  let second: number;
  let ali: Member;
  let zahra: Member;
  let reza: Member;
  beforeEach(async () => {
    scratch = await open();
    const evening = await aFullEvening(scratch.database, [2, 2]);
    driveId = evening.driveId;
    [first = 0, second = 0] = evening.slots;
    hall = hallOf(scratch.database, driveId);
    ali = await aMember(scratch.database);
    zahra = await aMember(scratch.database);
    reza = await aMember(scratch.database);
  });
  afterEach(() => scratch.dispose());

  const adopts = (from: Member, to: Member) =>
    scratch.database.write(async (tx) => {
      const slots = await lockAll(tx, 'slot', await waitedSlots(tx, [from.personId, to.personId]));
      await adopt(tx, from.personId, to.personId, slots, terms());
    });
  const forgets = (gone: readonly number[]) =>
    scratch.database.write(async (tx) =>
      forget(tx, gone, await lockAll(tx, 'slot', await waitedSlots(tx, gone)), terms()),
    );

  it('a drive that is called off takes its offers and messages back and ends every wait', async () => {
    await hall.joins(ali, first);
    await hall.joins(zahra, 0);
    await hall.joins(reza, first);
    await frees(scratch.database, first);
    await frees(scratch.database, second);
    await scratch.database.write((tx) => endDrive(tx, driveId, now));
    for (const slotId of [first, second]) {
      expect(await offeredIn(scratch.database, slotId)).toEqual([]);
      expect(await takenIn(scratch.database, slotId)).toBe(1);
    }
    expect(await messagesIn(scratch.database)).toEqual([]);
    for (const who of [ali, zahra, reza]) expect(await hall.waits(who)).toEqual([]);
  });

  it('persons who are erased leave nothing, and their places go to others', async () => {
    for (const who of [ali, zahra, reza]) await hall.joins(who, first);
    await hall.joins(zahra, second);
    await frees(scratch.database, first);
    const gone = [ali.personId, zahra.personId];
    await forgets(gone);
    await forgets([]);
    expect(await exportOf(scratch.database.read, gone)).toEqual([]);
    expect(await offeredIn(scratch.database, first)).toEqual([reza.personId]);
    expect(await offerOf(scratch.database, reza)).toMatchObject({ turn: 2 });
    expect(await takenIn(scratch.database, first)).toBe(2);
  });

  describe('two who turn out to be one', () => {
    it('keep the earlier place in line, and what only one waited for', async () => {
      await hall.joins(ali, first);
      await hall.joins(reza, first);
      await hall.joins(zahra, first);
      await hall.joins(ali, second);
      await adopts(ali, zahra);
      expect(await hall.waits(zahra)).toEqual([
        { slotId: first, state: 'waiting', position: 1 },
        { slotId: second, state: 'waiting', position: 1 },
      ]);
    });

    it('keep the offer of the first, which is told to the second', async () => {
      await hall.joins(zahra, 0);
      await hall.joins(ali, first);
      await frees(scratch.database, second);
      await hall.saysNo(zahra);
      await frees(scratch.database, first);
      await hall.saysNo(zahra);
      const offer = await offerOf(scratch.database, ali);
      await adopts(ali, zahra);
      expect(await openOfferOf(scratch.database.read, zahra.personId)).toEqual({
        ...offer,
        personId: zahra.personId,
      });
      expect(await messagesIn(scratch.database)).toMatchObject([
        { key: `offer:${offer.id}`, personId: zahra.personId },
      ]);
    });

    it('keep one of two offers; the place of the other goes on', async () => {
      await hall.joins(ali, first);
      await hall.joins(zahra, second);
      await hall.joins(reza, first);
      await frees(scratch.database, first);
      await frees(scratch.database, second);
      await adopts(ali, zahra);
      expect(await offeredIn(scratch.database, first)).toEqual([reza.personId]);
      expect(await offeredIn(scratch.database, second)).toEqual([zahra.personId]);
      expect(await hall.waits(zahra)).toEqual([{ slotId: second, state: 'offered', position: 1 }]);
    });

    it('keep the wait that has the offer where both wait for the same', async () => {
      await hall.joins(ali, first);
      await hall.joins(zahra, first);
      await frees(scratch.database, first);
      await adopts(ali, zahra);
      expect(await hall.waits(zahra)).toEqual([{ slotId: first, state: 'offered', position: 1 }]);
      expect(await offeredIn(scratch.database, first)).toEqual([zahra.personId]);
    });
  });
});
