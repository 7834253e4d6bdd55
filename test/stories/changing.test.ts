import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { book, newCode } from '../../src/features/booking/index.ts';
import { slotsOf } from '../../src/features/drives/index.ts';
import { callees } from '../../src/features/rescheduling/index.ts';
import { required } from '../../src/lib/assert.ts';
import { openVault } from '../../src/lib/vault.ts';
import { termsAt } from '../features/booking/evening.ts';
import type { Actor } from './stage.ts';
import { town } from './town.ts';
import { openTwoStage, type TwoStage } from './two-stage.ts';

const MINUTE_MS = 60_000;
const OWNER = 777;
const phone = '09181234567';
const vault = openVault('0'.repeat(64));

describe('A drive that is called off while one platform is down for three days, its day among them', () => {
  let stage: TwoStage;
  let owner: Actor;
  let people: { name: string; actors: Actor[] }[];
  beforeEach(async () => {
    stage = await openTwoStage({
      prepare: town,
      now: Date.parse('2026-11-24T10:00:00+03:30'),
      env: { OWNERS: `telegram:${OWNER}` },
    });
    owner = stage.person('telegram', 'مدیر', { id: OWNER });
    await owner.says('/start');
    people = [];
    for (let i = 0; i < 12; i++) people.push(await comes(i % 2 === 0 ? 'bale' : 'telegram', `نفر${i}`));
    await bookAll();
    await hasAnotherAccount(required(people[0], 'the first'));
  });
  afterEach(() => stage.close());

  const comes = async (on: 'bale' | 'telegram', name: string) => {
    const actor = stage.person(on, name, on === 'bale' && name === 'نفر0' ? { phone } : {});
    await actor.says('/start c_1');
    await actor.presses('بله، همین');
    return { name, actors: [actor] };
  };
  /** Everybody holds a place: three an hour from six o’clock on. */
  const bookAll = async () => {
    const { read, write } = stage.scratch.database;
    const { persons, holders } = read.tables;
    const evening = (await slotsOf(read, 1)).filter(({ closed }) => !closed).slice(-4);
    for (const [i, { name }] of people.entries()) {
      const [person] = await read
        .select({ personId: persons.id, accountId: holders.accountId })
        .from(persons)
        .innerJoin(holders, eq(holders.personId, persons.id))
        .where(eq(persons.firstName, name));
      const wish = {
        slotId: required(evening[i % 4], 'an hour').id,
        plan: null,
        newCode: () => newCode(vault.sign),
      };
      const held = await write((tx) =>
        book(tx, { ...required(person, name), ...wish }, termsAt(stage.clock.now())),
      );
      expect(held.kind).toBe('booked');
    }
  };
  const hasAnotherAccount = async (one: { actors: Actor[] }) => {
    const [onBale] = one.actors;
    const onTelegram = stage.person('telegram', 'نفر0', { phone });
    await onTelegram.says('/start c_1');
    for (const who of [onTelegram, required(onBale, 'an actor')]) {
      await who.says('مشخصات من');
      await who.presses('دادن شمارهٔ تلفن');
      await who.sharesContact();
    }
    await onBale?.presses('بله، خودم هستم');
    await onTelegram.presses('بله، خودم هستم');
    one.actors.push(onTelegram);
  };
  const baleIsDown = (isDown: boolean) =>
    stage.sims.bale.cutConnection('sendMessage', 'before', isDown ? 1_000_000 : 1);
  const passes = async (minutes: number) => {
    for (let i = 0; i < minutes; i++) {
      stage.clock.move(MINUTE_MS);
      await stage.app.deliverDue();
    }
  };
  const heard = (who: Actor) => who.sim.messages().map(({ text }) => text ?? '');
  const isTold = ({ actors }: { actors: Actor[] }) =>
    actors.some((who) => heard(who).some((text) => text.includes('لغو شد')));
  const callOff = async () => {
    await owner.says('/drives');
    await owner.goes('صاحب‌الزمان', 'تغییر', 'لغو خون‌گیری');
    expect(owner.sees()).toContain('به ۱۲ نفر می‌رسد');
    await owner.presses('تأیید');
    expect(owner.sees()).toContain('به ۱۲ نفر خبر داده می‌شود');
  };

  it('everybody is told on an account that is reached, or is to be called; nobody is reminded of it', async () => {
    await stage.comes('2026-12-02T09:00:00+03:30');
    baleIsDown(true);
    const before = new Map(people.flatMap(({ actors }) => actors.map((who) => [who, heard(who).length])));
    stage.clock.moveTo('2026-12-02T12:00:00+03:30');
    await callOff();
    await passes(10);

    const { read } = stage.scratch.database;
    const untold = (await callees(read, 1)).filter((each) => !each.isTold).map(({ firstName }) => firstName);
    for (const person of people)
      expect([person.name, isTold(person)]).toEqual([person.name, !untold.includes(person.name)]);
    expect(new Set(untold)).toEqual(new Set(['نفر2', 'نفر4', 'نفر6', 'نفر8', 'نفر10']));

    const [, second] = people;
    await second?.actors[0]?.presses('دیدم');
    await owner.presses('فهرست تماس');
    expect(owner.sees()).toContain('۱۱ نفر');
    expect(owner.buttons()[0]).toContain('خبر نرسیده');
    await owner.presses('خبر نرسیده');
    await owner.presses('شماره');
    expect(owner.sees()).toContain('شماره‌ای نداده است');
    await owner.presses('تماس گرفتم');
    expect(owner.sees()).toContain('۱۰ نفر');

    for (const at of ['2026-12-02T18:29', '2026-12-03T14:30', '2026-12-03T18:00', '2026-12-05T09:00']) {
      await stage.comes(`${at}:00+03:30`);
      await passes(3);
    }
    baleIsDown(false);
    await passes(30);
    for (const { actors } of people)
      for (const who of actors) {
        const since = heard(who).slice(before.get(who) ?? 0);
        expect(since.filter((text) => text.includes('لغو شد')).length).toBe(1);
        expect(since.some((text) => text.includes('منتظر') || text.includes('نگه داشته'))).toBe(false);
      }
  });
});
