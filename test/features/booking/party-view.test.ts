import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, instant } from '../../../src/calendar/index.ts';
import { readParty } from '../../../src/features/booking/handlers/party-view.ts';
import { databases, type Scratch } from '../../databases.ts';
import { acting } from './acting.ts';
import { aMember, anEvening, aRelative, day, now } from './evening.ts';

describe.each(databases)('Who can come along on $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
  });
  afterEach(() => scratch.dispose());

  it('has no booking to come; one whose drive is over is none', async () => {
    const { database } = scratch;
    const ali = await aMember(database);
    const zahra = await aRelative(database, ali.accountId);
    const [slot = 0] = (await anEvening(database, [4])).slots;
    await acting(database).holds(zahra, slot);
    const others = async (at: number) => {
      const onlooker = { read: database.read, now: at, account: { id: ali.accountId } };
      const view = await readParty(onlooker, { slot, person: ali.personId, plan: 0, guests: [] });
      return view?.others.map(({ id }) => id);
    };
    expect(await others(now)).toEqual([]);
    expect(await others(instant(addDays(day, 55), 600))).toEqual([zahra.personId]);
  });
});
