import type { NazrContext } from '../../../bot/index.ts';
import type { Writes } from '../../../database/index.ts';
import { driveById } from '../../drives/index.ts';
import { type BoardParts, showBoard } from '../board/showing.ts';
import { refreshBoards } from '../board/standing.ts';
import { entryRefusal } from '../rules.ts';
import type { Concluded, Refusal } from '../visit.ts';
import { presentAt, type Who } from './facts.ts';
import { type Note, personScreen, saidScreen } from './screens/person.ts';
import { texts } from './texts.fa.ts';

/** Enters something of a drive; where it changes anything, the boards that stand are brought up to date. */
export function entered<T extends Concluded>(
  ctx: NazrContext,
  driveId: number,
  enter: (tx: Writes) => Promise<T>,
): Promise<T> {
  return ctx.write(async (tx) => {
    const outcome = await enter(tx);
    if (outcome.kind === 'done') await refreshBoards(tx, driveId, ctx.now);
    return outcome;
  });
}

/** Shows what became of it: the person as they stand now, whoever was first. */
export async function showEntered(ctx: NazrContext, who: Who, outcome: Concluded): Promise<void> {
  if (outcome.kind === 'refused') return showRefused(ctx, who.drive, outcome.refusal);
  const { visit, kind } = outcome;
  const known = { ...who, visit: visit.id, booking: visit.bookingId ?? 0 };
  await showPerson(ctx, known, kind === 'done' ? undefined : kind);
}

/** Somebody as they stand now, or that they are on the list no more. */
export async function showPerson(ctx: NazrContext, who: Who, note?: Note): Promise<void> {
  const present = await presentAt(ctx.read, who, ctx.now);
  await ctx.show(present ? personScreen(present, ctx.now, note) : saidScreen(texts.refused.gone, who.drive));
}

export async function showRefused(ctx: NazrContext, driveId: number, { name }: Refusal): Promise<void> {
  await ctx.show(saidScreen(texts.refused[name], driveId));
}

/** A drive's board; what is said where there is no such drive. */
export async function showBoardOf(
  ctx: NazrContext,
  parts: BoardParts,
  driveId: number,
  note?: string,
): Promise<void> {
  const drive = await driveById(ctx.read, driveId);
  const refusal = entryRefusal(drive, ctx.now);
  if (!drive || refusal) return ctx.show(saidScreen(texts.refused[refusal?.name ?? 'no-drive'], undefined));
  await showBoard(ctx, parts, drive, note);
}
