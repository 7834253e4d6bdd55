import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { untilSkin } from './answers.ts';
import { type Actor, flavours, openStage, type Stage } from './stage.ts';
import { town } from './town.ts';

/** Everything that must never be found in a log or on the disk. */
const secret = {
  phone: '09181234567',
  international: '989181234567',
  typed: 'دیروز حجامت کردم و قرص می‌خورم',
  behalf: 'مادربزرگم صدیقه',
};

describe.each(flavours)('On %s, what people say', (flavour) => {
  let stage: Stage;
  let ali: Actor;
  let logged: string;
  beforeEach(async () => {
    logged = '';
    const sink = new Writable({
      write(chunk, _encoding, done) {
        logged += String(chunk);
        done();
      },
    });
    stage = await openStage({ flavour, prepare: town, log: pino({ level: 'trace' }, sink) });
    ali = stage.person('علی‌اکبر', { phone: secret.phone });
  });
  afterEach(() => stage.close());

  const disk = (): Buffer => {
    const folder = dirname(stage.scratch.url.slice('file:'.length));
    return Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
  };
  const answersPressed: string[] = [];
  const answers = async (...words: readonly string[]) => {
    for (const each of words) {
      const pressed = ali.sim
        .screen()
        .inlineKeyboard.flat()
        .find((b) => b.text.includes(each));
      if (pressed?.callback_data?.startsWith('e')) answersPressed.push(pressed.callback_data);
      await ali.presses(each);
    }
  };

  const plays = async () => {
    await ali.says('/start c_1');
    await ali.presses('بله، همین');
    await ali.says(secret.typed);
    await ali.says('مشخصات من');
    await ali.presses('دادن شمارهٔ تلفن');
    await ali.sharesContact();
    await ali.says(`شمارهٔ من ${secret.phone} است`);
    await ali.says('/vow');
    await ali.goes('هر وقت لازم شد، خبرم کنید', 'برای شفای');
    await ali.says(secret.behalf);
    expect(ali.sees()).toContain('ثبت شد');
    await ali.says('آیا می‌توانم خون بدهم؟');
    await answers(...untilSkin, 'بله، یکی از این‌ها', 'حجامت', 'فروردین', '۸', 'چیز دیگری نیست');
    await answers('هیچ‌کدام', 'هیچ‌کدام', 'ترجیح می‌دهم با پزشک صحبت کنم');
    await stage.app.stop();
  };

  it('leaves no phone number, text or answer on the disk', async () => {
    await plays();
    const bytes = disk();
    const found = [...Object.values(secret), ...answersPressed].filter((text) => bytes.includes(text));
    expect(found).toEqual([]);
    expect(answersPressed.length).toBeGreaterThan(8);
    stage.app = { ...stage.app, stop: async () => {} };
  });

  it('leaves no name, phone number, text or answer in the log', async () => {
    await plays();
    const found = [...Object.values(secret), 'علی‌اکبر', ...answersPressed].filter((text) =>
      logged.includes(text),
    );
    expect(found).toEqual([]);
    expect(logged).toContain('connected');
    stage.app = { ...stage.app, stop: async () => {} };
  });

  it('tells only its owner the number that was given', async () => {
    await ali.says('/start');
    await ali.says('مشخصات من');
    await ali.presses('دادن شمارهٔ تلفن');
    await ali.sharesContact('09187654321', false);
    expect(ali.sees()).toContain('شمارهٔ خود شما نیست');
    await ali.sharesContact();
    await ali.says('/mydata');
    const file = ali.sim.files().find(({ name }) => name === 'nazr-data.json');
    expect(JSON.parse(file?.bytes.toString() ?? '{}')).toMatchObject({
      account: { phone: secret.international },
    });
  });
});
