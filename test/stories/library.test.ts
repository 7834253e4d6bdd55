import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, flavours, openStage, type Stage } from './stage.ts';
import { town } from './town.ts';

const QUESTION = 'سال گذشته مالاریا گرفته‌ام؛ می‌شود خون بدهم؟';
const ANSWER = 'تا پایان مدت معافیت صبر کنید.';

describe.each(flavours)('On %s, the library', (flavour) => {
  let stage: Stage;
  let soraya: Actor;
  let ali: Actor;
  beforeEach(async () => {
    stage = await openStage({ flavour, prepare: town });
    await stage.app.stock();
    soraya = stage.person('ثریا');
    ali = stage.person('علی');
    await soraya.says(`/start ${stage.announced[0]?.split('start=')[1]}`);
    await ali.says('/start c_1');
    await ali.presses('بله، همین');
  });
  afterEach(() => stage.close());

  const later = async (minutes = 1) => {
    stage.clock.move(minutes * 60_000);
    await stage.app.deliverDue();
    await stage.settled();
  };
  const asks = async () => {
    await ali.says('دانستنی‌ها');
    await ali.presses('پرسیدن از کارشناس');
    await ali.says(QUESTION);
    await later();
  };

  it('stands in the main menu and leads through a pack from its first item to its last', async () => {
    expect(ali.sim.keyboard().flat()).toContain('دانستنی‌ها');
    await ali.says('/menu');
    await ali.says('دانستني ها');
    await ali.presses('بسته‌های خواندنی');
    const [title = ''] = ali.buttons();
    await ali.presses(title);
    const [, of = ''] = /۱ از ([۰-۹]+)/.exec(ali.sees()) ?? [];
    expect(of).not.toBe('');
    for (let turns = 0; ali.buttons().some((words) => words.startsWith('بعدی')); turns++) {
      expect(turns).toBeLessThan(30);
      await ali.presses('بعدی');
      await later();
    }
    expect(ali.buttons()).toContain('بسته‌های دیگر');
    expect(ali.sim.screen().text).toContain(`${of} از ${of}`);
    await ali.presses('خانه');
    expect(ali.buttons()).toContain('دانستنی‌ها');
  });

  it('takes a pack’s buttons into booking, the questions and the vow', async () => {
    await ali.says('/start p_1');
    expect(ali.sees()).toContain('۱ از');
    for (let turns = 0; turns < 30 && ali.buttons().some((words) => words.startsWith('بعدی')); turns++) {
      await ali.presses('بعدی');
      await later();
    }
    const [way = ''] = ali.buttons();
    await ali.presses(way);
    expect(ali.sees()).not.toContain('این دکمه قدیمی است');
  });

  it('brings a question to the panel of whoever may answer, and the answer back', async () => {
    await asks();
    expect(soraya.sim.screen().text).toBe('پرسش تازه‌ای رسیده است.');
    await soraya.says('پنل مدیریت');
    await soraya.goes('پرسش‌های مردم', 'پرسش دوشنبه', 'پاسخ دادن');
    await soraya.says(ANSWER);
    await soraya.presses('فرستادن');
    await later();
    expect(ali.sees()).toContain(QUESTION);
    expect(ali.sees()).toContain(ANSWER);
    await soraya.says('/audit');
    expect(soraya.sees()).toContain('پاسخ به پرسش');
    expect(soraya.sees()).not.toContain('مالاریا');
  });

  it('hands a question to its owner, erases it with them, and after 90 days by itself', async () => {
    await asks();
    await ali.says('/mydata');
    const file = ali.sim.files().find(({ name }) => name === 'nazr-data.json');
    expect(JSON.parse(file?.bytes.toString() ?? '{}')).toMatchObject({
      questions: [{ question: QUESTION, answer: null, state: 'open' }],
    });
    await ali.says('/forgetme');
    await ali.presses('بله، پاک شود');
    await soraya.presses('دیدن پرسش');
    expect(soraya.sees()).toContain('دیگر باز نیست');
    const { read } = stage.scratch.database;
    const kept = () => read.select().from(read.tables.questions);
    expect(await kept()).toEqual([]);
    await ali.says('/start c_1');
    await asks();
    expect(await kept()).toHaveLength(1);
    await later(90 * 24 * 60 + 1);
    expect(await kept()).toEqual([]);
  });
});
