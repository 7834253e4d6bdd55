import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../../../src/bot/index.ts';
import { addDays, instant, today } from '../../../src/calendar/index.ts';
import { forget, publishedCount, whereaboutsOfPublication } from '../../../src/features/publishing/index.ts';
import { cancel, moveTo } from '../../../src/features/publishing/queue/actions.ts';
import { ahead, entries, over, viewOf } from '../../../src/features/publishing/queue/listing.ts';
import { listScreen, pressScreen } from '../../../src/features/publishing/queue/screens.ts';
import { doneScreen, failedScreen } from '../../../src/features/publishing/sending/telling.ts';
import { required } from '../../../src/lib/assert.ts';
import { databases, type Scratch } from '../../databases.ts';
import { MONDAY } from '../../stories/stage.ts';
import { managerOf } from '../posters/stage.ts';
import { DAY, everywhere, HOUR, openPublishing, type Publishing } from './room.ts';

const page = { offset: 0, limit: 5 };
const thursday = { kind: 'at', day: addDays(today(MONDAY), 10), minutes: 18 * 60 } as const;

describe.each(databases)('The queue on $name', ({ open }) => {
  let scratch: Scratch;
  let room: Publishing;
  let admin: number;
  let reza: number;
  let version: number;
  beforeEach(async () => {
    scratch = await open();
    room = await openPublishing(scratch);
    admin = await room.person(everywhere);
    reza = await room.person(managerOf(2));
    version = await room.pack('اربعین', 2);
    await room.chat(1, { title: 'جامع' });
    await room.chat(2, { title: 'اهالی' });
    await room.publish(admin, await room.plan(admin, thursday, version));
  });
  afterEach(() => scratch.dispose());

  const listed = async (who: number, states: typeof ahead | typeof over = ahead) =>
    entries(room.database.read, await room.reach(who), states, page);
  const states = async () => (await room.publications()).map(({ state }) => state);
  const move = async (who: number, id: number, at: number) => {
    const reach = await room.reach(who);
    return room.database.write((tx) => moveTo(tx, room.doer(who), id, at, reach));
  };
  const callOff = async (who: number, id: number) => {
    const reach = await room.reach(who);
    return room.database.write((tx) => cancel(tx, room.doer(who), id, reach));
  };
  const view = async (who: number) => {
    const publication = required((await room.publications()).at(-1), 'a publication');
    return viewOf(room.database.read, publication, await room.reach(who));
  };

  it('shows one entry for a press, with the chats somebody reaches', async () => {
    const at = instant(thursday.day, thursday.minutes);
    expect(await listed(admin)).toEqual([{ id: 1, title: 'اربعین', at, chats: 2 }]);
    expect(await listed(reza)).toEqual([{ id: 2, title: 'اربعین', at, chats: 1 }]);
    const { buttons } = listScreen('list', await listed(reza), { page: 0, isMore: false, now: MONDAY });
    expect(buttons?.[0]?.[0]?.text).toBe('بستهٔ «اربعین» – پنجشنبه ۱۲ آذر ساعت ۱۸:۰۰');
    expect(await listed(admin, over)).toEqual([]);
  });

  it('calls off what lies within reach, and nothing else', async () => {
    expect(await callOff(reza, 2)).toBe(1);
    expect(await states()).toEqual(['planned', 'cancelled']);
    expect(await callOff(admin, 1)).toBe(1);
    expect(await states()).toEqual(['cancelled', 'cancelled']);
  });

  it('moves to another hour, but not into the past, and not what has begun', async () => {
    const later = MONDAY + 2 * DAY;
    expect(await move(reza, 2, later)).toBe(1);
    expect((await room.publications()).map(({ plannedAt }) => plannedAt === later)).toEqual([false, true]);
    expect(await move(reza, 2, MONDAY - HOUR)).toBe('past');
    room.clock.move(3 * DAY);
    await room.begin();
    expect(await states()).toEqual(['planned', 'running']);
    expect(await move(reza, 2, MONDAY + 9 * DAY)).toBe(0);
    expect(await move(admin, 1, MONDAY + 9 * DAY)).toBe(1);
  });

  it('begins nothing that was moved or called off since it was seen to be due', async () => {
    room.clock.moveTo('2026-12-03T18:00:00+03:30');
    const later = room.clock.now() + DAY;
    await room.beginAfter(() => move(reza, 2, later));
    expect(await states()).toEqual(['running', 'planned']);
    room.clock.move(DAY);
    await room.beginAfter(() => callOff(reza, 2));
    expect(await states()).toEqual(['running', 'cancelled']);
    expect(await room.waiting()).toHaveLength(1);
  });

  it('either moves or begins when both happen at once, time and again', async () => {
    for (let round = 0; round < 8; round++) {
      room.clock.move(20 * DAY);
      await room.publish(admin, await room.plan(admin, { kind: 'now' }, version), { seen: 1e6, sure: 1 });
      const head = required((await room.publications()).at(-2), 'the press').id;
      const [moved] = await Promise.all([move(admin, head, room.clock.now() + DAY), room.begin()]);
      const mine = (await room.publications()).filter(({ id }) => id >= head);
      expect(mine.filter(({ state }) => state === 'running').length + Number(moved)).toBe(2);
      await callOff(admin, head);
    }
  });

  it('tells what was delivered where, with the address of the message, and what is in doubt', async () => {
    room.clock.moveTo('2026-12-03T18:00:00+03:30');
    const { linkedChats } = room.database.read.tables;
    await room.database.write((tx) => tx.update(linkedChats).set({ username: 'ahali' }));
    await room.begin();
    await room.end();
    await room.end({ state: 'uncertain', trouble: 'lost' });
    expect(await listed(reza, over)).toMatchObject([{ id: 2, chats: 1 }]);
    const { text, buttons } = pressScreen(2, await view(reza), 0, room.clock.now());
    expect(plain(text)).toContain('«اهالی» در بله: ۱ از ۲ پیام – ۱ نامعلوم – دیدن');
    expect(JSON.stringify(text)).toContain('https://ble.ir/ahali');
    expect(buttons?.[0]?.[0]).toMatchObject({ data: 'pur:2:1' });
    expect(plain(doneScreen(1, await view(admin), room.clock.now()).text)).toContain(
      'بستهٔ «اربعین» در ۲ گروه منتشر شد.',
    );
  });

  it('says why something failed', async () => {
    room.clock.moveTo('2026-12-03T18:00:00+03:30');
    await room.begin();
    await room.end({ state: 'failed', trouble: 'rights' });
    const said = plain(failedScreen(1, await view(admin), room.clock.now()).text);
    expect(said).toContain('ربات اجازهٔ نوشتن در آن را ندارد');
  });

  it('forgets who asked, and sends nothing for them any more', async () => {
    await room.database.write((tx) => forget(tx, admin));
    room.clock.moveTo('2026-12-03T18:00:00+03:30');
    await room.begin();
    expect(await room.publications()).toMatchObject([
      { askedBy: null, state: 'failed', trouble: 'unbacked' },
      { askedBy: null, state: 'failed' },
    ]);
    expect((await room.rows()).filter(({ kind }) => kind.startsWith('publishing.'))).toEqual([]);
  });

  it('lies where its chat does, and counts what was published', async () => {
    const q = room.database.read;
    expect(await whereaboutsOfPublication(q, 2)).toMatchObject({ centerId: 2 });
    expect(await whereaboutsOfPublication(q, 77)).toBeUndefined();
    expect(await publishedCount(q, 1)).toBe(0);
    room.clock.moveTo('2026-12-03T18:00:00+03:30');
    await room.begin();
    await room.end();
    await room.end();
    expect(await publishedCount(q, 1)).toBe(2);
  });
});
