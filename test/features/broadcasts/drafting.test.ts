import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Writes } from '../../../src/database/index.ts';
import { type Audience, isNarrow } from '../../../src/features/broadcasts/audience/audience.ts';
import {
  confirm,
  faultOf,
  readdress,
  start,
  take,
} from '../../../src/features/broadcasts/drafting/actions.ts';
import { printOf } from '../../../src/features/broadcasts/drafting/print.ts';
import { broadcastById } from '../../../src/features/broadcasts/queries.ts';
import { bloodGroups } from '../../../src/features/donors/index.ts';
import { itemsOf, versionById } from '../../../src/features/packs/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { databases, type Scratch } from '../../databases.ts';
import { draft, maker, settle } from './members.ts';

describe.each(databases)('A draft on $name', ({ open }) => {
  let scratch: Scratch;
  let id: number;
  beforeEach(async () => {
    scratch = await open();
    await write((tx) => settle(tx, []));
    id = await write((tx) => draft(tx));
  });
  afterEach(() => scratch.dispose());
  const write = <T>(work: (tx: Writes) => Promise<T>) => scratch.database.write(work);
  const kept = async () => required(await broadcastById(scratch.database.read, id), 'the draft');
  const fault = async () => (await faultOf(scratch.database.read, await kept()))?.why;

  async function preview(): Promise<number> {
    const shown = await kept();
    return printOf(shown, await itemsOf(scratch.database.read, shown.versionId));
  }

  it('starts as it was previewed', async () => {
    const seen = await preview();
    expect(await write((tx) => confirm(tx, maker, id, seen))).toBeUndefined();
    expect(await kept()).toMatchObject({ state: 'freezing' });
  });

  const changes: [string, (tx: Writes) => Promise<unknown>][] = [
    ['other people', (tx) => readdress(tx, id, () => ({ counties: [1] }))],
    ['another kind', (tx) => tx.update(tx.tables.broadcasts).set({ kind: 'service' })],
    ['other words', (tx) => tx.update(tx.tables.packItems).set({ words: ['بدرود'] })],
    ['another pack', async (tx) => take(tx, id, (await kept()).versionId + 1)],
  ];
  it.each(changes)('that has %s since its preview does not start', async (_, change) => {
    const seen = await preview();
    await write(async (tx) => void (await change(tx)));
    expect(await write((tx) => confirm(tx, maker, id, seen))).toEqual({ why: 'changed' });
    expect(await kept()).toMatchObject({ state: 'draft' });
  });

  it('of its own text says one thing alone', async () => {
    await addSecond();
    expect(await fault()).toBe('several');
    expect(await write((tx) => start(tx, maker, id))).toEqual({ why: 'several' });
  });

  it('of a pack of the library says its first thing, while the pack is not put away', async () => {
    await addSecond();
    await becomeLibrary('ready');
    expect(await fault()).toBeUndefined();
    await becomeLibrary('archived');
    expect(await fault()).toBe('archived');
    expect(await write((tx) => start(tx, maker, id))).toEqual({ why: 'archived' });
  });

  async function addSecond(): Promise<void> {
    const { versionId } = await kept();
    const item = { versionId, position: 2, kind: 'text' as const, words: ['دوم'] };
    await write(async (tx) => {
      await tx.insert(tx.tables.packItems).values({ ...item, mediaIds: [], poll: null, buttons: [] });
    });
  }

  async function becomeLibrary(state: 'ready' | 'archived'): Promise<void> {
    const version = required(await versionById(scratch.database.read, (await kept()).versionId), 'it');
    await write(async (tx) => {
      const { packs, packVersions } = tx.tables;
      await tx.update(packs).set({ purpose: 'library', state }).where(eq(packs.id, version.packId));
      await tx.update(packVersions).set({ state: 'final' }).where(eq(packVersions.id, version.id));
    });
  }
});

describe('An urgent appeal', () => {
  const cases: [Audience, boolean][] = [
    [{}, false],
    [{ counties: [1] }, false],
    [{ groups: ['O-'] }, false],
    [{ groups: [], centers: [1] }, false],
    [{ groups: bloodGroups, counties: [1] }, false],
    [{ groups: ['O-'], counties: [1] }, true],
    [{ groups: ['O-', 'A-'], centers: [4] }, true],
  ];
  it.each(cases)('may go to %j: %s', (audience, may) => expect(isNarrow(audience)).toBe(may));
});
