import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { healthyMan } from './answers.ts';
import { type Actor, flavours, openStage, type Stage } from './stage.ts';
import { town } from './town.ts';

const nineDaysBefore = Date.parse('2026-11-24T10:00:00+03:30');

describe.each(flavours)('On %s, who is under 18', (flavour) => {
  let stage: Stage;
  let reza: Actor;
  beforeEach(async () => {
    stage = await openStage({ flavour, prepare: town, now: nineDaysBefore });
    reza = stage.person('رضا');
    await reza.says('/start c_1');
    await reza.goes('بله، همین', 'آیا می‌توانم خون بدهم؟', 'زیر ۱۸', '۱۳۸۸', 'دی', '۵');
  });
  afterEach(() => stage.close());

  it('is told the day, and is told again on that day', async () => {
    expect(reza.sees()).toContain('از یکشنبه ۵ دی ۱۴۰۶ به سن اهدا می‌رسید');
    await reza.goes('نه', 'بله، خبرم کنید');
    expect(reza.sees()).toContain('خبرتان می‌کنیم');
    expect(reza.buttons()).toEqual(['با پدر یا مادرم می‌آیم', 'یک نفر را دعوت کنید', 'خانه']);
    await stage.comes('2027-12-26T10:00:30+03:30');
    expect(reza.sees()).toContain('امروز روزی است که خواستید خبرتان کنیم');
  });

  it('is told the day again without another question, once the birth date is kept', async () => {
    await reza.presses('بله، نگه دارید');
    expect(reza.buttons().at(-1)).toBe('خانه');
    await reza.says('آیا می‌توانم خون بدهم؟');
    expect(reza.sees()).toContain('به سن اهدا می‌رسید');
  });

  it('comes with a parent, who is asked and booked', async () => {
    await reza.presses('با پدر یا مادرم می‌آیم');
    await reza.says('حسین');
    await reza.goes(...healthyMan, 'نه', 'رزرو نوبت', 'صاحب‌الزمان', '۱۸:۳۰', 'پیاده', 'تأیید نوبت');
    expect(reza.sees()).toContain('نوبت حسین ثبت شد');
  });

  it('has a text to pass on', async () => {
    await reza.presses('یک نفر را دعوت کنید');
    expect(reza.sees()).toContain('یک واحد خون، امید چند بیمار است. همراه مسجد جامع ایلام');
  });
});

describe('On both platforms, who asks the questions again because of a booking', () => {
  it.each(flavours)('is offered no cancelling of what is cancelled already (%s)', async (flavour) => {
    const stage = await openStage({ flavour, prepare: town, now: nineDaysBefore });
    const ali = stage.person('علی');
    await ali.says('/start c_1');
    await ali.goes('بله، همین', 'رزرو نوبت', 'خودم', ...healthyMan, 'نه', 'رزرو نوبت');
    await ali.goes('صاحب‌الزمان', '۱۸:۳۰', 'پیاده', 'تأیید نوبت');
    await stage.comes('2026-12-02T18:31:00+03:30');
    await ali.goes('بله', 'آقا', 'نه', 'هیچ‌کدام', 'هیچ‌کدام', 'هیچ‌کدام');
    const question = ali.sim.screen().id;
    await ali.says('نوبت‌های من');
    await ali.presses('لغو نوبت');
    await ali.acts((sim) => sim.pressesOn(question, 'هیچ‌کدام'));
    expect(ali.sees()).not.toContain('نوبتتان هنوز برجاست');
    expect(ali.buttons()).not.toContain('لغو نوبت');
    await stage.close();
  });
});
