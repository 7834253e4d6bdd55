import { lines, plain, type Words } from '../../../bot/index.ts';

/** A screen is read at a glance: interface and storyboard allow so many words. */
const MOST_WORDS = 40;

/** What has to be said, and below it of what may be said as much as a screen takes, the foremost first. */
export function fitting(needed: readonly Said[], more: readonly Said[]): Words {
  const said = needed.filter(isSaid);
  for (const each of more.filter(isSaid)) if (wordsIn([...said, each]) <= MOST_WORDS) said.push(each);
  return lines(...said);
}

type Said = Words | undefined | false;

const isSaid = (words: Said): words is Words => words !== undefined && words !== false;

const wordsIn = (said: readonly Words[]): number => plain(lines(...said)).split(/\s+/).length;
