import { eq } from 'drizzle-orm';
import type { Writes } from '../../../database/index.ts';
import { addMedium } from '../../../media/index.ts';
import type { Doer } from '../../staff/index.ts';
import { itemsOf } from '../queries.ts';
import { limits } from '../rules.ts';
import { recordWriting } from '../writing/drafts.ts';
import { type Draft, heldDraft } from '../writing/held-draft.ts';
import { albumMark } from './albums.ts';
import { deskOf } from './desk.ts';
import { joinAlbum } from './joining.ts';
import { type Adding, faultOf, type Kept } from './kept.ts';

/** Makes a message an item of the draft on the doer's desk: a new one, a part of an album, or in the place of another. */
export async function addPiece(tx: Writes, doer: Doer, versionId: number, kept: Kept): Promise<Adding> {
  const draft = await heldDraft(tx, versionId);
  const desk = await deskOf(tx, doer.account.id, doer.now);
  if (!draft || desk?.versionId !== versionId) return { kind: 'closed' };
  const fault = faultOf(kept);
  if (fault) return { kind: 'faulty', fault };
  const outcome =
    (await joinAlbum(tx, doer, draft, kept)) ?? (await put(tx, doer, draft, desk.replacesItem, kept));
  if (outcome.kind === 'faulty' || outcome.kind === 'closed') return outcome;
  const { packDesks } = tx.tables;
  const touched = { replacesItem: null, updatedAt: doer.now };
  await tx.update(packDesks).set(touched).where(eq(packDesks.accountId, doer.account.id));
  await recordWriting(tx, doer, draft);
  return outcome;
}

async function put(
  tx: Writes,
  doer: Doer,
  { version }: Draft,
  replaces: number | null,
  { kind, words, poll, medium, album }: Kept,
): Promise<Adding> {
  const items = await itemsOf(tx, version.id);
  const { packItems } = tx.tables;
  const mediaIds = medium ? [(await addMedium(tx, medium, doer.now)).id] : [];
  const albumKey = album ? albumMark(doer.account.id, album, [album.update]) : null;
  const content = { kind, words, poll, mediaIds, albumKey };
  const place = items.findIndex(({ id }) => id === replaces);
  const replaced = items[place];
  if (replaced) {
    const bare = kind === 'album' ? { buttons: [] } : {};
    await tx
      .update(packItems)
      .set({ ...content, ...bare })
      .where(eq(packItems.id, replaced.id));
    return { kind: 'replaced', at: place + 1, itemId: replaced.id };
  }
  if (items.length >= limits.items) return { kind: 'faulty', fault: { why: 'full-pack' } };
  const position = (items.at(-1)?.position ?? 0) + 1;
  const [row] = await tx
    .insert(packItems)
    .values({ versionId: version.id, position, buttons: [], ...content })
    .returning({ id: packItems.id });
  return { kind: 'added', at: items.length + 1, itemId: row?.id ?? 0 };
}
