import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Medium } from '../../src/media/index.ts';
import { addMedium, openMediaStore } from '../../src/media/index.ts';
import type { Scratch } from '../databases.ts';

export const NOON = Date.parse('2026-11-23T12:00:00+03:30');
export const DAY = 24 * 3_600_000;
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A picture like no other: photos must be pictures by their first bytes. */
export const picture = (like: string): Buffer => Buffer.concat([PNG, Buffer.from(like)]);

/** A store in a folder of the test's own, with a clock that the test moves. */
export function scratchStore() {
  const folder = mkdtempSync(join(tmpdir(), 'nazr-media-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const clock = { at: NOON };
  const store = openMediaStore(folder, () => clock.at);
  const names = () =>
    readdirSync(folder).flatMap((part) => readdirSync(join(folder, part)).map((name) => `${part}/${name}`));
  return { folder, clock, store, names };
}

/** A store beside a database, and how a file gets into both. */
export async function library(open: () => Promise<Scratch>) {
  const scratch = await open();
  onTestFinished(() => scratch.dispose());
  const { database } = scratch;
  const kept = scratchStore();
  return {
    ...kept,
    database,
    async adds(bytes: Buffer, more: Partial<Pick<Medium, 'kind' | 'mime' | 'name'>> = {}): Promise<Medium> {
      const file = { kind: 'photo' as const, mime: 'image/png', name: null, ...more };
      const { hash, size } = await kept.store.keep(bytes);
      return database.write((tx) => addMedium(tx, { ...file, hash, size }, kept.clock.at));
    },
    async rows() {
      const { media } = database.read.tables;
      return database.read.select().from(media).orderBy(media.id);
    },
    async uploads() {
      return database.read.select().from(database.read.tables.uploads);
    },
  };
}
