import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, flavours, openStage, type Stage } from './stage.ts';
import { town } from './town.ts';
import { openTwoStage } from './two-stage.ts';

describe.each(flavours)('On %s, an invitation', (flavour) => {
  let stage: Stage;
  let ali: Actor;
  beforeEach(async () => {
    stage = await openStage({ flavour, prepare: town });
    ali = stage.person('علی');
    await ali.says('/start c_1');
    await ali.presses('بله، همین');
  });
  afterEach(() => stage.close());

  const invites = async () => {
    await ali.says('راهنما');
    await ali.presses('دعوت از دیگران');
  };
  const newcomers = async (n: number) => {
    for (let i = 0; i < n; i++) await stage.person(`مهمان ${i}`).says('/start c_1');
  };

  it('is a text of its own without buttons, with the mosque and its link', async () => {
    await invites();
    const { text, inlineKeyboard } = ali.sim.screen();
    expect(text).toContain('همراه مسجد جامع ایلام');
    expect(text).toContain('start=c_1');
    expect(inlineKeyboard).toEqual([]);
  });

  it('says that coming is counted for the mosque only where there is one', async () => {
    const said = (who: Actor) => who.sim.messages().at(-2)?.text;
    await invites();
    expect(said(ali)).toContain('به نام مسجد شمرده می‌شود');
    const zahra = stage.person('زهرا');
    await zahra.says('/start');
    await zahra.says('راهنما');
    await zahra.presses('دعوت از دیگران');
    expect(said(zahra)).toContain('متن زیر آماده است');
    expect(said(zahra)).not.toContain('به نام مسجد');
  });

  it('opens the list of chats where the platform has one', async () => {
    await invites();
    const share = ali.sim
      .messages()
      .flatMap((message) => message.inlineKeyboard.flat())
      .find((button) => button.text === 'فرستادن برای دیگران');
    if (flavour === 'bale') return expect(share).toBeUndefined();
    const url = new URL(share?.url ?? '');
    expect(url.origin + url.pathname).toBe('https://t.me/share/url');
    expect(url.searchParams.get('text')).toContain('یک واحد خون');
    expect(url.searchParams.get('url')).toContain('start=c_1');
  });

  it('counts each newcomer once for the mosque, and tells it from five on', async () => {
    await newcomers(3);
    await invites();
    expect(ali.sees()).not.toContain('پیوندهای مسجد شما');
    const last = stage.person('مریم');
    await last.says('/start c_1');
    await last.says('/start c_1');
    await last.says('/start c_2');
    await invites();
    expect(ali.sees()).toContain('تا امروز ۵ نفر با پیوندهای مسجد شما آمده‌اند');
    const { read } = stage.scratch.database;
    expect(await read.select().from(read.tables.arrivals)).toMatchObject([{ centerId: 1, people: 5 }]);
  });

  it('counts nobody who was here before or comes through no mosque', async () => {
    const zahra = stage.person('زهرا');
    await zahra.says('/start');
    await zahra.says('مسجد ۲');
    await zahra.presses('بله، همین');
    await zahra.says('/start c_1');
    await stage.person('حسن').says('/start c_99');
    const { read } = stage.scratch.database;
    expect(await read.select().from(read.tables.arrivals)).toMatchObject([{ centerId: 1, people: 1 }]);
  });
});

it('An invitation carries both platforms’ links, Bale first', async () => {
  const stage = await openTwoStage({ prepare: town });
  const ali = stage.person('telegram', 'علی');
  await ali.says('/start c_1');
  await ali.goes('بله، همین');
  await ali.says('راهنما');
  await ali.presses('دعوت از دیگران');
  expect(ali.sim.screen().text).toMatch(/ble\.ir\/\w+\?start=c_1\n.*t\.me\/\w+\?start=c_1$/s);
  await stage.close();
});
