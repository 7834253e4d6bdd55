import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { at } from '../../src/features/attendance/chat/buttons.ts';
import { boardOf, expected } from '../../src/features/attendance/index.ts';
import { aDriveDay, DRIVE_DAY, guest, ticketOf } from './at-the-bus.ts';
import { type Actor, flavours, openStage, type Stage } from './stage.ts';

const guests = [
  guest('علی', 'رضایی', 0),
  guest('زهرا', 'کریمی', 1),
  guest('حسن', 'مرادی', 2),
  guest('رضا', 'رستمی', 3),
];
const [ali, zahra, hasan, reza] = guests as [
  (typeof guests)[0],
  (typeof guests)[0],
  (typeof guests)[0],
  (typeof guests)[0],
];

describe.each(flavours)('On %s, at the bus', (flavour) => {
  let stage: Stage;
  let mina: Actor;
  let majid: Actor;
  let sara: Actor;
  let parviz: Actor;
  beforeEach(async () => {
    const crew = [
      { on: flavour, id: 7001, role: 'staff' },
      { on: flavour, id: 7003, role: 'manager', scope: 'center', scopeId: 2 },
      { on: flavour, id: 7004, role: 'staff', scopeId: 99 },
    ] as const;
    stage = await openStage({ flavour, now: DRIVE_DAY, prepare: aDriveDay(guests, crew) });
    mina = stage.person('مینا', { id: 7001 });
    majid = stage.person('مجید', { id: 7003 });
    parviz = stage.person('پرویز', { id: 7004 });
    sara = stage.person('سارا');
  });
  afterEach(() => stage.close());

  const list = () => expected(stage.app.database.read, 1);

  it('three hours without network are entered when it is back, in whatever order', async () => {
    await mina.says('/drive');
    const board = mina.sim.screen().id;
    await stage.comes('2026-12-03T19:20:00+03:30');
    // What was pressed and typed meanwhile arrives in one go.
    await mina.sim.says(hasan.code);
    await mina.sim.pressesData(`atw:1`, board);
    await mina.sim.says(zahra.code);
    await mina.sim.says(hasan.code);
    await stage.settled();
    const cards = mina.sim.messages().filter(({ text }) => text.startsWith('حسن م.'));
    const card = (name: string) => mina.sim.messages().findLast(({ text }) => text.includes(name))?.id ?? 0;
    expect(cards).toHaveLength(2);
    await mina.sim.pressesOn(card('زهرا'), 'معاف شد');
    await stage.settled();
    await mina.sim.pressesOn(card('زهرا'), '۳ ماه');
    await mina.sim.pressesOn(cards[0]?.id ?? 0, 'اهدا کرد');
    await mina.sim.pressesOn(cards[1]?.id ?? 0, 'پذیرش شد');
    await mina.sim.pressesOn(cards[0]?.id ?? 0, 'پذیرش شد').catch(() => undefined);
    await stage.settled();
    await mina.says(ali.code);
    await mina.presses('بدون اهدا رفت');
    expect(await boardOf(stage.app.database.read, 1, stage.clock.now())).toMatchObject({
      ...{ expected: 4, arrived: 3, given: 1, deferred: 1, left: 1, missing: 1 },
    });
    expect((await list()).map(({ firstName, outcome }) => [firstName, outcome])).toEqual([
      ['علی', 'left'],
      ['زهرا', 'deferred'],
      ['حسن', 'given'],
      ['رضا', null],
    ]);
  });

  it('what happened is entered days later', async () => {
    await stage.comes('2026-12-06T10:00:00+03:30');
    await mina.says('/drive');
    expect(mina.sees()).toContain('اکنون خون‌گیری‌ای ندارید');
    await mina.presses('ثبت دیرهنگام – پنجشنبه ۱۲ آذر');
    expect(mina.sees()).toContain('ثبت دیرهنگام');
    await mina.presses('فهرست');
    await mina.presses('رضا ر.');
    await mina.goes('معاف شد', 'تاریخ دیگر');
    await mina.says('۱ بهمن');
    expect(mina.sees()).toContain('معاف شد تا پنجشنبه ۱ بهمن');
    await mina.says(reza.code);
    expect(mina.sees()).toContain('معاف شد تا');
    await mina.says(zahra.code);
    await mina.presses('اهدا کرد');
    expect(mina.sees()).toContain('اهدا کرد.');
    await stage.comes('2026-12-14T10:00:00+03:30');
    await mina.presses('تابلو');
    expect(mina.sees()).toContain('بیش از هفت روز');
  });

  it('who has no right over it meets nothing of it', async () => {
    await mina.says('/drive');
    const [walkIn] = mina.sim
      .screen()
      .inlineKeyboard.flat()
      .filter(({ text }) => text === 'بدون نوبت');
    for (const who of [sara, majid]) {
      await who.says('سلام');
      await who.says('/drive');
      expect(who.sees()).toContain('چنین فرمانی برای شما نیست');
      await who.pressesData(walkIn?.callback_data ?? '');
      expect(who.sees()).toContain('این دکمه قدیمی است');
      await who.says(ali.code);
      expect(who.sees()).not.toContain('علی');
      await who.acts(async (sim) => sim.sendsPhoto(await ticketOf(ali)));
      expect(who.sees()).not.toContain('علی');
    }
    await parviz.says('/drive');
    expect(parviz.sees()).toContain('اکنون خون‌گیری‌ای ندارید');
    await parviz.pressesData(walkIn?.callback_data ?? '');
    expect(parviz.sees()).toContain('این دکمه قدیمی است');
    await parviz.says(ali.code);
    expect(parviz.sees()).not.toContain('علی');
    expect(parviz.sees()).toContain('با شما نیست');
    expect((await list()).every(({ visitId }) => visitId === null)).toBe(true);
  });

  it('whatever ids a button holds, the answer is a screen, and nothing is entered', async () => {
    for (const button of Object.values(at))
      for (const id of [0, 3, 999_999]) {
        await mina.pressesData([button.name, ...button.fields.map(() => id.toString(36))].join(':'));
        expect(mina.sees()).not.toContain('چیزی درست کار نکرد');
        expect(mina.spinning()).toBe(0);
      }
    expect((await list()).every(({ visitId }) => visitId === null)).toBe(true);
  });

  it('a drive that has not begun says when it is', async () => {
    stage.clock.moveTo('2026-12-02T10:00:00+03:30');
    await mina.says('/drive');
    expect(mina.sees()).toContain('بعدی: پنجشنبه ۱۲ آذر، ساعت ۱۶:۰۰');
    await mina.says(hasan.code);
    expect(mina.sees()).toContain('پذیرش از سه ساعت پیش از شروع باز می‌شود');
  });
});
