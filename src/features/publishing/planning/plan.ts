import { createHash } from 'node:crypto';
import { int, token } from '../../../bot/index.ts';
import { type EpochDay, epochDay, instant } from '../../../calendar/index.ts';
import { type LinkedChat, PROPOSED_MINUTES } from '../../chats/index.ts';

/** Which chats: those of a county, or with 0 all within reach, but the ones that were left out. */
export interface Aim {
  readonly county: number;
  /** A bit for each chat that is left out, in the order of the list. */
  readonly out: number;
  /** Tells that list from any other: a bit means nothing in another one. */
  readonly print: number;
}

/** When: at once, at an hour of a day, or from a day on a pack each day at the usual hour of each chat. */
export type When =
  | { readonly kind: 'now' }
  | { readonly kind: 'at'; readonly day: EpochDay; readonly minutes: number }
  | { readonly kind: 'daily'; readonly day: EpochDay };

/** What is to be published where and when: versions of packs in their order. */
export interface Plan {
  readonly versions: readonly number[];
  readonly aim: Aim;
  readonly when: When;
}

/** More packs find no room in a button. */
export const MOST_PACKS = 5;
/** More chats than these are chosen by county, or all at once. */
export const MOST_TOGGLED = 30;
/** The code of a day's minutes that means the usual hour. */
const DAILY = 1440;

/** The fields of a button that carry packs and chats. */
export const choiceFields = { packs: token, county: int, out: int, print: int };
export interface Choice extends Aim {
  readonly packs: string;
}

export const packsToken = (versions: readonly number[]): string =>
  versions.map((id) => id.toString(36)).join('.');

/** The versions in a token, each once; what is no number is left out. */
export function versionsIn(packs: string): number[] {
  const ids = packs.split('.').map((text) => Number.parseInt(text, 36));
  return [...new Set(ids.filter((id) => Number.isSafeInteger(id) && id > 0))].slice(0, MOST_PACKS);
}

export const choiceOf = ({ versions, aim }: Pick<Plan, 'versions' | 'aim'>): Choice => ({
  packs: packsToken(versions),
  county: aim.county,
  out: aim.out,
  print: aim.print,
});

/** A time as one number of a button. */
export function whenCode(when: When): number {
  if (when.kind === 'now') return 0;
  return when.day * (DAILY + 1) + (when.kind === 'at' ? when.minutes : DAILY);
}

export function whenIn(code: number): When {
  const [day, minutes] = [Math.floor(code / (DAILY + 1)), code % (DAILY + 1)];
  if (day === 0) return { kind: 'now' };
  return minutes === DAILY
    ? { kind: 'daily', day: epochDay(day) }
    : { kind: 'at', day: epochDay(day), minutes };
}

export function planIn(choice: Choice, code: number): Plan {
  const { packs, county, out, print } = choice;
  return { versions: versionsIn(packs), aim: { county, out, print }, when: whenIn(code) };
}

/** A number that is another one for another list of chats. */
export function printOf(chats: readonly Pick<LinkedChat, 'id'>[]): number {
  const ids = chats.map(({ id }) => id).join();
  return createHash('sha256').update(ids).digest().readUInt32BE(0) % 36 ** 4;
}

export const isOut = ({ out }: Aim, place: number): boolean =>
  place < MOST_TOGGLED && (out & (1 << place)) !== 0;

export const toggled = (aim: Aim, place: number): Aim => ({ ...aim, out: aim.out ^ (1 << place) });

/** The chats that are left of a list; undefined where the list is another one by now. */
export function aimedAt<Chat extends Pick<LinkedChat, 'id'>>(
  aim: Aim,
  listed: readonly Chat[],
): Chat[] | undefined {
  return printOf(listed) === aim.print ? listed.filter((_, place) => !isOut(aim, place)) : undefined;
}

/** When the pack at a place of the order goes out in a chat (ms). */
export function timeOf(
  when: When,
  place: number,
  { usualMinutes }: Pick<LinkedChat, 'usualMinutes'>,
  now: number,
): number {
  if (when.kind === 'now') return now;
  const minutes = when.kind === 'at' ? when.minutes : (usualMinutes ?? PROPOSED_MINUTES);
  return instant(epochDay(when.day + place), minutes);
}
