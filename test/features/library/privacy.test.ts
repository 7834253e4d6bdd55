import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimPerson } from '../../simulator/index.ts';
import { flavours } from '../../stories/stage.ts';
import { openStage, type Stage } from './stage.ts';

/** What people and experts type, and what none of it may be found of. */
const secret = {
  question: 'سال‌هاست هپاتیت داشته‌ام و درمان شده‌ام، خون بدهم؟',
  second: 'پرسش دومی هم دارم، دربارهٔ سقط جنین',
  searched: 'داروی افسردگی می‌خورم',
  answer: 'با سابقهٔ هپاتیت نوع بی اهدا ممکن نیست.',
};
const words = ['هپاتیت', 'سقط جنین', 'افسردگی', 'درمان شده', 'علی‌اکبر'];

describe.each(flavours)('On %s, what is asked of experts', (flavour) => {
  let stage: Stage;
  let ali: SimPerson;
  let logged: string;
  beforeEach(async () => {
    logged = '';
    const sink = new Writable({
      write(chunk, _encoding, done) {
        logged += String(chunk);
        done();
      },
    });
    stage = await openStage(flavour, pino({ level: 'trace' }, sink));
    ali = await stage.person('علی‌اکبر');
    await plays(await stage.person('مریم', 'staff'));
    await stage.stop();
  });
  afterEach(() => stage.close());

  async function plays(expert: SimPerson): Promise<void> {
    await stage.says(ali, 'دانستنی‌ها');
    await stage.goes(ali, 'جست‌وجوی پرسش');
    await stage.says(ali, secret.searched);
    await stage.goes(ali, 'پرسیدن از کارشناس');
    await stage.says(ali, secret.question);
    await stage.goes(expert, 'دیدن پرسش', 'پاسخ دادن');
    await stage.says(expert, secret.answer);
    await stage.goes(expert, 'فرستادن');
    expect(ali.sees()).toContain(secret.answer);
    await stage.goes(ali, 'پرسش دیگری دارم');
    await stage.says(ali, secret.second);
    await stage.goes(expert, 'دیدن پرسش', 'پاسخ دادن');
    await stage.says(expert, 'پاسخی نیمه‌کاره دربارهٔ سقط جنین');
  }

  it('is in plain nowhere on the disk', () => {
    const folder = dirname(stage.url.slice('file:'.length));
    const bytes = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
    // The common questions that come with the bot stand there in plain.
    expect(bytes.includes('حجامت')).toBe(true);
    expect(Object.values(secret).filter((text) => bytes.includes(text))).toEqual([]);
    expect(['هپاتیت', 'سقط جنین', 'افسردگی'].filter((word) => bytes.includes(word))).toEqual([]);
  });

  it('is nowhere in the log', () => {
    expect([...Object.values(secret), ...words].filter((text) => logged.includes(text))).toEqual([]);
    expect(logged).toContain('connected');
  });
});
