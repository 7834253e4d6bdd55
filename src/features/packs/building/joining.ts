import { eq } from 'drizzle-orm';
import type { Writes } from '../../../database/index.ts';
import { addMedium, albumSize, isAlbum, type Medium, mediaOf } from '../../../media/index.ts';
import { type Part, plain } from '../../../platforms/index.ts';
import type { Doer } from '../../staff/index.ts';
import { baleText } from '../elsewhere.ts';
import { itemsOf } from '../queries.ts';
import { type ItemFault, wordsFault } from '../rules.ts';
import { tidy } from '../tidy.ts';
import type { Draft } from '../writing/held-draft.ts';
import { albumMark, placeIn, updatesIn } from './albums.ts';
import type { Adding, Kept } from './kept.ts';

/** Puts a file into the album that came before it; undefined where it is the first of its album, or of none. */
export async function joinAlbum(
  tx: Writes,
  doer: Doer,
  { version }: Draft,
  { words, medium, album }: Kept,
): Promise<Adding | undefined> {
  if (!album || !medium) return undefined;
  const { packItems } = tx.tables;
  const rows = await tx.select().from(packItems).where(eq(packItems.versionId, version.id));
  const row = rows.find(({ albumKey }) => updatesIn(albumKey, doer.account.id, album) !== undefined);
  const updates = row && updatesIn(row.albumKey, doer.account.id, album);
  if (!row || !updates) return undefined;
  const at = (await itemsOf(tx, version.id)).findIndex(({ id }) => id === row.id) + 1;
  const before = await mediaOf(tx, row.mediaIds);
  const fault = albumFault([...before, medium]);
  const both = captionOf(row.words as readonly Part[], words);
  const wrong = fault ?? wordsFault('album', both, baleText(both));
  if (wrong) return { kind: 'faulty', fault: wrong };
  const { id } = await addMedium(tx, medium, doer.now);
  const place = placeIn(updates, album.update);
  const set = {
    words: both,
    mediaIds: row.mediaIds.toSpliced(place, 0, id),
    albumKey: albumMark(doer.account.id, album, updates.toSpliced(place, 0, album.update)),
  };
  await tx.update(packItems).set(set).where(eq(packItems.id, row.id));
  return { kind: 'joined', at, itemId: row.id };
}

function albumFault(files: readonly Pick<Medium, 'kind'>[]): ItemFault | undefined {
  if (files.length > albumSize.most) return { why: 'full-album' };
  return isAlbum(files.map(({ kind }) => kind)) ? undefined : { why: 'mixed-album' };
}

const captionOf = (before: readonly Part[], more: readonly Part[]): Part[] =>
  tidy(
    plain([...more]) === '' || plain([...before]) === '' ? [...before, ...more] : [...before, '\n', ...more],
  );
