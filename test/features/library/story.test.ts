import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faqWay, questionsWay } from '../../../src/features/library/index.ts';
import type { SimPerson } from '../../simulator/index.ts';
import { flavours } from '../../stories/stage.ts';
import { openStage, type Stage } from './stage.ts';

const QUESTION = 'دارویی برای تیروئید می‌خورم. می‌توانم اهدا کنم؟';
const ANSWER = 'بیشتر کسانی که داروی تیروئید می‌خورند و حالشان پایدار است، می‌توانند.';

describe.each(flavours)('The library on %s', (flavour) => {
  let stage: Stage;
  let ali: SimPerson;
  let expert: SimPerson;
  beforeEach(async () => {
    stage = await openStage(flavour);
    ali = await stage.person('علی');
    expert = await stage.person('مریم', 'admin');
  });
  afterEach(async () => {
    await stage.stop();
    await stage.close();
  });
  const asks = async (text = QUESTION) => {
    await stage.says(ali, 'دانستنی‌ها');
    await stage.goes(ali, 'پرسیدن از کارشناس');
    await stage.says(ali, text);
  };
  const replies = async (text = ANSWER) => {
    await stage.goes(expert, 'دیدن پرسش', 'پاسخ دادن');
    await stage.says(expert, text);
  };
  const presses = (who: SimPerson, data: string) => stage.done(who.pressesData(data));

  it('leads from the menu to an answer with its source in three taps', async () => {
    await stage.says(ali, 'دانستنی‌ها');
    expect(ali.buttons()).toEqual([
      ...['بسته‌های خواندنی', 'پرسش‌های رایج', 'جست‌وجوی پرسش', 'پرسیدن از کارشناس', 'خانه'],
    ]);
    await stage.goes(ali, 'پرسش‌های رایج', 'بیماری، دارو و سفر', 'دارو می‌خورم؛ می‌توانم خون بدهم؟');
    expect(ali.sees()).toContain('دارو می‌خورم؛ می‌توانم خون بدهم؟');
    expect(ali.sees()).toContain('منبع: ');
    expect(ali.sees()).toContain('تصمیم با پزشک');
    await stage.goes(ali, 'بازگشت', 'بازگشت', 'بازگشت');
    expect(ali.buttons()).toContain('پرسیدن از کارشناس');
    expect(ali.spinning()).toBe(0);
  });

  it('puts what is read most first', async () => {
    const first = async () => {
      await stage.says(ali, 'دانستنی‌ها');
      await stage.goes(ali, 'پرسش‌های رایج', 'نوبت، نذر و حریم شما');
      return ali.buttons()[0];
    };
    expect(await first()).not.toBe('نذر خون چیست؟');
    await stage.goes(ali, 'نذر خون چیست؟');
    stage.clock.move(60_000);
    await stage.done(Promise.resolve());
    expect(await first()).toBe('نذر خون چیست؟');
  });

  it('searches as long as somebody types, and says first whom to call', async () => {
    await stage.says(ali, 'دانستنی‌ها');
    await stage.goes(ali, 'جست‌وجوی پرسش');
    await stage.says(ali, 'حجامط');
    expect(ali.buttons()[0]).toBe('حجامت کرده‌ام؛ چه مدت باید صبر کنم؟');
    await stage.says(ali, 'فوتبال');
    expect(ali.sees()).toContain('چیزی نیافتیم');
    expect(ali.buttons()).toContain('پرسیدن از کارشناس');
    await stage.says(ali, 'پدرم پس از اهدا بیهوش شد');
    expect(ali.sees()).toMatch(/^اگر همین حالا حال کسی بد است، به اورژانس ۱۱۵ زنگ بزنید/);
    await stage.says(ali, 'خون '.repeat(60));
    expect(ali.sees()).toContain('کوتاه‌تر بنویسید');
    await stage.goes(ali, 'خانه');
    await stage.says(ali, 'حجامت');
    expect(ali.sees()).toBe('نشناختم');
  });

  it('brings a question to an expert and the answer back, with what was asked', async () => {
    await asks();
    expect(ali.sees()).toContain('پرسش شما رسید');
    expect(expert.sees()).toBe('پرسش تازه‌ای رسیده است.');
    await stage.goes(expert, 'دیدن پرسش');
    expect(expert.sees()).toContain(QUESTION);
    expect(expert.sees()).not.toContain('علی');
    await stage.goes(expert, 'پاسخ دادن');
    await stage.says(expert, ANSWER);
    expect(expert.sees()).toContain('فرستاده شود؟');
    expect(ali.sees()).not.toContain(ANSWER);
    await stage.goes(expert, 'فرستادن');
    expect(expert.sees()).toContain('پاسخ فرستاده شد');
    expect(ali.sees()).toContain(QUESTION);
    expect(ali.sees()).toContain(ANSWER);
    expect(ali.sees()).toContain('تصمیم با پزشک است.');
    await stage.goes(ali, 'کافی بود');
    expect(ali.sees()).toContain('خوشحالیم');
    expect(ali.messages().some(({ text }) => text.includes(ANSWER))).toBe(true);
  });

  it('tells how long a long question is, and takes it shortened', async () => {
    await asks('خون '.repeat(130).trim());
    expect(ali.sees()).toContain('۵۱۹ حرف');
    expect(ali.sees()).toContain('تا ۵۰۰ حرف');
    await stage.says(ali, 'خون؟');
    expect(ali.sees()).toContain('کامل‌تر');
    await stage.says(ali, QUESTION);
    expect(ali.sees()).toContain('پرسش شما رسید');
  });

  it('says before anything is typed that one is open, and gives it back', async () => {
    await asks('سینه‌ام درد می‌کند، عادی است؟');
    expect(ali.sees()).toContain('۱۱۵');
    await stage.goes(ali, 'بازگشت', 'پرسیدن از کارشناس');
    expect(ali.sees()).toContain('سینه‌ام درد می‌کند، عادی است؟');
    await stage.goes(ali, 'پس گرفتن پرسش');
    expect(ali.sees()).toContain('پاک شد');
    await stage.goes(expert, 'دیدن پرسش');
    expect(expert.sees()).toContain('دیگر باز نیست');
    await stage.goes(ali, 'پرسیدن از کارشناس');
    expect(ali.sees()).toContain('در یک پیام بنویسید');
  });

  it('lets one of two experts answer, and tells the other who did', async () => {
    const second = await stage.person('رضا', 'staff');
    await asks();
    await replies();
    await stage.goes(second, 'دیدن پرسش', 'پاسخ دادن');
    await stage.says(second, 'من هم پاسخی دارم.');
    await stage.goes(expert, 'فرستادن');
    await stage.goes(second, 'فرستادن');
    expect(second.sees()).toContain('همکار 2');
    expect(second.sees()).toContain('پاسخ شما فرستاده نشد');
    expect(ali.messages().filter(({ text }) => text.includes('پاسخ پرسش شما رسید'))).toHaveLength(1);
  });

  it('keeps an answer that was begun, and writes it anew', async () => {
    await asks();
    await replies('نیمه‌کاره');
    await stage.goes(expert, 'خانه');
    await presses(expert, questionsWay.data);
    await stage.goes(expert, 'پرسش دوشنبه ۲ آذر، ساعت ۱۰:۰۰', 'پاسخ دادن');
    expect(expert.sees()).toContain('نیمه‌کاره');
    await stage.says(expert, 'بی دکمه');
    expect(expert.sees()).toContain('دکمه را بزنید');
    await stage.goes(expert, 'از نو نوشتن');
    await stage.says(expert, ANSWER);
    await stage.goes(expert, 'فرستادن');
    expect(ali.sees()).toContain(ANSWER);
  });

  it('makes a common question of an answer, with nothing of the person in it', async () => {
    await asks();
    await replies();
    await stage.goes(expert, 'فرستادن', 'به پرسش‌های رایج اضافه شود');
    expect(expert.buttons()).toEqual(['انصراف']);
    await stage.says(expert, 'شماره ۰۹۱۸۱۲۳۴۵۶۷ پرسیده بود');
    expect(expert.sees()).toContain('شماره‌ای هست');
    await stage.says(expert, 'با داروی تیروئید می‌شود خون داد؟');
    await stage.goes(expert, 'همان بماند', 'پاسخ کارشناس انتقال خون');
    expect(expert.sees()).toContain('ثبت شود؟');
    await stage.goes(expert, 'ثبت در پرسش‌های رایج');
    expect(expert.sees()).toContain('ثبت شد');
    await stage.goes(ali, 'پرسش دیگری دارم', 'بازگشت', 'جست‌وجوی پرسش');
    await stage.says(ali, 'تیرویید');
    await stage.goes(ali, 'با داروی تیروئید می‌شود خون داد؟');
    expect(ali.sees()).toContain(ANSWER);
    expect(ali.sees()).toContain('منبع: پاسخ کارشناس انتقال خون');
  });

  it('lets admins hide, show and reword common questions', async () => {
    await presses(expert, faqWay.data);
    const [question = ''] = expert.buttons();
    await stage.goes(expert, question, 'پنهان شود');
    expect(expert.sees()).toContain('کسی آن را نمی‌بیند');
    await stage.goes(expert, 'فهرست');
    expect(expert.buttons()[0]).toBe(`پنهان – ${question}`);
    await stage.goes(expert, `پنهان – ${question}`, 'نشان داده شود', 'ویرایش', 'همان بماند');
    await stage.says(expert, 'پاسخی تازه.');
    await stage.goes(expert, 'همان بماند', 'ثبت در پرسش‌های رایج');
    expect(expert.sees()).toContain('پاسخی تازه.');
    expect(expert.sees()).toContain(question);
  });

  it('shows staff’s lists and other people’s questions to nobody else', async () => {
    await asks();
    for (const data of [questionsWay.data, faqWay.data, 'lbx:1', 'lby:1', 'lbg:1', 'lbh:1:1', 'lbd:1']) {
      await presses(ali, data);
      expect(ali.sees()).toBe('نشناختم');
    }
    const zahra = await stage.person('زهرا');
    await presses(zahra, 'lbw:1');
    expect(zahra.sees()).toContain('دیگر باز نیست');
    await presses(zahra, 'lbe:1');
    expect(zahra.sees()).not.toContain(QUESTION);
  });
});
