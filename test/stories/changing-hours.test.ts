import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { today } from '../../src/calendar/index.ts';
import { book, newCode } from '../../src/features/booking/index.ts';
import { slotsOf } from '../../src/features/drives/index.ts';
import { required } from '../../src/lib/assert.ts';
import { openVault } from '../../src/lib/vault.ts';
import { termsAt } from '../features/booking/evening.ts';
import { type Actor, flavours, openStage, type Stage } from './stage.ts';
import { town } from './town.ts';

const OWNER = 777;
const vault = openVault('0'.repeat(64));

describe.each(flavours)('A drive that goes on otherwise, on %s', (flavour) => {
  let stage: Stage;
  let owner: Actor;
  beforeEach(async () => {
    const now = Date.parse('2026-12-01T10:00:00+03:30');
    const env = { OWNERS: `${flavour}:${OWNER}` };
    stage = await openStage({ flavour, prepare: town, now, env });
    owner = stage.person('مدیر', { id: OWNER });
    await owner.says('/start');
  });
  afterEach(() => stage.close());

  /** Somebody who holds a place in the hour that begins at this one (Tehran). */
  const holder = async (name: string, hour: string, phone?: string) => {
    const actor = stage.person(name, phone ? { phone } : {});
    await actor.says('/start c_1');
    await actor.presses('بله، همین');
    await holds(name, hour);
    return actor;
  };
  const holds = async (name: string, hour: string) => {
    const { read, write } = stage.scratch.database;
    const { persons, holders } = read.tables;
    const at = Date.parse(`2026-12-03T${hour}:00+03:30`);
    const slot = (await slotsOf(read, 1)).find(({ startsAt }) => startsAt === at);
    const [person] = await read
      .select({ personId: persons.id, accountId: holders.accountId })
      .from(persons)
      .innerJoin(holders, eq(holders.personId, persons.id))
      .where(eq(persons.firstName, name));
    await write(async (tx) => {
      const passed = {
        outcome: 'eligible',
        physicianToo: false,
        rules: '',
        day: today(stage.clock.now()),
      } as const;
      await tx.insert(tx.tables.screenings).values({ ...passed, personId: required(person, name).personId });
    });
    const manner = { plan: null, newCode: () => newCode(vault.sign) };
    const wish = { ...required(person, name), ...manner, slotId: required(slot, hour).id };
    const outcome = await write((tx) => book(tx, wish, termsAt(stage.clock.now())));
    expect(outcome.kind).toBe('booked');
  };
  const change = async (...words: readonly string[]) => {
    await owner.says('/drives');
    await owner.goes('صاحب‌الزمان', 'تغییر', ...words);
  };
  const delivers = async () => {
    await stage.app.deliverDue();
    await stage.settled();
  };
  const acts = async () => {
    const { read } = stage.scratch.database;
    const { audit } = read.tables;
    return (await read.select().from(audit).where(eq(audit.driveId, 1))).map(({ act }) => act);
  };

  it('is moved with typed answers; a bad one loses nothing, and «می‌آیم» answers', async () => {
    const ali = await holder('علی', '18:30');
    await change('روز یا ساعت دیگر');
    await owner.says('روزی که خوش بگذرد');
    expect(owner.sees()).toContain('خوانده نشد');
    await owner.says('۱۳ آذر');
    await owner.presses('همان ساعت ۱۶:۰۰');
    expect(owner.sees()).toContain('به جمعه ۱۳ آذر، ساعت ۱۶:۰۰ برود؟');
    expect(owner.sees()).toContain('به ۱ نفر می‌رسد');
    await owner.presses('تأیید');
    await delivers();
    expect(ali.sees()).toContain('از پنجشنبه ۱۲ آذر به جمعه ۱۳ آذر رفت، همان ساعت‌ها.');
    expect(ali.sees()).toContain('نوبت ساعت ۱۸:۳۰ شما برای جمعه ۱۳ آذر نگه داشته شده است.');
    await ali.presses('می‌آیم');
    await owner.presses('فهرست تماس');
    expect(owner.sees()).toContain('کسی برای تماس نمانده است');
    expect(await acts()).toEqual(['drive.moved']);
  });

  it('is cut short: nobody is moved but with their press, and what filled up meanwhile is told', async () => {
    const ali = await holder('علی', '18:30');
    const zahra = await holder('زهرا', '18:45');
    await change('کوتاه کردن', 'همان ساعت ۱۶:۰۰');
    await owner.says('۱۸:۳۰');
    expect(owner.sees()).toContain('جا برای ۲ نفر از آنان نمی‌ماند');
    await owner.presses('تأیید');
    await delivers();
    expect(ali.sees()).toContain('نزدیک‌ترین جای خالی: پنجشنبه ۱۲ آذر، ساعت ۱۸:۱۵');
    await ali.presses('بله، ساعت ۱۸:۱۵');
    expect(ali.sees()).toContain('جابه‌جا شد: پنجشنبه ۱۲ آذر، ساعت ۱۸:۱۵');
    for (const name of ['رضا', 'حسن', 'مریم']) await holder(name, '18:15');
    await zahra.presses('بله، ساعت ۱۸:۱۵');
    expect(zahra.sees()).toContain('آخرین جای ساعت ۱۸:۱۵ همین حالا پر شد');
    await zahra.presses('ساعت ۱۸:۰۰');
    expect(zahra.sees()).toContain('جابه‌جا شد');
    await owner.presses('فهرست تماس');
    expect(owner.sees()).toContain('کسی برای تماس نمانده است');
  });

  it('runs late: everybody hears the new hour, once, and a stale preview says so', async () => {
    const ali = await holder('علی', '18:30', '09181234567');
    await ali.says('مشخصات من');
    await ali.presses('دادن شمارهٔ تلفن');
    await ali.sharesContact();
    stage.clock.moveTo('2026-12-03T15:50:00+03:30');
    await change('دیرتر می‌آییم', '۳۰ دقیقه');
    await owner.presses('تأیید');
    // The same press once more: drive 1, half an hour, no change before it.
    await owner.pressesData('rsdc:1:u:0');
    expect(owner.sees()).toContain('این تغییر انجام شده است');
    await delivers();
    expect(ali.sees()).toContain('۳۰ دقیقه دیرتر');
    expect(ali.sees()).toContain('ساعت ۱۹:۰۰');
    await owner.goes('فهرست تماس', 'علی، ساعت ۱۹:۰۰');
    expect(owner.sees()).toContain('ساعت ۱۸:۳۰ بود');
    expect(owner.sees()).toContain('اکنون پنجشنبه ۱۲ آذر، ساعت ۱۹:۰۰ است');
    await owner.presses('شماره');
    expect(owner.sees()).toContain('+989181234567');
    expect(await acts()).toEqual(['drive.delayed', 'phone.shown']);
  });

  it('is asked anew about each time, and forgets what was left half said', async () => {
    await change('کوتاه کردن');
    await owner.says('۱۸:۳۰');
    expect(owner.sees()).toContain('تا چه ساعتی');
    await owner.presses('انصراف');
    stage.clock.move(60_000);
    await change('کوتاه کردن');
    expect(owner.sees()).toContain('از چه ساعتی');
  });

  it('runs late by any minutes that are typed; what is no number is asked again', async () => {
    await holder('علی', '18:30');
    stage.clock.moveTo('2026-12-03T15:50:00+03:30');
    await change('دیرتر می‌آییم');
    await owner.says('سی');
    expect(owner.sees()).toContain('دقیقه‌ها را با عدد بنویسید');
    await owner.says('۲۰ دقیقه');
    expect(owner.sees()).toContain('۲۰ دقیقه دیرتر');
    await owner.presses('تأیید');
    expect(await acts()).toEqual(['drive.delayed']);
  });
});
