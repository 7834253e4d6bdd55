import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../../src/calendar/index.ts';
import { noteCall } from '../../../src/features/rescheduling/actions/answer.ts';
import { required } from '../../../src/lib/assert.ts';
import { databases, type Scratch } from '../../databases.ts';
import { acting } from '../booking/acting.ts';
import { aMember, anEvening, day, type Member, now, termsAt } from '../booking/evening.ts';
import { changing, STAFF } from './evening.ts';

const cancelled = { kind: 'cancelled' } as const;
const delayed = { kind: 'delayed', minutes: 15 } as const;
const thursday = { kind: 'moved', day, startMinutes: 1080 } as const;
const friday = { ...thursday, day: addDays(day, 1) };

describe.each(databases)('The call list on $name', ({ open }) => {
  let scratch: Scratch;
  let does: ReturnType<typeof acting>;
  let staff: ReturnType<typeof changing>;
  let driveId: number;
  let held: (Member & { bookingId: number })[];
  beforeEach(async () => {
    scratch = await open();
    does = acting(scratch.database);
    staff = changing(scratch.database);
    const evening = await anEvening(scratch.database, [4]);
    driveId = evening.driveId;
    held = [];
    for (let i = 0; i < 4; i++) {
      const who = await aMember(scratch.database);
      held.push({ ...who, bookingId: await does.holds(who, evening.slots[0] ?? 0) });
    }
  });
  afterEach(() => scratch.dispose());

  const nth = (i: number) => required(held[i], 'somebody');
  const listed = async () => (await staff.calls(driveId)).map(({ personId }) => personId);
  const comes = (i: number, bookingId: number | null) =>
    scratch.database.write(async (tx) => {
      await tx.insert(tx.tables.visits).values({ driveId, bookingId, personId: nth(i).personId });
    });

  it('of a drive that was called off leaves out who had given back, moved away or come before', async () => {
    const other = await anEvening(scratch.database, [8], 1);
    await staff.becomes(driveId, delayed, termsAt(now + 1));
    await does.cancels(nth(0).bookingId, nth(0), termsAt(now + 2));
    await does.moves(nth(1).bookingId, nth(1), other.slots[0] ?? 0, termsAt(now + 2));
    await comes(2, nth(2).bookingId);
    await staff.becomes(driveId, cancelled, termsAt(now + 3));
    expect(await listed()).toEqual([nth(3).personId]);
  });

  it('of a drive that was called off leaves out who came all the same, with or without the booking', async () => {
    await staff.becomes(driveId, cancelled);
    await comes(0, nth(0).bookingId);
    await comes(1, null);
    expect(await listed()).toEqual([nth(2).personId, nth(3).personId]);
  });

  it('names nobody for a change that was taken back before anybody heard of it', async () => {
    await staff.becomes(driveId, friday);
    await staff.becomes(driveId, thursday);
    expect((await staff.hears('notice')).size).toBe(0);
    expect(await listed()).toEqual([]);
  });

  it('names who heard of a change that was taken back, by a notice or by a call, and they are told', async () => {
    await staff.becomes(driveId, friday);
    const [first, ...others] = await staff.calls(driveId);
    const { outbox } = scratch.database.read.tables;
    await scratch.database.write(async (tx) => {
      await tx.delete(outbox);
      await noteCall(tx, { now, account: { id: STAFF } }, driveId, first?.concernId ?? 0);
    });
    expect(others).toHaveLength(3);
    await staff.becomes(driveId, thursday, termsAt(now + 1));
    const heard = await staff.hears('notice');
    expect([...heard.values()].map(({ text }) => text)).toEqual([
      expect.stringContaining('از جمعه ۱۳ آذر به پنجشنبه ۱۲ آذر رفت'),
    ]);
    expect(await listed()).toEqual([first?.personId]);
  });
});
