import type { Kept } from '../../../bot/index.ts';
import { type Details, moods, type Version } from '../pack.ts';

/** What of a draft's cover is asked again together. */
const groups = [['title'], ['theme'], ['occasion', 'mood'], ['summary'], ['sources']] as const;

/** The answers that a draft gives, but for one group that is asked again. */
export function answersOf({ id, occasion: day, sources: from, ...cover }: Version, group: number): Kept {
  const { title: name, theme: about, mood: sound, summary: brief } = cover;
  const all = { title: name, theme: about, occasion: day ?? '', mood: sound, summary: brief };
  const known = { ...all, sources: from.join('\n'), version: String(id) };
  const asked: readonly string[] = groups[group] ?? [];
  return Object.fromEntries(Object.entries(known).filter(([key]) => !asked.includes(key)));
}

/** What the answers say. */
export function detailsOf({ title: name = '', theme: about = '', ...kept }: Kept): Details {
  return {
    title: name,
    theme: about,
    occasion: kept.occasion || null,
    mood: moods.find((each) => each === kept.mood) ?? 'plain',
    summary: kept.summary ?? '',
    sources: linesOf(kept.sources ?? ''),
  };
}

/** The lines of a text that hold something. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');
