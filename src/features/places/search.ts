import { withinOneEdit } from '../../lib/edit-distance.ts';
import type { Center } from './center.ts';
import { nameWords } from './names.ts';

/** What is compared of a center: made once, since a search looks at every center. */
export interface Searchable {
  readonly center: Center;
  /** Its names in one piece, each alone and with its town. */
  readonly labels: readonly string[];
  /** The longest labels from each of their words to the end. */
  readonly tails: readonly string[];
  readonly words: readonly string[];
}

/** Lower is better. */
type Rank = 0 | 1 | 2 | 3;

interface Query {
  readonly text: string;
  readonly words: readonly string[];
}

const SHORTEST = 2;
const SHORTEST_INSIDE_A_WORD = 3;
const SHORTEST_MISSPELLED = { name: 3, part: 4 };

/** Prepares centers for being searched. */
export function searchables(centers: readonly Center[]): Searchable[] {
  const wordsOf = remembering(nameWords);
  return centers.map((center) => {
    const names = [center.mosque, center.center ?? ''].map(wordsOf).filter((words) => words.length > 0);
    const located = names.map((name) => [...name, ...wordsOf(center.town)]);
    return {
      center,
      labels: [...names, ...located].map(joined),
      tails: located.flatMap((label) => label.map((_, i) => joined(label.slice(i)))),
      words: [...new Set([...located.flat(), ...wordsOf(center.county)])],
    };
  });
}

/**
 * The centers that a text may mean, best first: the name itself, its beginning, a part of it (a town may
 * stand beside it) and, when there is nothing of these, names that are one letter off.
 */
export function searchByName(all: readonly Searchable[], text: string, limit: number): Center[] {
  const words = nameWords(text);
  const query = { text: joined(words), words };
  if (query.text.length < SHORTEST) return [];
  const sound = ranked(all, (candidate) => rank(candidate, query));
  const found = sound.length > 0 ? sound : ranked(all, (candidate) => misspelledRank(candidate, query));
  return found.slice(0, limit);
}

function ranked(all: readonly Searchable[], rankOf: (candidate: Searchable) => Rank | undefined): Center[] {
  const found = all.flatMap((candidate) => {
    const rank = rankOf(candidate);
    return rank === undefined ? [] : [{ rank, center: candidate.center }];
  });
  return found
    .sort(
      (a, b) =>
        a.rank - b.rank || a.center.mosque.length - b.center.mosque.length || a.center.id - b.center.id,
    )
    .map(({ center }) => center);
}

function rank({ labels, words }: Searchable, query: Query): Rank | undefined {
  if (labels.includes(query.text)) return 0;
  if (labels.some((label) => label.startsWith(query.text))) return 1;
  const isInside = query.text.length >= SHORTEST_INSIDE_A_WORD;
  if (isInside && labels.some((label) => label.includes(query.text))) return 2;
  return query.words.every((part) => words.some((word) => word.startsWith(part))) ? 2 : undefined;
}

function misspelledRank({ labels, tails }: Searchable, { text }: Query): Rank | undefined {
  if (text.length < SHORTEST_MISSPELLED.name || !mayBeOneOff(labels, text)) return undefined;
  if (labels.some((label) => withinOneEdit(label, text))) return 2;
  if (text.length < SHORTEST_MISSPELLED.part) return undefined;
  return tails.some((tail) => beginsWithinOneEdit(tail, text)) ? 3 : undefined;
}

function beginsWithinOneEdit(tail: string, text: string): boolean {
  return [0, -1, 1].some((more) => withinOneEdit(tail.slice(0, text.length + more), text));
}

// One slip, even two swapped neighbours, leaves one third of a text whole: cheap, and spares the comparison.
function mayBeOneOff(labels: readonly string[], text: string): boolean {
  const third = Math.ceil(text.length / 3);
  const thirds = [text.slice(0, third), text.slice(third, 2 * third), text.slice(2 * third)];
  return labels.some((label) => thirds.some((piece) => label.includes(piece)));
}

// Thousands of centers share a few hundred towns.
function remembering<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const value = known.get(text) ?? of(text);
    known.set(text, value);
    return value;
  };
}

const joined = (words: readonly string[]): string => words.join('');
