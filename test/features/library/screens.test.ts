import { describe, expect, it } from 'vitest';
import { plain, type Screen } from '../../../src/bot/index.ts';
import * as answering from '../../../src/features/library/answering/screens.ts';
import * as asking from '../../../src/features/library/asking/screens.ts';
import * as faq from '../../../src/features/library/faq/screens.ts';
import { topics } from '../../../src/features/library/faq/topics.ts';
import * as reading from '../../../src/features/library/reading/screens.ts';
import { libraryScreen } from '../../../src/features/library/screens.ts';
import shipped from '../../../src/features/library/shipped-faq.json' with { type: 'json' };
import * as tending from '../../../src/features/library/tending/screens.ts';

const entries = shipped.map((entry, i) => ({ ...entry, id: i + 1, searchKey: '', state: 'shown' as const }));
const [entry] = entries;
const allTopics = topics.map((topic, index) => ({ topic, index }));
const question = 'پارسال حجامت کرده‌ام، حالا می‌شود؟';
const listed = (n: number) => Array.from({ length: n }, (_, id) => ({ id, askedAt: id * 86_400_000 }));
const pack = (id: number) => ({
  id,
  versionId: id,
  title: 'بستهٔ اهدا',
  summary: '',
  occasion: null,
  mood: 'plain' as const,
});
const item = {
  id: 1,
  position: 0,
  kind: 'text' as const,
  words: 'متن',
  mediaIds: [],
  poll: null,
  buttons: [],
};
const place = { pack: 1, item, at: 1, of: 3 };
const quiz = {
  ...place,
  item: { ...item, kind: 'quiz' as const, poll: { options: ['یک', 'دو', 'سه'], right: 0 } },
};

const screens: [string, Screen][] = [
  ['library', libraryScreen],
  ['packs', reading.packsScreen({ packs: [1, 2, 3, 4].map(pack), more: true }, 1)],
  ['no packs', reading.packsScreen({ packs: [], more: false }, 0)],
  ['a pack that is gone', reading.goneScreen],
  ['an item', reading.itemLetter(place)],
  ['after an album', reading.onwardScreen(place)],
  ['a quiz in buttons', reading.pollScreen(quiz)],
  ['an answered quiz', reading.quizScreen(quiz, 2)],
  ['topics', faq.topicsScreen(allTopics)],
  ['a topic', faq.topicScreen({ topic: topics[0] ?? expect.fail(), index: 0 }, 1, entries)],
  ['search', faq.searchScreen],
  ['a long search', faq.longSearchScreen(true)],
  ['what was found', faq.foundScreen('حجامت', entries.slice(0, 4), true)],
  ['nothing found', faq.foundScreen('فوتبال', [], true)],
  ['a question that is gone', faq.goneScreen],
  ['how to ask', asking.askScreen],
  ['a long question', asking.againScreen({ why: 'long', length: 612 }, true)],
  ['a short question', asking.againScreen({ why: 'short', length: 2 }, false)],
  ['asked', asking.askedScreen(1, true)],
  ['one waits', asking.waitingScreen(1, question, { isUrgent: false })],
  ['enough today', asking.enoughTodayScreen({ isUrgent: false })],
  ['withdrawn', asking.withdrawnScreen],
  ['an answer', asking.answeredScreen(1, question, 'بله، می‌شود.')],
  ['thanks', asking.thanksScreen],
  ['news', answering.newsScreen(1)],
  ['what waits', answering.listScreen(listed(12), 1)],
  ['nothing waits', answering.listScreen([], 0)],
  ['a question', answering.questionScreen(1, 0, question)],
  ['reply', answering.replyScreen(1, question)],
  ['preview of a reply', answering.previewScreen(1, question, 'بله، می‌شود.')],
  ['sent', answering.sentScreen(1)],
  ['answered', answering.answeredScreen(1, { name: undefined, answer: 'بله.', isUnsent: true })],
  ['not to be answered', answering.noQuestionScreen],
  ['common questions', tending.listScreen(entries, 1)],
  ['no common questions', tending.listScreen([], 0)],
  ['a part', tending.partScreen('answer', { before: 'بله.', offered: 'همان بماند' })],
  ['written', tending.writtenScreen],
];
const buttonsOf = ({ buttons = [] }: Screen) => buttons.flat();

describe.each(screens)('The screen «%s»', (_, screen) => {
  it('has at most 40 words and 8 buttons, and a way home', () => {
    expect(plain(screen.text).split(/\s+/).length).toBeLessThanOrEqual(40);
    expect(buttonsOf(screen).length).toBeLessThanOrEqual(8);
    expect(buttonsOf(screen).some((button) => 'data' in button && button.data === 'home')).toBe(true);
  });

  it('speaks Persian, with Persian digits', () => {
    const words = [plain(screen.text), ...buttonsOf(screen).map(({ text }) => text)].join(' ');
    expect(words).not.toMatch(/[A-Za-z0-9يك→←]/);
  });
});

describe('An answer', () => {
  it('names its source and, about health, leaves the word to the physician', () => {
    const shown = (isAboutHealth: boolean) =>
      plain(faq.entryScreen(entry ?? expect.fail(), 0, isAboutHealth).text);
    expect(shown(true)).toContain(`منبع: ${entry?.source}`);
    expect(shown(true)).toContain('تصمیم با پزشک است.');
    expect(shown(false)).not.toContain('تصمیم با پزشک است.');
  });
});

describe('An item', () => {
  it('says how far one is unless there is no room for it', () => {
    const said = (words: string) => plain(reading.itemLetter({ ...place, item: { ...item, words } }).text);
    expect(said('متن')).toContain('۲ از ۳');
    expect([...said('م'.repeat(4096))].length).toBe(4096);
  });

  it('keeps its own buttons above the ways on', () => {
    const buttons = [{ text: 'نشانی', way: 'link' as const, url: 'https://example.org' }];
    const letter = reading.itemLetter({ ...place, item: { ...item, buttons } });
    expect(buttonsOf(letter).map(({ text }) => text)).toEqual(['نشانی', 'قبلی', 'بعدی', 'بازگشت', 'خانه']);
  });
});
