import type { NazrContext, Words } from '../../../bot/index.ts';
import { type IncomingFile, type MediaStore, mediaFault } from '../../../media/index.ts';
import { addPiece } from './adding.ts';
import { faultOf, type Kept } from './kept.ts';
import { type Piece, pieceOf } from './pieces.ts';
import { noteScreen } from './screens.ts';
import { afterAdding } from './showing.ts';
import { texts } from './texts.fa.ts';

/** Takes a message somebody sent to their desk: it becomes an item, or they hear why not and the desk stays open. */
export async function takeMessage(ctx: NazrContext, versionId: number, store: MediaStore): Promise<void> {
  const { message } = ctx;
  if (!message) return;
  const refuse = (note: Words) => ctx.send(noteScreen(versionId, note));
  const piece = pieceOf(message, ctx.update.update_id);
  if (piece.kind === 'unknown') return refuse(texts.unknown);
  const kept = keptOf(piece);
  const fault = faultOf(kept);
  if (fault) return refuse(texts.fault(fault));
  const medium = piece.kind === 'file' ? await fetch(ctx, piece.file, store) : undefined;
  if (typeof medium === 'string') return refuse(medium);
  const outcome = await ctx.write((tx) =>
    addPiece(tx, ctx, versionId, { ...kept, ...(medium && { medium }) }),
  );
  await afterAdding(ctx, versionId, outcome);
}

function keptOf(piece: Exclude<Piece, { kind: 'unknown' }>): Kept {
  const { words } = piece;
  if (piece.kind === 'text') return { kind: 'text', words, poll: null };
  if (piece.kind !== 'file') return { kind: piece.kind, words, poll: piece.poll };
  const { album } = piece;
  return { kind: album ? 'album' : 'media', words, poll: null, ...(album && { album }) };
}

/** Keeps the file of a message; why not, where that cannot be. */
async function fetch(ctx: NazrContext, { fileId, kind, mime, name, size }: IncomingFile, store: MediaStore) {
  const said = mediaFault(kind, size, mime);
  if (said) return texts.file[said];
  const bytes = await ctx.download(fileId);
  if (!bytes) return texts.notFetched;
  const found = mediaFault(kind, bytes.length, mime);
  if (found) return texts.file[found];
  return { ...(await store.keep(bytes)), kind, mime, name };
}
