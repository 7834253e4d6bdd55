import { Composer } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guard, home, homeScreen, type NazrContext } from '../../../src/bot/index.ts';
import { readConfig } from '../../../src/config.ts';
import { selfOf } from '../../../src/features/donors/index.ts';
import { importPlaces, openPlaces, places } from '../../../src/features/places/index.ts';
import { openVault } from '../../../src/lib/vault.ts';
import { type Line, openLine } from '../../../src/line.ts';
import { openLog } from '../../../src/log.ts';
import { connect } from '../../../src/platforms/index.ts';
import { type Scratch, scratchSqlite } from '../../databases.ts';
import { type SimPerson, type Simulator, startSimulator } from '../../simulator/index.ts';
import { flavours } from '../../stories/stage.ts';
import { ilam } from './ilam.ts';

const menu = () => [[{ text: 'رزرو نوبت' }]];

describe.each(flavours)('Finding one’s center on %s', (flavour) => {
  let scratch: Scratch;
  let sim: Simulator;
  let line: Line;
  let zahra: SimPerson;

  beforeEach(async () => {
    scratch = await scratchSqlite();
    await scratch.database.write((tx) => importPlaces(tx, ilam()));
    sim = await startSimulator({ flavour });
    line = await openRoom(scratch, sim);
    zahra = sim.person({ firstName: 'زهرا' });
  });
  afterEach(async () => {
    await line.stop();
    await sim.close();
    await scratch.dispose();
  });

  const done = async (act: Promise<void>) => {
    await act;
    await sim.quiet();
    await line.idle();
  };
  const ownCenter = async () => (await selfOf(scratch.database.read, 1))?.centerId ?? null;

  it('takes two taps from a poster', async () => {
    await done(zahra.starts('c_2'));
    expect(zahra.sees()).toContain('مسجد والی، ایلام');
    await done(zahra.presses('بله، همین'));
    expect(zahra.sees()).toContain('برگزیده: مسجد والی');
    expect(await ownCenter()).toBe(2);
  });

  it('asks before it changes the center of somebody known, and not about the same one', async () => {
    await done(zahra.pressesData('pc:2'));
    await done(zahra.starts('c_7'));
    expect(zahra.sees()).toContain('مسجد جامع مهران');
    await done(zahra.starts('c_2'));
    expect(zahra.sees()).toContain('برگزیده: مسجد والی');
    expect(await ownCenter()).toBe(2);
  });

  it('says kindly that a poster’s number is not known', async () => {
    for (const payload of ['c_999', 'c_99999999999999999999']) {
      await done(zahra.starts(payload));
      expect(zahra.sees()).toContain('این مسجد در فهرست ما نیست');
      expect(zahra.buttons()).toEqual(['موقعیت من', 'فهرست شهرها', 'بعداً']);
    }
  });

  it('understands a number, a name and a misspelled name', async () => {
    await done(zahra.starts());
    await done(zahra.says('مسجد ۲'));
    expect(zahra.sees()).toContain('مسجد والی');
    await done(zahra.says('صاحب الذمان'));
    expect(zahra.sees()).toContain('مسجد صاحب‌الزمان (عج)');
    await done(zahra.says('جامع'));
    expect(zahra.buttons().length).toBe(6);
    await done(zahra.presses('مسجد جامع مهران'));
    expect(await ownCenter()).toBe(7);
  });

  it('says what to do when nothing is found, and leaves other words to others', async () => {
    await done(zahra.says('کتابخانه'));
    expect(zahra.sees()).toContain('مسجدی با این نام پیدا نشد');
    await done(zahra.pressesData('pc:2'));
    await done(zahra.says('کتابخانه'));
    expect(zahra.sees()).toContain('چیز دیگر');
  });

  it('shows the nearest of a location, and puts the menu back', async () => {
    await done(zahra.starts());
    await done(zahra.presses('موقعیت من'));
    expect(zahra.keyboard()).toEqual(['موقعیت من', 'رزرو نوبت']);
    await done(zahra.sharesLocation(33.12, 46.16));
    expect(zahra.keyboard()).toEqual(['رزرو نوبت']);
    expect(zahra.buttons().slice(0, 2).sort()).toEqual(['مسجد جامع مهران', 'مسجد قمر بنی‌هاشم، مهران']);
    await done(zahra.presses('مسجد قمر بنی‌هاشم، مهران'));
    expect(await ownCenter()).toBe(8);
  });

  it('offers no mosques to a location that is far away, but the list of towns', async () => {
    for (const [lat, lon] of [
      [0, 0],
      [35.7, 51.4],
    ] as const) {
      await done(zahra.sharesLocation(lat, lon));
      expect(zahra.sees()).toContain('از ایلام دورید');
      expect(zahra.buttons()).toEqual(['فهرست شهرها', 'بازگشت', 'خانه']);
    }
  });

  it('leads through county and town, and back', async () => {
    await done(zahra.starts());
    await done(zahra.presses('فهرست شهرها'));
    await done(zahra.presses('آبدانان'));
    await done(zahra.presses('سراب باغ'));
    expect(zahra.sees()).toContain('مسجدهای سراب باغ');
    await done(zahra.presses('بازگشت'));
    expect(zahra.buttons()).toEqual(['آبدانان', 'سراب باغ', 'بازگشت', 'خانه']);
    await done(zahra.presses('سراب باغ'));
    await done(zahra.presses('مسجد امام موسی کاظم (ع)'));
    expect(zahra.sees()).toContain('برگزیده: مسجد امام موسی کاظم (ع)');
  });

  it('answers forged buttons', async () => {
    await done(zahra.starts());
    for (const data of ['pc:zz', 'pb:zz:0', 'pt:zz:9', 'pl:zz']) {
      await done(zahra.pressesData(data));
      expect(zahra.sees()).not.toBe('');
      expect(zahra.spinning()).toBe(0);
    }
    await done(zahra.pressesData('pc:!'));
    expect(zahra.sees()).toContain('چه کاری');
    expect(await ownCenter()).toBeNull();
  });
});

/** The bot with this room alone. */
async function openRoom({ database, url }: Scratch, sim: Simulator): Promise<Line> {
  const platform = sim.flavour.toUpperCase();
  const config = readConfig({
    [`${platform}_BOT_TOKEN`]: sim.token,
    [`${platform}_API_ROOT`]: sim.apiRoot,
    DATABASE_URL: url,
  });
  const [first] = config.platforms;
  if (!first) throw new Error('No platform');
  const rooms = {
    composer: composed(places({ index: openPlaces(database, Date.now), onChosen, menu: async () => menu() })),
    compose: {},
    chores: [],
    isFleeting: () => false,
    greet: async () => {},
    onSetAside: async () => {},
  };
  const parts = { config, database, vault: openVault('0'.repeat(64)), log: openLog('fatal'), now: Date.now };
  const composer = new Composer<NazrContext>();
  composer.use(guard(database), rooms.composer);
  return openLine({ ...parts, rooms: { ...rooms, composer }, door: undefined }, connect(first));
}

const onChosen = (ctx: NazrContext, { mosque }: { mosque: string }) =>
  ctx.show({ text: `برگزیده: ${mosque}` });

function composed(room: ReturnType<typeof places>): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  composer.command('start', (ctx) =>
    ctx.match === '' ? room.askForCenter(ctx) : room.openPoster(ctx, Number(ctx.match.slice('c_'.length))),
  );
  composer.use(room.composer);
  composer.on('message:text', async (ctx) => {
    if (!(await room.tryCenterText(ctx, ctx.message.text))) await ctx.send({ text: 'چیز دیگر' });
  });
  composer.on('callback_query:data', (ctx) => ctx.show(homeScreen([])));
  composer.callbackQuery(home.pattern, (ctx) => ctx.show(homeScreen([])));
  return composer;
}
