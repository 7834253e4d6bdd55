import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUrgent } from '../../../src/features/library/faq/emergency.ts';
import { nearest } from '../../../src/features/library/faq/search.ts';
import { isAboutHealth, topicOf, topics } from '../../../src/features/library/faq/topics.ts';
import shipped from '../../../src/features/library/shipped-faq.json' with { type: 'json' };

const entries = shipped.map((entry, i) => ({ ...entry, id: i + 1 }));
const found = (typed: string, most = 3) => nearest(entries, typed, most).map(({ question }) => question);

describe('The search', () => {
  it.each([
    ['تاتو', 'تاتو دارم؛ می‌توانم خون بدهم؟'],
    ['ميتوانم با تاتو خون بدم', 'تاتو دارم؛ می‌توانم خون بدهم؟'],
    ['حجامط', 'حجامت کرده‌ام؛ چه مدت باید صبر کنم؟'],
    ['سرماخورده ام', 'سرما خورده‌ام؛ می‌توانم خون بدهم؟'],
    ['سرما‌خورده‌ام', 'سرما خورده‌ام؛ می‌توانم خون بدهم؟'],
    ['می خواهم نوبتم را جا به جا کنم', 'چطور نوبتم را لغو یا جابه‌جا کنم؟'],
    ['شيردهي', 'در بارداری یا شیردهی می‌شود خون داد؟'],
    ['۵۰ كيلو', 'وزنم کمتر از ۵۰ کیلوست؛ می‌توانم خون بدهم؟'],
  ])('answers «%s» with what it asks', (typed, question) => {
    expect(found(typed)[0]).toBe(question);
  });

  it('finds nothing where no word stands in any question or answer', () => {
    expect(found('فوتبال')).toEqual([]);
    expect(found('')).toEqual([]);
    expect(found('؟!')).toEqual([]);
  });

  it('finds a question by a word of its answer, behind those that ask for it', () => {
    const both = [
      { id: 1, question: 'پس از اهدا چه کنم؟', answer: 'آب بنوشید و ورزش سنگین نکنید.' },
      { id: 2, question: 'کی ورزش کنم؟', answer: 'فردا.' },
    ];
    expect(nearest(both, 'ورزش', 5).map(({ id }) => id)).toEqual([2, 1]);
  });
});

describe('However it is typed,', () => {
  const any = fc.constantFrom(...entries);
  const seed = { numRuns: 200 };

  it('a question finds itself first', () => {
    fc.assert(
      fc.property(any, ({ question }) => found(question)[0] === question),
      seed,
    );
  });

  it('the letters of another keyboard, and spaces for half spaces, find the same', () => {
    const retyped = (text: string) =>
      text.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replaceAll('\u200c', ' ').replaceAll('ه', 'ە');
    fc.assert(
      fc.property(any, ({ question }) => {
        expect(found(retyped(question))).toEqual(found(question.replaceAll('\u200c', ' ')));
        expect(found(retyped(question))[0]).toBe(question);
      }),
      seed,
    );
  });

  it('one slip in a longer word of a question still finds it', () => {
    const slip = fc.record({
      entry: any,
      word: fc.nat(),
      at: fc.nat(),
      letter: fc.constantFrom('پ', 'ژ', ''),
    });
    fc.assert(
      fc.property(slip, ({ entry, word, at, letter }) => {
        const long = entry.question.match(/[^\s\u200c؛،؟]{6,}/g) ?? [];
        const chosen = long[word % Math.max(1, long.length)];
        if (chosen === undefined) return;
        const i = at % chosen.length;
        const slipped = chosen.slice(0, i) + letter + chosen.slice(i + 1);
        expect(found(slipped, entries.length)).toContain(entry.question);
      }),
      seed,
    );
  });

  it('no text breaks it, and nothing is found twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const all = found(typed, 50);
        expect(new Set(all).size).toBe(all.length);
      }),
      seed,
    );
  });
});

describe('What cannot wait', () => {
  it.each([
    'پس از اهدا بی‌هوش شد',
    'برادرم بعد از خون دادن غش کرد',
    'درد سینه دارم',
    'سینه‌ام درد می‌کند',
    'خونريزی بند نمی‌آید',
    'جای سوزن خون بند نمیاد',
    'تنگی نفس گرفته',
    'از حال رفتم',
    'تشنج کرد',
  ])('is noticed in «%s»', (typed) => {
    expect(isUrgent(typed)).toBe(true);
  });

  it.each(['تاتو دارم', 'کی خون بدهم؟', 'نوبتم را لغو کنید', 'سینه‌زنی کجاست؟', ''])(
    'is not seen in «%s»',
    (typed) => {
      expect(isUrgent(typed)).toBe(false);
    },
  );
});

describe('Topics', () => {
  it('hold every shipped question, few of them with what fits nowhere', () => {
    const others = shipped.filter(({ question }) => topicOf(question) === topics.length - 1);
    expect(others.length).toBeLessThanOrEqual(3);
    expect(topics.length).toBeLessThanOrEqual(6);
  });

  it('leave the word to the physician unless a question is surely not about health', () => {
    expect(isAboutHealth('تاتو دارم؛ می‌توانم خون بدهم؟')).toBe(true);
    expect(isAboutHealth('چیزی که کسی نپرسیده بود')).toBe(true);
    expect(isAboutHealth('چطور نوبتم را لغو یا جابه‌جا کنم؟')).toBe(false);
  });
});
