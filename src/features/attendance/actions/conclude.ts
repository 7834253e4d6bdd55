import type { Writes } from '../../../database/index.ts';
import type { Doer } from '../../staff/index.ts';
import { entryRefusal, isSameOutcome, outcomeRefusal } from '../rules.ts';
import type { Concluded, Outcome } from '../visit.ts';
import { takeBack, takeEffect } from './effects.ts';
import { type Presence, presenceOfBooking, presenceOfVisit } from './presence.ts';
import { settleBooking } from './settle.ts';
import { recordVisit, writeVisit } from './writing.ts';

/** Whose outcome it is: a visit, or a booking whose arrival nobody entered. */
export type Concerning = { readonly visitId: number } | { readonly bookingId: number };

/**
 * Says what became of somebody; also before anybody said that they came, and up to seven days late. The first
 * outcome holds: who says another is told what stands. `corrects`: it takes the place of the one that stands,
 * whose effects are taken back.
 */
export async function conclude(
  tx: Writes,
  doer: Doer,
  whose: Concerning,
  outcome: Outcome & { readonly corrects?: boolean },
): Promise<Concluded> {
  const presence =
    'visitId' in whose
      ? await presenceOfVisit(tx, whose.visitId)
      : await presenceOfBooking(tx, whose.bookingId);
  if ('name' in presence) return { kind: 'refused', refusal: presence };
  const { visit, drive } = presence;
  const refusal = entryRefusal(drive, doer.now, visit) ?? outcomeRefusal(outcome, drive);
  if (refusal) return { kind: 'refused', refusal };
  if (visit?.outcome && isSameOutcome(visit, outcome)) return { kind: 'same', visit };
  if (visit?.outcome && !outcome.corrects) return { kind: 'stands', visit };
  return write(tx, doer, presence, outcome);
}

async function write(tx: Writes, doer: Doer, presence: Presence, outcome: Outcome): Promise<Concluded> {
  const { visit: before, drive, booking } = presence;
  const { now } = doer;
  const isCorrection = before !== undefined && before.outcome !== null;
  if (isCorrection) await takeBack(tx, before);
  await settleBooking(tx, drive, booking, { outcome: outcome.kind }, now);
  const visit = await writeVisit(tx, presence, {
    outcome: outcome.kind,
    outcomeAt: now,
    until: outcome.kind === 'deferred' ? outcome.until : null,
    donationNumber: null,
    ...(isCorrection && { isLate: true }),
  });
  await takeEffect(tx, visit, now);
  const more = { visit: visit.id, ...(isCorrection && { corrects: 1 }) };
  await recordVisit(tx, doer, `visit.${outcome.kind}`, presence, more);
  return { kind: 'done', visit };
}
