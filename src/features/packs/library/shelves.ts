import { and, asc, desc, eq } from 'drizzle-orm';
import { today, upcomingOccasions } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import { searchKey } from '../../../lib/normalise.ts';
import { occasionTitle } from '../occasions.ts';
import type { Mood, Version } from '../pack.ts';
import { versionOf } from '../queries.ts';

/** Packs on a page of a list: with its turns and the ways out it has eight buttons. */
export const PAGE = 4;
const YEAR = 370;

/** A pack in a list, by the version that is read; of a draft by the one that is written. */
export interface Listed {
  readonly id: number;
  readonly versionId: number;
  readonly title: string;
  readonly summary: string;
  readonly occasion: string | null;
  readonly mood: Mood;
}

export interface PackPage {
  readonly packs: readonly Listed[];
  readonly more: boolean;
}

export interface Wish {
  /** Those for this occasion. */
  readonly occasion?: string;
  /** Those in which all of these words stand: title, theme, summary, occasion. */
  readonly words?: string;
  /** From 0. */
  readonly page?: number;
  /** Orders them by how near their occasion is (ms); without it by title. */
  readonly now?: number;
}

/** Packs that may be read and published, a page of them. */
export async function readyPacks(q: Queries, wish: Wish = {}): Promise<PackPage> {
  const { occasion, words = '', page = 0, now } = wish;
  const all = await current(q, 'ready');
  const fitting = all.filter(
    (version) => (occasion === undefined || version.occasion === occasion) && speaksOf(version, words),
  );
  return pageOf(now === undefined ? fitting : byNearness(fitting, now), page);
}

/** Packs that were put away, a page of them. */
export async function archivedPacks(q: Queries, page: number): Promise<PackPage> {
  return pageOf(await current(q, 'archived'), page);
}

/** Drafts of the library, the newest first, a page of them. */
export async function draftPacks(q: Queries, page: number): Promise<PackPage> {
  const { packs, packVersions } = q.tables;
  const rows = await q
    .select({ version: packVersions })
    .from(packVersions)
    .innerJoin(packs, eq(packs.id, packVersions.packId))
    .where(and(eq(packs.purpose, 'library'), eq(packVersions.state, 'draft')))
    .orderBy(desc(packVersions.id));
  return pageOf(
    rows.map(({ version }) => versionOf(version)),
    page,
  );
}

/** The current versions of the library's packs in this state, by title. */
async function current(q: Queries, state: 'ready' | 'archived'): Promise<Version[]> {
  const { packs, packVersions } = q.tables;
  const rows = await q
    .select({ version: packVersions })
    .from(packs)
    .innerJoin(packVersions, eq(packVersions.id, packs.versionId))
    .where(and(eq(packs.purpose, 'library'), eq(packs.state, state)))
    .orderBy(asc(packVersions.title), asc(packs.id));
  return rows.map(({ version }) => versionOf(version));
}

function speaksOf({ title, theme, summary, occasion }: Version, words: string): boolean {
  const said = searchKey([title, theme, summary, occasionTitle(occasion ?? '') ?? ''].join(' '));
  return searchKey(words)
    .split(' ')
    .every((word) => said.includes(word));
}

/** Those whose occasion comes next first; what fits any day stands behind them. */
function byNearness(versions: readonly Version[], now: number): Version[] {
  const days = new Map<string, number>();
  for (const { id, day } of upcomingOccasions(today(now), YEAR, { provisional: true }))
    if (!days.has(id)) days.set(id, day);
  const dayOf = ({ occasion }: Version) => days.get(occasion ?? '') ?? Number.MAX_SAFE_INTEGER;
  return [...versions].sort((a, b) => dayOf(a) - dayOf(b));
}

function pageOf(versions: readonly Version[], page: number): PackPage {
  const from = page * PAGE;
  const shown = versions.slice(from, from + PAGE);
  const packs = shown.map(({ id: versionId, packId: id, title, summary, occasion, mood }) => ({
    ...{ id, versionId, title, summary, occasion, mood },
  }));
  return { packs, more: versions.length > from + PAGE };
}
