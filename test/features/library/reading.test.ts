import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bold } from '../../../src/bot/index.ts';
import { readWay } from '../../../src/features/library/index.ts';
import { addMedium } from '../../../src/media/index.ts';
import { picture } from '../../media/folder.ts';
import type { SimPerson } from '../../simulator/index.ts';
import { flavours } from '../../stories/stage.ts';
import { shelve } from './shelf.ts';
import { openStage, type Stage } from './stage.ts';

describe.each(flavours)('Reading packs on %s', (flavour) => {
  let stage: Stage;
  let ali: SimPerson;
  beforeEach(async () => {
    stage = await openStage(flavour);
    ali = await stage.person('علی');
  });
  afterEach(async () => {
    await stage.stop();
    await stage.close();
  });
  const medium = async (n: number) => {
    const kept = await stage.media.keep(picture(`${n}`));
    const file = { ...kept, kind: 'photo', mime: 'image/png', name: null } as const;
    return (await stage.database.write((tx) => addMedium(tx, file, 0))).id;
  };
  const opens = async (...words: readonly string[]) => {
    await stage.says(ali, 'دانستنی‌ها');
    await stage.goes(ali, 'بسته‌های خواندنی', ...words);
  };
  const quiz = { kind: 'quiz', words: 'چند واحد؟', poll: { options: ['یکی', 'دو تا'], right: 0 } } as const;

  it('lists what may be read, the nearest occasion first', async () => {
    const { database } = stage;
    await shelve(database, { title: 'روز کانون', occasion: 'mosque_centres_founding' });
    await shelve(database, { title: 'شب یلدا', occasion: 'yalda' });
    await shelve(database, { title: 'کهنه', state: 'archived' });
    await shelve(database, { title: 'نیمه‌کاره', state: 'draft' });
    const sent = await shelve(database, { title: 'یک ارسال', purpose: 'broadcast' });
    const old = await shelve(database, { title: 'بایگانی', state: 'archived' });
    await opens();
    expect(ali.buttons()).toEqual(['شب یلدا', 'روز کانون', 'بازگشت', 'خانه']);
    for (const pack of [sent, old, 99]) {
      await stage.done(ali.pressesData(`lbr:${pack.toString(36)}:0`));
      expect(ali.sees()).toContain('دیگر اینجا نیست');
    }
  });

  it('turns the items over in one message, and says how far one is', async () => {
    const items = [{ words: bold('یکم') }, { words: 'دوم' }, { words: 'سوم' }];
    await shelve(stage.database, { title: 'اهدا', items });
    await opens();
    const before = ali.messages().length;
    await stage.goes(ali, 'اهدا');
    expect(ali.sees()).toBe('یکم\n\n۱ از ۳');
    expect(ali.buttons()).toEqual(['بعدی', 'بازگشت', 'خانه']);
    await stage.goes(ali, 'بعدی');
    expect(ali.sees()).toBe('دوم\n\n۲ از ۳');
    expect(ali.buttons()).toEqual(['قبلی', 'بعدی', 'بازگشت', 'خانه']);
    await stage.goes(ali, 'بعدی');
    expect(ali.sees()).toContain('سوم');
    expect(ali.buttons()).toEqual(['قبلی', 'بسته‌های دیگر', 'خانه']);
    expect(ali.messages()).toHaveLength(before);
    await stage.goes(ali, 'قبلی');
    expect(ali.sees()).toContain('دوم');
    expect(ali.spinning()).toBe(0);
  });

  it('stops where a pack was put away while it was read', async () => {
    await shelve(stage.database, { title: 'اهدا', items: [{ words: 'یکم' }, { words: 'دوم' }] });
    await opens('اهدا');
    const { packs } = stage.database.read.tables;
    await stage.database.write((tx) =>
      tx.update(packs).set({ state: 'archived' }).where(eq(packs.slug, 'اهدا')),
    );
    await stage.goes(ali, 'بعدی');
    expect(ali.sees()).toContain('این بسته دیگر اینجا نیست');
  });

  it('opens below a message that led to it, and from a link', async () => {
    const id = await shelve(stage.database, { title: 'اهدا', items: [{ words: 'یکم' }] });
    await stage.says(ali, 'دانستنی‌ها');
    const before = ali.messages().length;
    await stage.done(ali.pressesData(readWay(id)));
    expect(ali.messages()).toHaveLength(before + 1);
    expect(ali.sees()).toContain('یکم');
    await stage.says(ali, `/start p_${id}`);
    expect(ali.sees()).toContain('یکم');
  });

  it('brings a picture as a new message with the ways on, and what follows it', async () => {
    const picture = await medium(1);
    const items = [
      { words: 'یکم' },
      { kind: 'media', words: 'تصویر', mediaIds: [picture] },
      { words: 'سوم' },
    ] as const;
    await shelve(stage.database, { title: 'اهدا', items });
    await opens('اهدا', 'بعدی');
    expect(ali.files()).toHaveLength(1);
    expect(ali.sees()).toContain('۲ از ۳');
    await stage.goes(ali, 'بعدی');
    expect(ali.sees()).toContain('سوم');
  });

  it('brings the ways on after an album, which can bear none', async () => {
    const mediaIds = [await medium(1), await medium(2)];
    const items = [
      { words: 'یکم' },
      { kind: 'album', words: 'تصویرها', mediaIds },
      { words: 'سوم' },
    ] as const;
    await shelve(stage.database, { title: 'اهدا', items });
    await opens('اهدا', 'بعدی');
    expect(ali.files()).toHaveLength(2);
    expect(ali.screen().text).toBe('۲ از ۳');
    await stage.goes(ali, 'بعدی');
    expect(ali.sees()).toContain('سوم');
  });

  it('asks a quiz as a poll, or with buttons where there are none, and is kind to a wrong answer', async () => {
    await shelve(stage.database, { title: 'اهدا', items: [{ words: 'یکم' }, quiz, { words: 'سوم' }] });
    await opens('اهدا', 'بعدی');
    if (flavour === 'telegram') expect(ali.buttons()).toEqual(['قبلی', 'بعدی – ۲ از ۳', 'بازگشت', 'خانه']);
    else {
      expect(ali.buttons()).toEqual(['یکی', 'دو تا', 'قبلی', 'بعدی', 'بازگشت', 'خانه']);
      await stage.goes(ali, 'دو تا');
      expect(ali.sees()).toContain('پاسخ درست این است:\nیکی');
      await stage.goes(ali, 'قبلی', 'بعدی', 'یکی');
      expect(ali.sees()).toContain('درست گفتید.');
    }
    await stage.goes(ali, 'بعدی');
    expect(ali.sees()).toContain('سوم');
  });
});
