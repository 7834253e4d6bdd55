import { commonTexts, type Forms, home, menuWord, type NazrContext } from '../../../bot/index.ts';
import { fileIn, type IncomingFile, type MediaStore } from '../../../media/index.ts';
import type { Gate } from '../../staff/index.ts';
import type { Version } from '../pack.ts';
import { versionById } from '../queries.ts';
import { type Desk, deskOf, leaveDesk } from './desk.ts';
import { isForwarded, isZip } from './pieces.ts';
import { goneScreen } from './showing.ts';
import { takeMessage } from './taking.ts';
import { texts } from './texts.fa.ts';

/** What the desk is wired with. */
export interface BuildingParts {
  readonly gate: Gate;
  readonly media: MediaStore;
  readonly forms: Pick<Forms, 'enter' | 'leave'>;
  /** Words that lead out of whatever is open. */
  readonly wordsOut: readonly string[];
  /** A zip came, on whichever desk. */
  readonly onZip: (ctx: NazrContext, file: IncomingFile) => Promise<void>;
  /** Something else than a zip came where one was waited for. */
  readonly onNoZip: (ctx: NazrContext) => Promise<void>;
  /** The desk over this draft was left with «پایان». */
  readonly onLeft: (ctx: NazrContext, version: Version) => Promise<void>;
}

export type Middleware = (ctx: NazrContext, next: () => Promise<void>) => Promise<void>;

/**
 * Stands before all rooms: whoever goes another way leaves the desk, and what is no plain text is the desk's at once,
 * since the words below a picture are no words of a menu.
 */
export function watch(parts: BuildingParts): Middleware {
  const out = [commonTexts.home, commonTexts.cancel, commonTexts.back, ...parts.wordsOut].map(menuWord);
  const end = menuWord(texts.leave);
  return async (ctx, next) => {
    const { message } = ctx;
    const goesHome = home.pattern.test(ctx.callbackQuery?.data ?? '');
    const desk = message || goesHome ? await deskOf(ctx.read, ctx.account.id, ctx.now) : undefined;
    if (!desk) return next();
    const text = message && !isForwarded(message) ? (message.text ?? '') : '';
    if (end.test(text)) return leave(ctx, parts, desk.versionId);
    if (goesHome || text.startsWith('/') || out.some((word) => word.test(text))) {
      await leaveDesk(ctx);
      return next();
    }
    return text === '' ? take(ctx, desk, parts, next) : next();
  };
}

/** Stands behind all rooms: a text that nobody else knew is the desk's. */
export function typed(parts: BuildingParts): Middleware {
  return async (ctx, next) => {
    const desk = ctx.message && (await deskOf(ctx.read, ctx.account.id, ctx.now));
    return desk ? take(ctx, desk, parts, next) : next();
  };
}

async function take(
  ctx: NazrContext,
  { versionId }: Desk,
  { gate, media, onZip, onNoZip }: BuildingParts,
  next: () => Promise<void>,
): Promise<void> {
  // A right may end while the desk is open.
  if (!(await gate.reach(ctx, 'packs.write'))) {
    await leaveDesk(ctx);
    return next();
  }
  const file = ctx.message && fileIn(ctx.message);
  if (file && isZip(file)) return onZip(ctx, file);
  await (versionId === 0 ? onNoZip(ctx) : takeMessage(ctx, versionId, media));
}

/** Closes the desk and goes on to what was written on it. */
export async function leave(
  ctx: NazrContext,
  { forms, onLeft }: BuildingParts,
  versionId: number,
): Promise<void> {
  await forms.leave(ctx);
  await leaveDesk(ctx);
  const version = await versionById(ctx.read, versionId);
  await (version ? onLeft(ctx, version) : ctx.show({ ...goneScreen, text: texts.note.left }));
}
