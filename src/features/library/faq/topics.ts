import { searchKey } from '../../../lib/normalise.ts';
import { topicWords } from './vocabulary.fa.ts';

/** What common questions are about. */
export interface Topic {
  readonly name: string;
  /** The answer leaves the word to the physician. */
  readonly isAboutHealth: boolean;
  /** Words by which a question of it is known, spelled as `searchKey` does, blanks left out. */
  readonly words: readonly string[];
}

/** In the order in which they stand; the last one takes what fits no other. */
export const topics: readonly Topic[] = topicWords;

/** The topic of a question, by position: the one most of whose words stand in it, the earlier of two. */
export function topicOf(question: string): number {
  const key = searchKey(question).replaceAll(' ', '');
  const counts = topics.map(({ words }) => words.filter((word) => key.includes(word)).length);
  const most = Math.max(...counts);
  return most === 0 ? topics.length - 1 : counts.indexOf(most);
}

/** Whether the answer to a question is the physician's to give in the end. */
export const isAboutHealth = (question: string): boolean => topics[topicOf(question)]?.isAboutHealth ?? true;
