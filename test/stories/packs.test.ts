import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../../src/bot/index.ts';
import { mediaOf } from '../../src/media/index.ts';
import { openPackStage, type PackStage } from '../features/packs/stage.ts';
import type { SimPerson } from '../simulator/index.ts';
import { flavours } from './stage.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const picture = (mark: number): Buffer => Buffer.concat([PNG, Buffer.from([mark])]);

describe.each(flavours)('On %s, a pack is written in the chat', (flavour) => {
  let stage: PackStage;
  let sara: SimPerson;
  beforeEach(async () => {
    stage = await openPackStage();
    sara = await stage.person(flavour, 'سارا', 'admin');
  });
  afterEach(() => stage.close());

  const says = (text: string) => stage.done(sara.says(text));
  const presses = (words: string) => stage.done(sara.presses(words));
  const begins = async (title = 'نذر خون در محرم') => {
    await says('/packs');
    await presses('نوشتن بسته');
    await presses('بستهٔ تازه');
    await says(title);
    await presses('نذر خون');
    await says('اربعین');
    await presses('🏴 سوگواری (پیشنهاد)');
    await says('برای روزهای محرم، تا پایان صفر.');
    await says('سازمان انتقال خون');
  };
  const saysOf = async () => (await stage.items()).map(({ words }) => plain(words));

  it('from its name to the library, by sending messages', async () => {
    await begins();
    expect(sara.sees()).toContain('🏴 نذر خون در محرم');
    expect(sara.sees()).toContain('نخستین پیام');
    await stage.done(sara.writes('سلام *دوستان* ، این را ببینید'));
    expect(sara.sees()).toContain('پیام ۱ افزوده شد.');
    await stage.done(sara.sendsPhoto(PNG, 'نذر خون'));
    await stage.done(sara.sendsVoice());
    expect(sara.sees()).toContain('پیام ۳ افزوده شد.');
    const items = await stage.items();
    expect(items.map(({ kind }) => kind)).toEqual(['text', 'media', 'media']);
    expect(items[0]?.words).toEqual(['سلام ', { bold: 'دوستان' }, ' ، این را ببینید']);
    expect(items[1]?.words).toEqual(['نذر خون']);
    await says('پایان');
    expect(sara.sees()).toContain('۳ پیام، نسخهٔ ۱ – پیش‌نویس');
    await presses('نهایی شود');
    expect(sara.sees()).toContain('نهایی شد');
    expect(sara.buttons()).toContain('انتشار');
    await says('بسته‌های محتوایی');
    expect(sara.buttons()).toContain('🏴 نذر خون در محرم');
    expect(await stage.acts()).toEqual([...Array(4).fill('pack.written'), 'pack.finished']);
  });

  it('with the pictures of an album as one item, and one answer to it', async () => {
    await begins();
    await stage.done(
      sara.sendsAlbum([
        { kind: 'photo', bytes: picture(1), name: 'a.png', mime: 'image/png', caption: 'سه عکس' },
        { kind: 'photo', bytes: picture(2), name: 'b.png', mime: 'image/png' },
        { kind: 'photo', bytes: picture(3), name: 'c.png', mime: 'image/png' },
      ]),
    );
    const [item, ...others] = await stage.items();
    expect(others).toEqual([]);
    expect(item).toMatchObject({ kind: 'album', words: ['سه عکس'] });
    const kept = await mediaOf(stage.database.read, item?.mediaIds ?? []);
    const bytes = await Promise.all(kept.map(({ hash }) => stage.media.read(hash)));
    expect(bytes.map((each) => each.at(-1))).toEqual([1, 2, 3]);
    expect(sara.sees().match(/افزوده شد/g)).toHaveLength(1);
  });

  it('and what cannot be kept is explained while the desk stays open', async () => {
    await begins();
    await stage.done(sara.sendsSticker());
    expect(sara.sees()).toContain('نمی‌توان در بسته گذاشت');
    await says('ا'.repeat(4097));
    expect(sara.sees()).toContain('۴۰۹۷ نویسه');
    await stage.done(sara.sendsPhoto(PNG, 'ا'.repeat(1025)));
    expect(sara.sees()).toContain('۱۰۲۵ نویسه');
    await stage.done(sara.sendsDocument({ bytes: Buffer.alloc(21_000_000), name: 'a.pdf' }));
    expect(sara.sees()).toContain('۲۰ مگابایت');
    expect(await stage.items()).toEqual([]);
    await says('این می‌ماند');
    expect(await saysOf()).toEqual(['این می‌ماند']);
  });

  it('and its messages are moved, reworded, replaced and thrown away', async () => {
    await begins();
    for (const text of ['یک', 'دو', 'سه']) await says(text);
    await presses('پیام‌ها');
    await presses('۳. متن: سه');
    await presses('بالاتر');
    expect(await saysOf()).toEqual(['یک', 'سه', 'دو']);
    await presses('متن');
    await stage.done(sara.writes('سهٔ *تازه*'));
    expect((await stage.items())[1]?.words).toEqual(['سهٔ ', { bold: 'تازه' }]);
    await presses('جایگزین');
    await presses('بازگشت');
    await says('چهارم');
    expect(await saysOf()).toEqual(['یک', 'سهٔ تازه', 'دو', 'چهارم']);
    await presses('پیام‌ها');
    await presses('۴. متن: چهارم');
    await presses('حذف');
    await presses('پیام‌ها');
    await presses('۲. متن: سهٔ تازه');
    await presses('جایگزین');
    await stage.done(sara.sendsPhoto(PNG, 'عکس'));
    expect((await stage.items()).map(({ kind }) => kind)).toEqual(['text', 'media', 'text']);
    await presses('پیام‌ها');
    await presses('۱. متن: یک');
    await presses('حذف');
    expect(await saysOf()).toEqual(['عکس', 'دو']);
    await says('چهار');
    expect(await saysOf()).toEqual(['عکس', 'دو', 'چهار']);
  });

  it('with buttons below its messages, which lead into the bot or to a safe address', async () => {
    await begins();
    await says('بیایید');
    await presses('پیام‌ها');
    await presses('۱. متن: بیایید');
    await presses('دکمه‌ها');
    await presses('دکمهٔ تازه');
    await presses('رزرو نوبت');
    await presses('رزرو نوبت');
    await presses('دکمهٔ تازه');
    await presses('پیوند به جای دیگر');
    await says('نقشه');
    await says('http://example.org');
    expect(sara.sees()).toContain('پذیرفته نیست');
    await says('https://example.org/map');
    expect((await stage.items())[0]?.buttons).toEqual([
      { text: 'رزرو نوبت', way: 'book' },
      { text: 'نقشه', way: 'link', url: 'https://example.org/map' },
    ]);
    await presses('حذف «رزرو نوبت»');
    expect((await stage.items())[0]?.buttons.map(({ text }) => text)).toEqual(['نقشه']);
  });

  it('with a quiz by a short form, whose answers are no messages of it', async () => {
    await begins();
    await presses('نظرسنجی');
    await says('فاصلهٔ دو اهدا؟');
    await says('یک ماه\nهشت هفته');
    await presses('هشت هفته');
    expect(await stage.items()).toMatchObject([
      { kind: 'quiz', words: ['فاصلهٔ دو اهدا؟'], poll: { options: ['یک ماه', 'هشت هفته'], right: 1 } },
    ]);
    expect(sara.sees()).toContain('پیام ۱ افزوده شد.');
  });

  it('and looked at as it will look, here and on the other messenger', async () => {
    await begins();
    await stage.done(sara.writes('سلام *دوستان* عزیز'));
    await stage.done(sara.sendsPhoto(PNG, 'عکس'));
    await presses('نظرسنجی');
    await says('می‌آیید؟');
    await says('بله\nخیر');
    await presses('نظرسنجی است، پاسخ درست ندارد');
    const before = sara.messages().length;
    await presses('پیش‌نمایش');
    const shown = sara.messages().slice(before);
    expect(shown.filter(({ fromBot }) => fromBot).length).toBeGreaterThanOrEqual(4);
    expect(shown.map(({ text }) => text).join('\n')).toMatch(/سلام دوستان عزیز\n.*عکس/s);
    expect(sara.screen().text).toContain('این بود بسته');
    await presses(flavour === 'bale' ? 'در تلگرام چطور است؟' : 'در بله چطور است؟');
    const missing = flavour === 'bale' ? 'چیزی کم ندارد' : 'پیام ۳: آنجا نظرسنجی نیست';
    expect(sara.screen().text).toContain(missing);
    await presses('بازگشت');
    expect(sara.sees()).toContain('۳ پیام دارد');
  });

  it('until the desk is left, by going home, by another way, or by a day', async () => {
    await begins();
    for (const way of ['خانه', 'انصراف', 'نذر خون', '/packs']) {
      await says('/packs');
      await presses('نوشتن بسته');
      await presses('پیش‌نویس‌ها');
      await presses('🏴 نذر خون در محرم');
      await presses('ادامهٔ نوشتن');
      expect(await stage.desks()).toHaveLength(1);
      await says(way);
      expect(await stage.desks()).toEqual([]);
      await says('این دیگر پیام بسته نیست');
    }
    await stage.done(sara.pressesData('pko:1'));
    stage.clock.move(24 * 3_600_000 + 1);
    await says('این هم نه');
    expect(await stage.items()).toEqual([]);
  });

  it('as a new version, while the one before is read unchanged', async () => {
    await begins();
    await says('نسخهٔ نخست');
    await says('پایان');
    await presses('نهایی شود');
    await presses('کارهای بسته');
    await presses('اصلاح');
    await says('تازه');
    expect((await stage.items(1)).length).toBe(1);
    expect((await stage.items(2)).length).toBe(2);
    await says('پایان');
    await presses('نهایی شود');
    expect(sara.sees()).toContain('۲ پیام، نسخهٔ ۲');
    await presses('کارهای بسته');
    await presses('نسخه‌ها');
    await presses('نسخهٔ ۱');
    await presses('همین نسخه خوانده شود');
    expect(sara.sees()).toContain('۱ پیام، نسخهٔ ۱');
    await presses('کارهای بسته');
    await presses('بایگانی شود');
    await says('/packs');
    expect(sara.sees()).toContain('هنوز بسته‌ای آماده نیست');
    await presses('نوشتن بسته');
    await presses('بایگانی');
    await presses('🏴 نذر خون در محرم');
    await presses('کارهای بسته');
    await presses('بازگرداندن از بایگانی');
    await says('/packs');
    expect(sara.buttons()).toContain('🏴 نذر خون در محرم');
  });

  it('and given out as a file, which brings it back', async () => {
    await begins();
    await says('متن بسته');
    await stage.done(sara.sendsPhoto(PNG, 'عکس'));
    await says('پایان');
    await presses('نهایی شود');
    await presses('کارهای بسته');
    await presses('گرفتن پرونده');
    const file = sara.files().at(-1);
    expect(file?.name).toMatch(/^pack-[0-9a-f]{10}\.zip$/);
    const sends = async () =>
      stage.done(
        sara.sendsDocument({ bytes: file?.bytes ?? PNG, name: 'packs.zip', mime: 'application/zip' }),
      );
    await says('/packs');
    await presses('نوشتن بسته');
    await presses('آوردن از پرونده');
    await sends();
    expect(sara.sees()).toContain('بی‌تغییر: ۱');
    await stage.database.write(async (tx) => {
      for (const table of [tx.tables.packs, tx.tables.packVersions, tx.tables.packItems])
        await tx.delete(table);
    });
    await sends();
    expect(sara.sees()).toContain('تازه: ۱');
    await presses('بله، وارد شود');
    await says('/packs');
    await presses('🏴 نذر خون در محرم');
    expect(sara.sees()).toContain('۲ پیام، نسخهٔ ۱');
    expect((await stage.acts()).at(-1)).toBe('pack.imported');
    await says('/packs');
    await presses('نوشتن بسته');
    await presses('آوردن از پرونده');
    await stage.done(sara.sendsDocument({ bytes: PNG, name: 'broken.zip' }));
    expect(sara.sees()).toContain('خوانده نشد');
    await says('این زیپ نیست');
    expect(sara.sees()).toContain('زیپ بسته‌ها را بفرستید');
  });

  it('for a broadcast in no library, and goes on where that is sent', async () => {
    await says('/broadcast');
    await says('همه بیایید');
    await says('پایان');
    expect(sara.sees()).toContain('برای ارسال: 1');
    await says('/packs');
    expect(sara.sees()).toContain('هنوز بسته‌ای آماده نیست');
    await presses('نوشتن بسته');
    await presses('پیش‌نویس‌ها');
    expect(sara.sees()).toContain('پیش‌نویسی نیست');
  });

  it('by those alone who may; a manager reads what is ready, and nothing else', async () => {
    await begins();
    await says('متن');
    const reza = await stage.person(flavour, 'رضا', 'manager');
    const zahra = await stage.person(flavour, 'زهرا');
    const tries = async (who: SimPerson, data: string) => {
      await stage.done(who.says('سلام'));
      await stage.done(who.pressesData(data));
    };
    for (const data of ['pkp:1', 'pks:1', 'pkv:1:0']) {
      await tries(reza, data);
      expect(reza.sees(), data).toContain('دیگر نیست');
    }
    for (const data of [
      'pkw',
      'pkn',
      'pkd:0',
      'pkr:1',
      'pkf:1',
      'pkt:1',
      'pkty:1',
      'pko:1',
      'pki:1',
      'pkix:1',
      'pkz:1',
    ])
      for (const who of [reza, zahra]) {
        await tries(who, data);
        expect(who.sees(), data).toContain('برای شما نیست');
      }
    await stage.done(zahra.says('/packs'));
    expect(zahra.sees()).toContain('برای شما نیست');
    await says('پایان');
    await presses('نهایی شود');
    await stage.done(reza.says('بسته‌های محتوایی'));
    await stage.done(reza.presses('🏴 نذر خون در محرم'));
    expect(reza.buttons()).toEqual(['پیش‌نمایش', 'منابع', 'انتشار', 'همهٔ بسته‌ها', 'خانه']);
    await stage.done(reza.presses('منابع'));
    expect(reza.sees()).toContain('سازمان انتقال خون');
  });

  it('and forged or stale buttons of writers change nothing', async () => {
    await begins();
    await says('متن');
    await says('پایان');
    await presses('نهایی شود');
    const forged = [
      'pkr:9',
      'pkf:9',
      'pkt:9',
      'pkty:9',
      'pko:9',
      'pkit:9:0',
      'pki:9',
      'pkip:9:0',
      'pkir:9',
      'pkix:9',
    ];
    const final = [
      'pkf:1',
      'pkty:1',
      'pko:1',
      'pkit:1:0',
      'pkip:1:0',
      'pkir:1',
      'pkix:1',
      'pkid:1:0:1',
      'pkc:1',
      'pkcg:1:0',
    ];
    for (const data of [
      ...forged,
      ...final,
      'pkjy:7',
      'pkz:9',
      'pke:9',
      'pkl:9:0',
      'pkx:9',
      'pkb:1',
      'pk:9',
    ]) {
      await says('سلام');
      await stage.done(sara.pressesData(data));
      expect(sara.sees(), data).not.toBe('');
      expect(sara.spinning()).toBe(0);
    }
    expect(await stage.items()).toMatchObject([{ words: ['متن'] }]);
    expect((await stage.acts()).filter((act) => act !== 'pack.written')).toEqual(['pack.finished']);
  });
});

describe('On telegram, a desk', () => {
  let stage: PackStage;
  let sara: SimPerson;
  beforeEach(async () => {
    stage = await openPackStage();
    sara = await stage.person('telegram', 'سارا', 'admin');
    await stage.done(sara.says('/broadcast'));
  });
  afterEach(() => stage.close());

  const sendsPoll = (poll: object) => stage.done(sara.says('', { text: undefined, poll }));
  const options = [{ text: 'یک ماه' }, { text: 'هشت هفته' }];

  it('takes polls and quizzes, and asks for the right option where nobody says it', async () => {
    await sendsPoll({ question: 'می‌آیید؟', type: 'regular', options });
    await sendsPoll({ question: 'کدام؟', type: 'quiz', options, correct_option_ids: [1] });
    await sendsPoll({ question: 'باز هم کدام؟', type: 'quiz', options });
    expect(sara.sees()).toContain('کدام گزینه درست است؟');
    expect((await stage.items()).map(({ kind, poll }) => [kind, poll?.right])).toEqual([
      ['poll', undefined],
      ['quiz', 1],
      ['quiz', undefined],
    ]);
    await stage.done(sara.presses('هشت هفته'));
    expect((await stage.items())[2]?.poll?.right).toBe(1);
  });

  it('takes what is forwarded with its marks, though its words are those of the menu', async () => {
    const channel = stage.sims.telegram.channel({ title: 'خبر' });
    await stage.done(sara.writes('*نذر خون*', channel));
    expect((await stage.items()).map(({ words }) => words)).toEqual([[{ bold: 'نذر خون' }]]);
    expect(await stage.desks()).toHaveLength(1);
  });

  it('is closed to whoever lost the right meanwhile', async () => {
    await stage.database.write((tx) => tx.delete(tx.tables.roles));
    await stage.done(sara.says('این نمی‌نشیند'));
    await stage.done(sara.sendsPhoto(PNG, 'این هم نه'));
    expect(await stage.items()).toEqual([]);
    expect(await stage.desks()).toEqual([]);
  });
});
