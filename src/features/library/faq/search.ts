import { withinOneEdit } from '../../../lib/edit-distance.ts';
import { searchKey } from '../../../lib/normalise.ts';

/** What is searched. */
export interface Entry {
  readonly id: number;
  readonly question: string;
  readonly answer: string;
}

/** In shorter words a slip of the finger makes another word. */
const SURE_LETTERS = 5;
/** «از», «به», «می»: looked for only where nothing longer was typed. */
const SHORT_LETTERS = 2;
/** What follows in a long text is not looked for. */
const MOST_WORDS = 16;

/**
 * The entries that come nearest to what was typed, the nearest first: a word counts the more the fewer entries
 * have it, twice as much in the question as in the answer, a little less where it goes on or a letter slipped. How keyboards
 * spell and part a word makes no difference.
 */
export function nearest<E extends Entry>(entries: readonly E[], typed: string, most: number): E[] {
  const looked = lookedFor(typed);
  const pages = entries.map((entry) => pageOf(entry));
  const grades = looked.map((spellings) => pages.map((page) => grade(page, spellings)));
  const weights = grades.map((row) => Math.log(1 + entries.length / row.filter((each) => each > 0).length));
  return entries
    .map((entry, i) => ({ entry, score: sum(grades.map((row, w) => by(row[i] ?? 0, weights[w] ?? 0))) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || lengthOf(a.entry) - lengthOf(b.entry) || a.entry.id - b.entry.id)
    .slice(0, most)
    .map(({ entry }) => entry);
}

/** The words of an entry, and those that come of writing two neighbours together. */
interface Page {
  readonly question: ReadonlySet<string>;
  readonly answer: ReadonlySet<string>;
}

const pageOf = ({ question, answer }: Entry): Page => ({
  question: new Set(spellingsOf(wordsOf(question)).flat()),
  answer: new Set(spellingsOf(wordsOf(answer)).flat()),
});

/** Each word that is worth it, in the spellings in which it may stand in an entry. */
function lookedFor(typed: string): string[][] {
  const words = wordsOf(typed).slice(0, MOST_WORDS);
  const all = spellingsOf(words);
  const long = all.filter((_, i) => isTelling(words[i] ?? ''));
  return long.length > 0 ? long : all;
}

const isTelling = (word: string): boolean => word.length > SHORT_LETTERS || /\d/.test(word);

/** A word, and it together with the one before and the one after: «می‌توانم» is one word or two. */
const spellingsOf = (words: readonly string[]): string[][] =>
  words.map((word, i) => [word, (words[i - 1] ?? '') + word, word + (words[i + 1] ?? '')]);

const wordsOf = (text: string): string[] =>
  searchKey(text)
    .split(' ')
    .filter((word) => word !== '');

function grade({ question, answer }: Page, spellings: readonly string[]): number {
  if (spellings.some((word) => question.has(word))) return 1;
  if (spellings.some((word) => isAlmostIn(question, word))) return 0.8;
  return spellings.some((word) => answer.has(word)) ? 0.5 : 0;
}

// «نوبت» stands in «نوبتم» too.
function isAlmostIn(known: ReadonlySet<string>, word: string): boolean {
  if (word.length <= SHORT_LETTERS) return false;
  const maySlip = word.length >= SURE_LETTERS;
  for (const each of known)
    if (each.startsWith(word) || (maySlip && isAlike(each, word) && withinOneEdit(each, word))) return true;
  return false;
}

// One slip leaves the first or the last letter as it was: most words need no closer look.
const isAlike = (a: string, b: string): boolean =>
  Math.abs(a.length - b.length) <= 1 && (a[0] === b[0] || a.at(-1) === b.at(-1));

const lengthOf = ({ question }: Entry): number => wordsOf(question).length;
const by = (grade: number, weight: number): number => (grade === 0 ? 0 : grade * weight);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
