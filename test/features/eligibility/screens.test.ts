import { describe, expect, it } from 'vitest';
import { plain, type Screen } from '../../../src/bot/index.ts';
import { addDays } from '../../../src/calendar/index.ts';
import { answer, answers, begin } from '../../../src/features/eligibility/conversation.ts';
import { datedReasons, openReasons } from '../../../src/features/eligibility/findings.ts';
import { type OutcomeView, outcomeScreen } from '../../../src/features/eligibility/outcome-screens.ts';
import { keepData, readPress } from '../../../src/features/eligibility/presses.ts';
import { rulesRevision } from '../../../src/features/eligibility/revision.ts';
import { screenOf } from '../../../src/features/eligibility/screens.ts';
import type { Known, State } from '../../../src/features/eligibility/state.ts';
import { texts } from '../../../src/features/eligibility/texts.fa.ts';
import type { Verdict } from '../../../src/features/eligibility/verdict.ts';
import { jalaliDay, today } from './days.ts';
import { converse, figures, scripted } from './walks.ts';

const wordCount = (screen: Screen) =>
  plain(screen.text)
    .split(/[\s–•-]+/)
    .filter(Boolean).length;
const labels = (screen: Screen) => (screen.buttons ?? []).flat().map(({ text }) => text);
const view = { today, leave: 'l' };

/** Every screen that looks different, found by answering everything from everywhere. */
function reachable(known: Known, reopened: boolean): State[] {
  const seen = new Map<string, State>();
  const first = begin(7, known, { today, figures, reopened });
  const waiting = first.done ? [] : [first.ask];
  for (let state = waiting.pop(); state; state = waiting.pop()) {
    const { question, again, date, picked, sex, donations } = state;
    const key = JSON.stringify([question, again, date, picked.year, picked.month, sex, donations.length]);
    if (seen.has(key)) continue;
    seen.set(key, state);
    for (const id of answers(state, today)) {
      const step = answer(state, id, today, figures);
      if (!step.done) waiting.push(step.ask);
    }
  }
  return [...seen.values()];
}

const kept: Known = { birth: jalaliDay(1338, 1, 1), sex: 'female', donations: [jalaliDay(1405, 3, 1)] };
const states = [...reachable({}, false), ...reachable(kept, false), ...reachable(kept, true)];

describe('the screens of the questions', () => {
  it('reach every question', () => {
    expect(new Set(states.map(({ question }) => question)).size).toBe(30);
  });

  it('say at most 40 words with 8 buttons, but for calendars and the confidential screen', () => {
    for (const state of states.filter(({ question }) => question !== 'confidential')) {
      const screen = screenOf(state, { ...view, about: 'نرگس سادات' });
      expect(wordCount(screen), plain(screen.text)).toBeLessThanOrEqual(40);
      if (state.question !== 'when') expect(labels(screen).length).toBeLessThanOrEqual(8);
    }
  });

  it('always lead out, and back or to the beginning', () => {
    for (const state of states) {
      const words = labels(screenOf(state, view));
      expect(words).toContain('انصراف');
      if (!state.first) expect(words).toContain('از نو');
      if (!state.first) expect(labels(screenOf(state, { ...view, previous: state }))).toContain('بازگشت');
    }
  });

  it('name a relative above every question', () => {
    for (const state of states)
      expect(plain(screenOf(state, { ...view, about: 'حسن' }).text)).toMatch(/^دربارهٔ حسن:\n/);
  });

  it('print no Latin digit and no arrow', () => {
    for (const state of states) {
      const screen = screenOf(state, view);
      expect([plain(screen.text), ...labels(screen)].join(' ')).not.toMatch(/[0-9←→➡⬅]/);
    }
  });

  it('say at the start that answers are not kept', () => {
    const [first] = states;
    expect(first && plain(screenOf(first, view).text)).toMatch(
      /^حدود نه پرسش کوتاه\. پاسخ‌ها را نگه نمی‌داریم/,
    );
    expect(first && plain(screenOf(first, view).text)).toMatch(/۱ – سن شما؟$/);
  });

  it('offer the confidential screen in the agreed words and with two buttons', () => {
    const state = states.find(({ question }) => question === 'confidential');
    const screen = state && screenOf(state, view);
    expect(screen && plain(screen.text).split('\n')).toEqual([
      'چند موقعیت هست که خون را - بی‌آنکه خودمان بدانیم - برای بیمار ناامن می‌کند. لازم نیست بگویید کدام؛ پاسخ ذخیره نمی‌شود.',
      '• تزریق مواد یا دارو بدون نسخه، حتی یک‌بار',
      '• ابتلای خود، همسر یا هم‌خانه به هپاتیت یا HIV',
      '• تماس جنسی خارج از چارچوب خانواده در یک سال گذشته',
      '• اقامت در زندان در یک سال گذشته',
      '• می‌خواهم با اهدا، آزمایش بدهم',
    ]);
    expect(screen && labels(screen).slice(0, 2)).toEqual(['هیچ‌کدام', 'ترجیح می‌دهم با پزشک صحبت کنم']);
  });
});

const deferred = { outcome: 'deferred', physicianToo: true } as const;
const bare = { until: null, physicianToo: false, openEnded: false, reasons: [] } as const;
const verdicts: Verdict[] = [
  { ...bare, outcome: 'eligible' },
  { ...bare, outcome: 'physician' },
  { ...bare, outcome: 'permanent' },
  { ...deferred, until: null, openEnded: true, reasons: openReasons },
  ...datedReasons.map((reason) => ({
    ...deferred,
    until: addDays(today, 30),
    openEnded: false,
    reasons: [reason],
  })),
];
const links = { home: 'h', book: 'b', remind: 'r', invite: 'i' };
const views: OutcomeView[] = [
  { links },
  { links: { ...links, bringParent: 'p' } },
  { links: { ...links, bringParent: 'p', held: { mine: 'm', cancel: 'c' } }, about: 'زهرا' },
  { links, consent: { yes: 'y', no: 'n' }, suggested: addDays(today, 20) },
  { links, suggested: addDays(today, 20) },
  { links: { home: 'h' }, ramadan: true },
  {
    links: { home: 'h', party: 'p', remind: 'r', invite: 'i' },
    about: 'نرگس سادات',
    consent: { yes: 'y', no: 'n' },
  },
  {
    links: { home: 'h', party: 'p', remind: 'r', invite: 'i' },
    about: 'نرگس سادات',
    suggested: addDays(today, 20),
  },
];

describe('the screens of the outcomes', () => {
  it.each(verdicts)('say at most 40 words with 8 buttons: %j', (verdict) => {
    for (const v of views) {
      const screen = outcomeScreen(verdict, v);
      expect(wordCount(screen), plain(screen.text)).toBeLessThanOrEqual(40);
      expect(labels(screen).length).toBeLessThanOrEqual(8);
      expect(labels(screen).length).toBeGreaterThan(0);
    }
  });

  it('offer a booking when nothing was found, and never call anyone eligible', () => {
    const screen = outcomeScreen({ ...bare, outcome: 'eligible' }, { links });
    expect(plain(screen.text)).toContain('مانعی ندیدیم. تصمیم پایانی با پزشک انتقال خون است');
    expect(labels(screen)).toEqual(['رزرو نوبت', 'خانه']);
  });

  it.each(verdicts)('lead back to those with whom a companion comes: %j', (verdict) => {
    const party = { home: 'h', party: 'p', remind: 'r', invite: 'i' };
    const buttons = (outcomeScreen(verdict, { links: party, about: 'نرگس' }).buttons ?? []).flat();
    const isFree = verdict.outcome === 'eligible' || verdict.outcome === 'physician';
    expect(buttons).toContainEqual({ text: isFree ? 'ادامه' : 'همراهان دیگر', data: 'p' });
    expect(buttons.map(({ text }) => text)).toContain('خانه');
  });

  it('say after cupping why, until which day, and what one can do meanwhile', () => {
    const { end } = converse(scripted({ skin: ['some'], skinList: ['cupping'], when: ['m1405.2', 'd8'] }));
    const screen = outcomeScreen(end.done, { links });
    expect(plain(screen.text)).toBe(
      [
        'پس از حجامت، برای سلامت بیمار باید یک سال بگذرد. کار نادرستی نکرده‌اید.',
        'این مانع از چهارشنبه ۸ اردیبهشت ۱۴۰۶ برداشته می‌شود.',
        'همان روز خبرتان کنیم؟',
        'تا آن روز هم می‌توانید سهمی داشته باشید:',
      ].join('\n'),
    );
    expect(labels(screen)).toEqual(['بله، خبرم کنید', 'نه، ممنون', 'یک نفر را دعوت کنید', 'خانه']);
  });

  it('tell who is under 18 the day, and offer to bring a parent', () => {
    const { end } = converse(scripted({ age: ['under18'], when: ['y1390', 'm1390.9', 'd3'] }));
    const screen = outcomeScreen(end.done, { links: { ...links, bringParent: 'p' } });
    expect(plain(screen.text)).toBe(
      [
        'اهدای خون از هجده‌سالگی ممکن است. از همت شما سپاسگزاریم.',
        'از جمعه ۳ آذر ۱۴۰۸ به سن اهدا می‌رسید.',
        'همان روز خبرتان کنیم؟',
        'تا آن روز، پدر یا مادرتان را همراه بیاورید یا متن آماده را برای دیگران بفرستید:',
      ].join('\n'),
    );
    expect(labels(screen)).toEqual([
      'بله، خبرم کنید',
      'نه، ممنون',
      'با پدر یا مادرم می‌آیم',
      'یک نفر را دعوت کنید',
      'خانه',
    ]);
  });

  it('speak of a parent to nobody who is only deferred', () => {
    const { end } = converse(scripted({ skin: ['some'], skinList: ['cupping'], when: ['m1405.2', 'd8'] }));
    expect(labels(outcomeScreen(end.done, { links: { ...links, bringParent: 'p' } }))).not.toContain(
      'با پدر یا مادرم می‌آیم',
    );
  });

  it('say the same in few words', () => {
    for (const verdict of verdicts) {
      const { brief } = outcomeScreen(verdict, { links });
      expect(brief && plain(brief).split(' ').length).toBeLessThanOrEqual(9);
    }
  });

  it('never name women’s matters again', () => {
    const { end } = converse(
      scripted({ sex: ['woman'], women: ['some'], womenList: ['loss', 'now'], when: ['m1405.8', 'd8'] }),
    );
    expect(plain(outcomeScreen(end.done, { links }).text)).not.toMatch(/باردار|شیرده|زایمان|سقط/);
  });

  it('show the ordinary physician outcome after the confidential screen, byte for byte', () => {
    const ends = [
      scripted({ confidential: ['physician'] }),
      scripted({ medicine: ['some'], medicineList: ['drugs', 'enough'], drugs: ['other'] }),
    ].map((pick) => converse(pick).end);
    const [quiet, medicine] = ends.map(({ done, end }) =>
      JSON.stringify(
        outcomeScreen(done, { links, consent: { yes: keepData(end, true), no: keepData(end, false) } }),
      ),
    );
    expect(quiet).toBe(medicine);
  });

  it('carry what may be kept in the consent button, and nothing rests until it is pressed', () => {
    const { end } = converse(scripted({ last: ['recent'], when: ['m1405.2', 'd8'] }));
    const data = keepData(end.end, true);
    const press = readPress(data, rulesRevision(figures));
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    expect(press).toEqual({ press: 'keep', yes: true, state: end.end });
  });

  it('ask one thing at a time: with the consent open, the reminder is a plain offer', () => {
    const [dated] = verdicts.slice(-1);
    const screen = dated && outcomeScreen(dated, { links, consent: { yes: 'y', no: 'n' } });
    expect(screen && plain(screen.text)).not.toContain(texts.remind);
    expect(screen && labels(screen)).toContain('همان روز خبرم کنید');
  });
});
