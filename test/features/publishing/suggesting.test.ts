import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../../../src/bot/index.ts';
import { fromHijri, hijri, instant, occasionsOn, today } from '../../../src/calendar/index.ts';
import type { Account, Letter } from '../../../src/delivery/index.ts';
import { composeSuggestion } from '../../../src/features/publishing/suggesting/message.ts';
import { dueOccasions, fittingPacks } from '../../../src/features/publishing/suggesting/occasions.ts';
import { suggestOccasions } from '../../../src/features/publishing/suggesting/suggest.ts';
import { required } from '../../../src/lib/assert.ts';
import { databases, type Scratch } from '../../databases.ts';
import { managerOf } from '../posters/stage.ts';
import { everywhere, openPublishing, type Publishing } from './room.ts';

/** Ten days before the Fajr decade, whose lead is fourteen. */
const TENTH = '2027-01-22T10:00:00+03:30';

describe.each(databases)('Suggestions on $name', ({ open }) => {
  let scratch: Scratch;
  let room: Publishing;
  let reza: number;
  beforeEach(async () => {
    scratch = await open();
    room = await openPublishing(scratch);
    reza = await room.person(managerOf(2));
    await room.person(everywhere);
    await room.person(managerOf(3));
    await room.chat(2);
    room.clock.moveTo(TENTH);
  });
  afterEach(() => scratch.dispose());

  const look = (chore = suggestOccasions()) => chore(room.database, room.clock.now());
  const told = async () => (await room.rows()).filter(({ kind }) => kind === 'publishing.suggestion');
  const composed = async () => {
    const [row] = await told();
    const account = { id: reza } as Account;
    return composeSuggestion(room.gate)(room.database.read, row?.ids ?? {}, room.clock.now(), account);
  };

  it('go to managers of centers with chats alone, once, however often it is looked', async () => {
    await room.pack('دههٔ فجر', 2, 'fajr_decade');
    await Promise.all([look(), look()]);
    room.clock.moveTo('2027-01-23T10:00:00+03:30');
    await look();
    expect(await told()).toMatchObject([{ accountId: reza, lane: 2 }]);
  });

  it('wait for ten in the morning, and for a pack', async () => {
    await look();
    expect(await told()).toEqual([]);
    await room.pack('دههٔ فجر', 2, 'fajr_decade');
    room.clock.moveTo('2027-01-22T09:59:00+03:30');
    await look();
    expect(await told()).toEqual([]);
    room.clock.moveTo('2027-01-22T10:00:00+03:30');
    await look();
    expect(await told()).toHaveLength(1);
  });

  it('name the occasion, its day, the packs and the chat', async () => {
    await room.pack('دههٔ فجر', 2, 'fajr_decade');
    await look();
    const letter = (await composed()) as Letter;
    expect(plain(letter.text)).toBe(
      'ده روز تا دههٔ مبارک فجر (دوشنبه ۱۲ بهمن).\nیک بستهٔ آماده دارید. در گروه «اهالی 1004» در بله منتشر شود؟',
    );
    expect(letter.buttons?.map((row) => row.map(({ text }) => text))).toEqual([
      ['دههٔ فجر'],
      ['زمان‌بندی', 'پیش‌نمایش', 'فعلاً نه'],
    ]);
  });

  it('are of no use to who took one up, has no chat any more, or once it begins', async () => {
    const version = await room.pack('دههٔ فجر', 2, 'fajr_decade');
    await look();
    expect(await composed()).not.toBe('obsolete');
    await room.publish(reza, await room.plan(reza, { kind: 'now' }, version));
    expect(await composed()).toBe('obsolete');
    await room.database.write((tx) => tx.delete(tx.tables.publications));
    room.clock.moveTo('2027-02-01T10:00:00+03:30');
    expect(await composed()).toBe('obsolete');
  });

  it('put the packs of the season before those of a day on which too many come', async () => {
    const arbaeen = required(fromHijri(1447, 2, 20), 'Arbaeen');
    const occasion = required(
      occasionsOn(arbaeen).find(({ id }) => id === 'arbaeen'),
      'the occasion',
    );
    expect(await fittingPacks(room.database.read, occasion)).toEqual([]);
    await room.pack('محرم و صفر', 1, 'muharram_safar_campaign');
    expect(await fittingPacks(room.database.read, occasion)).toEqual([]);
    await room.pack('اربعین', 1, 'arbaeen');
    const titles = (await fittingPacks(room.database.read, occasion)).map(({ title }) => title);
    expect(titles).toEqual(['محرم و صفر', 'اربعین']);
  });
});

describe('An occasion', () => {
  it('is suggested from its lead on, until it begins', () => {
    const fajr = today(instant(today(Date.parse('2027-02-01T10:00:00+03:30')), 600));
    const isDue = (before: number) =>
      dueOccasions((fajr - before) as typeof fajr).some(({ id }) => id === 'fajr_decade');
    expect([15, 14, 1, 0].map(isDue)).toEqual([false, true, true, false]);
  });

  it('waits while its lunar date is only computed', () => {
    const far = Array.from({ length: 400 }, (_, i) => today(Date.parse('2029-01-01T10:00:00Z')) + i);
    const due = far.flatMap((day) => dueOccasions(day as ReturnType<typeof today>));
    expect(
      due.filter(({ day }) => hijri(day)?.status === 'provisional').map(({ status }) => status),
    ).not.toContain('provisional');
    expect(due.every(({ status }) => status !== 'provisional')).toBe(true);
  });
});
