import type { AlbumPart } from './pieces.ts';

/**
 * The mark by which an item is known as an album under way, with the updates that brought its files, in their order:
 * `12:1380…|101,103`.
 */
export function albumMark(accountId: number, { group }: AlbumPart, updates: readonly number[]): string {
  return `${prefix(accountId, group)}${updates.join(',')}`;
}

/** The updates behind a mark, where it is that of this album; undefined where it is another's. */
export function updatesIn(
  mark: string | null,
  accountId: number,
  { group }: AlbumPart,
): number[] | undefined {
  const own = prefix(accountId, group);
  return mark?.startsWith(own) ? mark.slice(own.length).split(',').map(Number) : undefined;
}

/** Where among these updates one more has its place. */
export function placeIn(updates: readonly number[], update: number): number {
  const later = updates.findIndex((each) => each > update);
  return later < 0 ? updates.length : later;
}

const prefix = (accountId: number, group: string): string => `${accountId}:${group}|`;
