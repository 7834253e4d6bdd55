import type { Composer } from 'grammy';
import type { NazrContext } from '../../../bot/index.ts';
import { arrive } from '../actions/arrive.ts';
import { conclude } from '../actions/conclude.ts';
import { undo } from '../actions/undo.ts';
import { refreshBoards } from '../board/standing.ts';
import { visitById } from '../queries/visits.ts';
import type { Outcome } from '../visit.ts';
import { at, results, steps } from './buttons.ts';
import { entered, showBoardOf, showEntered, showPerson, showRefused } from './entering.ts';
import { presentAt, type Who } from './facts.ts';
import type { ChatParts } from './parts.ts';
import { saidScreen } from './screens/person.ts';
import { texts } from './texts.fa.ts';

/** Check-in, outcomes, and taking them back. */
export function answerOutcomes(composer: Composer<NazrContext>, parts: ChatParts): void {
  const { gate } = parts;
  gate.press(composer, at.arrive, (ctx, press) => takeIn(ctx, press));
  gate.press(composer, at.anyway, async (ctx, press) => {
    const isTheirs = await gate.may(ctx, 'visits.record', 'booking', press.booking);
    await (isTheirs
      ? takeIn(ctx, { ...press, isAnyway: true })
      : showRefused(ctx, press.drive, { name: 'gone' }));
  });
  gate.press(composer, at.conclude, async (ctx, { outcome, corrects, ...who }) => {
    const kind = results[outcome];
    await (kind ? say(ctx, who, { kind }, corrects === 1) : showPerson(ctx, who));
  });
  gate.press(composer, at.undo, (ctx, press) => takeBack(ctx, parts, press.visit, press.step));
}

async function takeIn(
  ctx: NazrContext,
  { drive, booking, isAnyway = false }: { drive: number; booking: number; isAnyway?: boolean },
): Promise<void> {
  const who = { driveId: drive, bookingId: booking, isAnyway };
  const outcome = await entered(ctx, drive, (tx) => arrive(tx, ctx, who));
  await showEntered(ctx, { drive, visit: 0, booking }, outcome);
}

/** Enters what became of somebody; `corrects`: in the place of what stands. */
export async function say(ctx: NazrContext, who: Who, outcome: Outcome, corrects: boolean): Promise<void> {
  const told = { ...outcome, ...(corrects && { corrects }) };
  // Whose id is of another drive than the one the right was judged by is on no list here.
  const concluded = await entered(ctx, who.drive, async (tx) => {
    const present = await presentAt(tx, who, ctx.now);
    if (!present) return { kind: 'refused', refusal: { name: 'gone' } } as const;
    const { visitId, bookingId } = present.attendee;
    return conclude(tx, ctx, visitId === null ? { bookingId: bookingId ?? 0 } : { visitId }, told);
  });
  await showEntered(ctx, who, concluded);
}

async function takeBack(
  ctx: NazrContext,
  parts: ChatParts,
  visitId: number,
  position: number,
): Promise<void> {
  const step = steps[position] ?? 'arrival';
  // Read in the same write: handled again after a crash, nothing may be left to be read.
  const { before, outcome } = await ctx.write(async (tx) => {
    const visit = await visitById(tx, visitId);
    const undone = await undo(tx, ctx, visitId, step, parts.terms(ctx.now));
    if (visit && undone.kind === 'done') await refreshBoards(tx, visit.driveId, ctx.now);
    return { before: visit ?? null, outcome: undone };
  });
  if (before === null) return ctx.show(saidScreen(texts.refused.gone, undefined));
  const { driveId, bookingId } = before;
  if (outcome.kind === 'refused') return showRefused(ctx, driveId, outcome.refusal);
  if (outcome.visit === null && bookingId === null)
    return showBoardOf(ctx, parts, driveId, texts.person.undone);
  const who = { drive: driveId, visit: outcome.visit?.id ?? 0, booking: bookingId ?? 0 };
  await showPerson(ctx, who, 'undone');
}
