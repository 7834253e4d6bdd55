import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { declare, release } from '../../../src/features/vows/index.ts';
import { setBooking } from '../../../src/features/vows/queries/changes.ts';
import { openVows, type Vow } from '../../../src/features/vows/queries/vows.ts';
import { required } from '../../../src/lib/assert.ts';
import { databases, type Scratch } from '../../databases.ts';
import { aMember, knowing, type Member, now } from './season.ts';

// A drive that changes decides under the locks of its slots which vow a booking keeps, not of the persons.
describe.each(databases)('A vow that was seen open on $name', ({ open }) => {
  let scratch: Scratch;
  let ali: Member;
  let seen: Vow;
  beforeEach(async () => {
    scratch = await open();
    ali = await aMember(scratch.database);
    await write((tx) => declare(tx, { ...ali, campaignId: 0, intention: 'own', now }, knowing()));
    seen = required((await openVows(scratch.database.read, ali.personId))[0], 'a vow');
  });
  afterEach(() => scratch.dispose());

  const write: Scratch['database']['write'] = (work) => scratch.database.write(work);
  const joins = () => write((tx) => setBooking(tx, seen, 7));
  const booking = async () => {
    const { read } = scratch.database;
    return (await read.select().from(read.tables.vows))[0]?.bookingId;
  };

  it('joins a booking', async () => {
    expect(await joins()).toBe(true);
    expect(await booking()).toBe(7);
  });

  it('joins none when it was let go meanwhile', async () => {
    await write((tx) => release(tx, seen.id, ali.accountId, now));
    expect(await joins()).toBe(false);
    expect(await booking()).toBeNull();
  });

  it('joins none when it is another person’s by now', async () => {
    const zahra = await aMember(scratch.database);
    await write(async (tx) => {
      await tx.update(tx.tables.vows).set({ personId: zahra.personId });
    });
    expect(await joins()).toBe(false);
    expect(await booking()).toBeNull();
  });
});
