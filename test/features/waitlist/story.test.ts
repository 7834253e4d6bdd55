import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { introduce } from '../../../src/features/donors/index.ts';
import { joinButton } from '../../../src/features/waitlist/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { type Scratch, scratchPostgres, scratchSqlite } from '../../databases.ts';
import { type SimPerson, type Simulator, startSimulator } from '../../simulator/index.ts';
import { aFullEvening, frees, HOUR, now, takenIn } from './evening.ts';
import { openRoom } from './room.ts';

const stages = [
  { flavour: 'telegram', database: 'SQLite', open: scratchSqlite },
  { flavour: 'bale', database: 'PostgreSQL', open: scratchPostgres },
] as const;

describe.each(stages)('The line on $flavour and $database', ({ flavour, open }) => {
  let scratch: Scratch;
  let sim: Simulator;
  let room: Awaited<ReturnType<typeof openRoom>>;
  let driveId: number;
  let slotId: number;
  let time: number;
  let ways: Map<SimPerson, string>;
  beforeEach(async () => {
    time = now;
    ways = new Map();
    scratch = await open();
    const evening = await aFullEvening(scratch.database, [1]);
    driveId = evening.driveId;
    slotId = required(evening.slots[0], 'a slot');
    sim = await startSimulator({ flavour, now: () => time });
    room = await openRoom(scratch, sim, () => time);
  });
  afterEach(async () => {
    await room.worker.stop();
    await room.line.stop();
    await sim.close();
    await scratch.dispose();
  });

  const done = async (act: Promise<void>) => {
    await act;
    await sim.quiet();
    await room.line.idle();
  };
  const passes = async (ms: number) => {
    time += ms;
    await room.worker.deliverDue();
  };
  /** Somebody who stands before the button «صف انتظار». */
  const comes = async (firstName: string): Promise<SimPerson> => {
    const who = sim.person({ firstName });
    await done(who.says('/start x'));
    const { accounts } = scratch.database.read.tables;
    const all = await scratch.database.read.select().from(accounts);
    const account = required(
      all.find(({ userId }) => userId === who.id),
      'an account',
    );
    const self = await scratch.database.write((tx) => introduce(tx, account.id, firstName, now));
    const data = joinButton.data({ drive: driveId, slot: slotId, person: self.id });
    ways.set(who, data);
    await standsBeforeIt(who);
    return who;
  };
  const standsBeforeIt = (who: SimPerson) => done(who.says(`/start ${ways.get(who)}`));

  it('goes from one to the next, and leads back', async () => {
    const [ali, zahra] = [await comes('علی'), await comes('زهرا')];
    await done(ali.presses('صف انتظار'));
    expect(ali.sees()).toContain('جای شما در صف انتظار: ۱');
    await done(zahra.presses('صف انتظار'));
    expect(zahra.sees()).toContain('جای شما در صف انتظار: ۲');
    await frees(scratch.database, slotId);
    await passes(0);
    expect(ali.sees()).toContain('تا ساعت ۱۲:۰۰ امروز برای شما نگهش داشته‌ایم');
    await done(ali.presses('نه، نفر بعد'));
    expect(ali.sees()).toContain('به نفر بعدی می‌رسد');
    await passes(0);
    expect(zahra.sees()).toContain('یک جا خالی شد');
    await passes(2 * HOUR);
    expect(await takenIn(scratch.database, slotId)).toBe(0);
    await done(zahra.presses('نه، نفر بعد'));
    expect(zahra.sees()).toContain('مهلت گذشت');
    await done(zahra.presses('صف انتظار'));
    expect(zahra.sees()).toContain('هنوز جای خالی هست');
    expect(zahra.buttons()).toEqual(['ساعت‌های این خون‌گیری', 'خانه']);
    expect(zahra.spinning()).toBe(0);
  });

  it('says once that a time is over, and only to who had heard of the place', async () => {
    const [ali, zahra] = [await comes('علی'), await comes('زهرا')];
    await done(ali.presses('صف انتظار'));
    await done(zahra.presses('صف انتظار'));
    await frees(scratch.database, slotId);
    const heard = ali.messages().length;
    await passes(2 * HOUR);
    expect(ali.messages().length).toBe(heard);
    expect(zahra.sees()).toContain('یک جا خالی شد');
    await passes(2 * HOUR);
    await passes(0);
    expect(zahra.sees()).toContain('گذشت؛ اگر هنوز می‌خواهید دوباره به صف بیایید');
    const told = zahra.messages().length;
    await passes(HOUR);
    expect(zahra.messages().length).toBe(told);
    await done(zahra.presses('صف انتظار'));
    expect(zahra.sees()).toContain('هنوز جای خالی هست');
  });

  it('is left in one tap, and the offer is seen again by who joins twice', async () => {
    const ali = await comes('علی');
    await done(ali.presses('صف انتظار'));
    await done(ali.presses('خروج از صف'));
    expect(ali.sees()).toContain('از صف انتظار بیرون آمدید');
    await done(ali.presses('صف انتظار'));
    await frees(scratch.database, slotId);
    await passes(0);
    expect(ali.buttons()).toEqual(['می‌خواهم', 'نه، نفر بعد', 'خانه']);
    await standsBeforeIt(ali);
    await done(ali.presses('صف انتظار'));
    expect(ali.sees()).toContain('یک جا خالی شد');
    expect(ali.buttons()).toEqual(['می‌خواهم', 'نه، نفر بعد', 'خانه']);
  });
});
