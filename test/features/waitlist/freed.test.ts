import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StandingOf } from '../../../src/features/eligibility/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import {
  aFullEvening,
  aMember,
  at,
  day,
  frees,
  HOUR,
  type Member,
  messagesIn,
  now,
  offeredIn,
  offerOf,
  takenIn,
  terms,
} from './evening.ts';
import { changeAccount, changeDrives, changeSlot, type Hall, hallOf } from './hall.ts';

describe.each(databases)('A freed place on $name', ({ open }) => {
  let scratch: Scratch;
  let hall: Hall;
  let first: number;
  let second: number;
  let ali: Member;
  let zahra: Member;
  let reza: Member;
  beforeEach(async () => {
    scratch = await open();
    const { driveId, slots } = await aFullEvening(scratch.database, [2, 2]);
    [first = 0, second = 0] = slots;
    hall = hallOf(scratch.database, driveId);
    ali = await aMember(scratch.database, 'male');
    zahra = await aMember(scratch.database, 'female');
    reza = await aMember(scratch.database);
  });
  afterEach(() => scratch.dispose());

  it('is held for the first in line, who is told', async () => {
    await hall.joins(ali, 0);
    await hall.joins(zahra, first);
    await frees(scratch.database, first);
    expect(await offeredIn(scratch.database, first)).toEqual([ali.personId]);
    expect(await takenIn(scratch.database, first)).toBe(2);
    const offer = await offerOf(scratch.database, ali);
    expect(offer).toMatchObject({ turn: 1, opensAt: now, expiresAt: now + 2 * HOUR });
    const [message, ...others] = await messagesIn(scratch.database);
    expect(message).toMatchObject({
      key: `offer:${offer.id}`,
      kind: 'waitlist.offer',
      personId: ali.personId,
    });
    expect(message).toMatchObject({ lane: 2, topic: null, dueAt: now, uselessAt: now + 2 * HOUR });
    expect(others).toEqual([]);
    expect(await hall.waits(ali)).toEqual([{ slotId: 0, state: 'offered', position: 1 }]);
  });

  it('stays free when nobody waits for it', async () => {
    await hall.joins(ali, second);
    await frees(scratch.database, first);
    expect(await takenIn(scratch.database, first)).toBe(1);
  });

  it('and another go to the first two of both lists', async () => {
    await hall.joins(ali, first);
    await hall.joins(zahra, 0);
    await hall.joins(reza, first);
    await frees(scratch.database, first, 2);
    expect(await offeredIn(scratch.database, first)).toEqual([ali.personId, zahra.personId]);
  });

  it('is never more than there is', async () => {
    for (const who of [ali, zahra, reza]) await hall.joins(who, first);
    await frees(scratch.database, first);
    await frees(scratch.database, first, 0);
    expect(await offeredIn(scratch.database, first)).toEqual([ali.personId]);
    expect(await takenIn(scratch.database, first)).toBe(2);
  });

  it('is told in the morning when it is freed at night, and held from then', async () => {
    await hall.joins(ali, first);
    await frees(scratch.database, first, 1, at(-1440 - 60));
    const morning = at(-1440 + 480);
    const offer = await offerOf(scratch.database, ali);
    expect(offer).toMatchObject({ opensAt: morning, expiresAt: morning + 2 * HOUR });
    expect(await takenIn(scratch.database, first)).toBe(2);
  });

  it('goes to nobody less than 90 minutes before', async () => {
    await hall.joins(ali, first);
    await frees(scratch.database, first, 1, at(1080 - 89));
    expect(await offeredIn(scratch.database, first)).toEqual([]);
    await frees(scratch.database, first, 1, at(1080 - 90));
    expect(await offeredIn(scratch.database, first)).toEqual([ali.personId]);
  });

  it('goes to nobody in an hour of prayer, or in a drive that is closed', async () => {
    await hall.joins(ali, 0);
    await changeSlot(scratch.database, first, { closed: true });
    await frees(scratch.database, first);
    await changeDrives(scratch.database, { state: 'closed' });
    await frees(scratch.database, second);
    expect(await offeredIn(scratch.database, first)).toEqual([]);
    expect(await offeredIn(scratch.database, second)).toEqual([]);
  });

  it('passes over who has an open offer; they keep their place in line', async () => {
    await hall.joins(ali, first);
    await hall.joins(ali, second);
    await hall.joins(zahra, second);
    await frees(scratch.database, first);
    await frees(scratch.database, second);
    expect(await offeredIn(scratch.database, first)).toEqual([ali.personId]);
    expect(await offeredIn(scratch.database, second)).toEqual([zahra.personId]);
    expect(await hall.waits(ali)).toContainEqual({ slotId: second, state: 'waiting', position: 1 });
  });

  it('passes over who cannot be told: resting, silent or away', async () => {
    const kaveh = await aMember(scratch.database);
    for (const who of [ali, zahra, reza, kaveh]) await hall.joins(who, first);
    await changeAccount(scratch.database, ali, { stopped: true });
    await changeAccount(scratch.database, zahra, { state: 'resting' });
    await changeAccount(scratch.database, reza, { awayUntil: day - 1 });
    await frees(scratch.database, first);
    expect(await offeredIn(scratch.database, first)).toEqual([kaveh.personId]);
    await changeAccount(scratch.database, reza, { awayUntil: day - 2 });
    await frees(scratch.database, first);
    expect(await offeredIn(scratch.database, first)).toEqual([kaveh.personId, reza.personId]);
  });

  it('for women goes to a woman, not to whom nothing is known of', async () => {
    for (const who of [reza, ali, zahra]) await hall.joins(who, first);
    await changeSlot(scratch.database, first, { audience: 'women' });
    await frees(scratch.database, first, 2);
    expect(await offeredIn(scratch.database, first)).toEqual([zahra.personId]);
    expect(await takenIn(scratch.database, first)).toBe(1);
  });

  it('ends the wait of who may not give that day, and goes on; who is to be asked is offered it', async () => {
    for (const who of [ali, zahra]) await hall.joins(who, first);
    const standing: StandingOf = async (_, personId) =>
      personId === ali.personId ? { kind: 'never' } : { kind: 'unscreened' };
    await frees(scratch.database, first, 1, now, terms(now, standing));
    expect(await offeredIn(scratch.database, first)).toEqual([zahra.personId]);
    expect(await hall.waits(ali)).toEqual([]);
  });

  it('is told after the quiet hours that its person chose', async () => {
    await hall.joins(ali, first);
    await changeAccount(scratch.database, ali, { quietFrom: 9 * 60, quietTo: 12 * 60 });
    await frees(scratch.database, first);
    const held = { opensAt: now + 2 * HOUR, expiresAt: now + 4 * HOUR };
    expect(await offerOf(scratch.database, ali)).toMatchObject(held);
  });
});
