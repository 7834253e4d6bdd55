import { Composer } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commonTexts, guard, home, homeScreen, type NazrContext, openForms } from '../../../src/bot/index.ts';
import { readConfig } from '../../../src/config.ts';
import { driveForms, drives, openDrives } from '../../../src/features/drives/index.ts';
import { importPlaces, openPlaces } from '../../../src/features/places/index.ts';
import {
  ensureOwners,
  INVITATION_PREFIX,
  openGate,
  openInvitation,
  staff,
} from '../../../src/features/staff/index.ts';
import { openVault } from '../../../src/lib/vault.ts';
import { type Line, openLine } from '../../../src/line.ts';
import { openLog } from '../../../src/log.ts';
import { connect } from '../../../src/platforms/index.ts';
import { locate } from '../../../src/whereabouts.ts';
import { type Scratch, scratchSqlite } from '../../databases.ts';
import { type SimPerson, type Simulator, startSimulator } from '../../simulator/index.ts';
import { ilam } from '../places/ilam.ts';

const flavours = ['telegram', 'bale'] as const;
const MONDAY = Date.parse('2026-11-23T10:00:00+03:30');
const now = () => MONDAY;

describe.each(flavours)('Planning a drive on %s', (flavour) => {
  let scratch: Scratch;
  let sim: Simulator;
  let line: Line;
  let reza: SimPerson;
  let zahra: SimPerson;

  beforeEach(async () => {
    scratch = await scratchSqlite();
    await scratch.database.write((tx) => importPlaces(tx, ilam()));
    sim = await startSimulator({ flavour, now });
    reza = sim.person({ firstName: 'رضا' });
    zahra = sim.person({ firstName: 'زهرا' });
    line = await openRoom(scratch, sim, `${flavour}:${reza.id}`);
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
  /** Types what is no button. */
  const goes = async (...answers: string[]) => {
    for (const answer of answers) {
      await done(reza.buttons().includes(answer) ? reza.presses(answer) : reza.says(answer));
    }
  };
  const fills = (team = 'تیم سیار ۱') =>
    goes('/newdrive', 'والی', 'مسجد والی، ایلام', '۱۲ آذر', '17', '۲۱', '۱۵ دقیقه', '۴ نفر', 'همه', team);
  const open = () => openDrives(scratch.database.read, MONDAY);

  it('goes from a few answers over a draft to an open drive', async () => {
    await fills();
    expect(reza.sees()).toContain('پنجشنبه ۱۲ آذر – مسجد والی');
    expect(reza.sees()).toContain('۱۳ نوبت باز، ۳ نوبت هنگام نماز بسته');
    expect(await open()).toEqual([]);
    await done(reza.presses('انتشار'));
    expect(reza.sees()).toContain('منتشر شد');
    expect(await open()).toMatchObject([{ place: 'مسجد والی', town: 'ایلام', free: 52 }]);
    await goes('/drives');
    expect(reza.buttons()).toContain('پنجشنبه ۱۲ آذر – مسجد والی');
  });

  it('answers bad input with a clear sentence and loses nothing', async () => {
    await goes('/newdrive', 'هیچ‌جا');
    expect(reza.sees()).toContain('مسجدی با «هیچ‌جا» پیدا نشد');
    await goes('والی', 'مسجد والی، ایلام', 'نمی‌دانم');
    expect(reza.sees()).toContain('این تاریخ خوانده نشد');
    await goes('تقویم ماه', 'ماه بعد', '۵', '۲۵');
    expect(reza.sees()).toContain('این ساعت خوانده نشد');
    await done(reza.sendsSticker());
    await goes('۹:۰۰', '۸:۰۰');
    expect(reza.sees()).toContain('بیش از ۱۸ ساعت');
    await goes('۱۸');
    expect(reza.sees()).toContain('مسجد والی، شنبه ۵ دی، ساعت ۰۹:۰۰ تا ۱۸:۰۰');
    await goes('۲۰۰');
    expect(reza.sees()).toContain('از ۵ تا ۱۲۰');
    await goes('۲۰', '۳', 'بانوان', 'x');
    expect(reza.sees()).toContain('نام تیم');
    await goes('تیم بانوان');
    expect(reza.sees()).toContain('بانوان، تیم بانوان، پیش‌نویس');
  });

  it('asks which half of the day a bare hour means, and takes it where only one is possible', async () => {
    await goes('/newdrive', 'والی', 'مسجد والی، ایلام', 'فردا ساعت ۵', '۵');
    expect(reza.buttons()).toEqual(['ساعت ۰۵:۰۰', 'ساعت ۱۷:۰۰', 'انصراف']);
    await goes('ساعت ۱۷:۰۰', '۸');
    expect(reza.buttons()).toEqual(['ساعت ۲۰:۰۰', 'ساعت ۰۸:۰۰', 'انصراف']);
    await goes('۲');
    expect(reza.sees()).toContain('ساعت ۱۷:۰۰ تا ۰۲:۰۰');
  });

  it('says why a draft cannot be published, and lets it be corrected', async () => {
    await fills();
    await goes('انتشار', '/newdrive', 'جامع مهران', 'مسجد جامع مهران، مهران', '۱۲ آذر', '۱۸', '۲۲');
    await goes('۱۵', '۴', 'همه', 'تیم سیار ۱', 'انتشار');
    expect(reza.sees()).toContain('این تیم پنجشنبه ۱۲ آذر، ساعت ۱۷:۰۰ در مسجد والی است و نمی‌رسد');
    await goes('اصلاح', 'تیم', 'تیم سیار ۲', 'انتشار');
    expect((await open()).map(({ team }) => team)).toEqual(['تیم سیار ۱', 'تیم سیار ۲']);
  });

  it('does not plan a second drive of a team for the same hour', async () => {
    await fills();
    await fills();
    expect(reza.sees()).toContain('همان را می‌بینید');
    await goes('/drives');
    expect(reza.buttons()).toEqual(['پنجشنبه ۱۲ آذر – مسجد والی (پیش‌نویس)', 'خانه']);
  });

  it('goes on where the form was left', async () => {
    await goes('/newdrive', 'والی', 'مسجد والی، ایلام', '۱۲ آذر', 'انصراف');
    await goes('/newdrive');
    expect(reza.sees()).toContain('مسجد والی، پنجشنبه ۱۲ آذر');
    expect(reza.sees()).toContain('از چه ساعتی');
    await goes('/newdrive');
    expect(reza.sees()).toContain('از چه ساعتی');
  });

  it('is not there for anybody else', async () => {
    for (const act of [zahra.says('/newdrive'), zahra.says('/drives')]) {
      await done(act);
      expect(zahra.sees()).toContain('چنین فرمانی برای شما نیست');
    }
    await fills();
    await done(zahra.pressesData('dnp:1'));
    expect(await open()).toEqual([]);
    expect(zahra.spinning()).toBe(0);
  });

  it('gives a draft another hour, and throws it away', async () => {
    await fills();
    await goes('اصلاح', 'ساعت', '۱۸', '۲۲');
    expect(reza.sees()).toContain('ساعت ۱۸:۰۰ تا ۲۲:۰۰');
    await goes('دور ریختن پیش‌نویس');
    expect(reza.sees()).toContain('پیش‌نویس دور ریخته شد');
  });

  it('answers forged and stale buttons', async () => {
    await goes('/drives');
    for (const data of ['dnp:99', 'dnd:99', 'dnx:99', 'dne:99', 'dng:99:0', 'dnl:zz', 'dnl:-5', 'dnd:!']) {
      await done(reza.pressesData(data));
      expect(reza.sees()).not.toBe('');
      expect(reza.spinning()).toBe(0);
    }
  });

  it('is handed to whoever opens the one-time link', async () => {
    await scratch.database.write((tx) => tx.delete(tx.tables.roles));
    const payload = (await ensureOwners(scratch.database, [], MONDAY)) ?? '';
    await done(zahra.starts(payload));
    expect(zahra.sees()).toContain('شما مدیر این ربات هستید');
    await done(zahra.says('/drives'));
    expect(zahra.sees()).toContain('هنوز هیچ خون‌گیری');
    await done(reza.starts(payload));
    expect(reza.sees()).toContain('دیگر به کار نمی‌آید');
  });
});

/** The bot with these rooms alone. */
async function openRoom({ database, url }: Scratch, sim: Simulator, owner: string): Promise<Line> {
  const platform = sim.flavour.toUpperCase();
  const config = readConfig({
    [`${platform}_BOT_TOKEN`]: sim.token,
    [`${platform}_API_ROOT`]: sim.apiRoot,
    DATABASE_URL: url,
    OWNERS: owner,
  });
  const [first] = config.platforms;
  if (!first) throw new Error('No platform');
  const [vault, log] = [openVault('0'.repeat(64)), openLog('fatal')];
  const index = openPlaces(database, now);
  const own = driveForms(async (text) => (await index.current()).search(text, 6));
  const forms = openForms([own.plan, own.change], database, vault);
  const composer = new Composer<NazrContext>();
  composer.use(guard(database), staff(config.owners, database));
  composer.use(async (ctx, next) => {
    const isCommand = ctx.message?.text?.startsWith('/') || ctx.callbackQuery?.data === home.data({});
    if (isCommand) await forms.leave(ctx);
    await next();
  });
  composer.command('start', (ctx) =>
    ctx.match.startsWith(INVITATION_PREFIX) ? openInvitation(ctx, ctx.match) : ctx.send(homeScreen([])),
  );
  composer.use(drives({ gate: openGate(locate, log), forms, own }), forms.composer);
  composer.use((ctx) => ctx.show(homeScreen([], commonTexts.unknownCommand)));
  const rooms = {
    composer,
    compose: {},
    chores: [],
    isFleeting: () => false,
    greet: async () => {},
    onSetAside: async () => {},
  };
  return openLine({ config, database, vault, log, now, rooms, door: undefined }, connect(first));
}
