import type { Writes } from '../../../database/index.ts';
import type { Doer } from '../../staff/index.ts';
import { isNumberTaken } from '../queries/changes.ts';
import { entryRefusal, isSameOutcome, outcomeRefusal, readNumber } from '../rules.ts';
import type { Concluded, Outcome, Refusal } from '../visit.ts';
import { takeBack, takeEffect } from './effects.ts';
import { enterNumber } from './number-bag.ts';
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
  const refusal = entryRefusal(drive, doer.now, visit) ?? outcomeRefusal(outcome, doer.now);
  if (refusal) return { kind: 'refused', refusal };
  if (visit?.outcome && isSameOutcome(visit, outcome))
    return again(tx, doer, { ...presence, visit }, outcome);
  if (visit?.outcome && !outcome.corrects) return { kind: 'stands', visit };
  const taken = await numberRefusal(tx, presence, outcome);
  return taken ? { kind: 'refused', refusal: taken } : write(tx, doer, presence, outcome);
}

const numberIn = (outcome: Outcome): string | undefined =>
  outcome.kind === 'given' && outcome.donationNumber !== undefined
    ? readNumber(outcome.donationNumber)
    : undefined;

// Said again with the number of the bag: that is all that is new.
async function again(
  tx: Writes,
  doer: Doer,
  presence: Presence & { readonly visit: NonNullable<Presence['visit']> },
  outcome: Outcome,
): Promise<Concluded> {
  const donationNumber = numberIn(outcome);
  return donationNumber === undefined || presence.visit.donationNumber !== null
    ? { kind: 'same', visit: presence.visit }
    : enterNumber(tx, doer, presence, donationNumber);
}

async function numberRefusal(
  tx: Writes,
  { drive, visit }: Presence,
  outcome: Outcome,
): Promise<Refusal | undefined> {
  const donationNumber = numberIn(outcome);
  if (donationNumber === undefined) return undefined;
  const bags = await tx.lock('bags', drive.id);
  const isTaken = await isNumberTaken(tx, bags, visit?.id, donationNumber);
  return isTaken ? { name: 'number-taken' } : undefined;
}

async function write(tx: Writes, doer: Doer, presence: Presence, outcome: Outcome): Promise<Concluded> {
  const { visit: before, drive, booking } = presence;
  const { now } = doer;
  const isCorrection = before !== undefined && before.outcome !== null;
  if (isCorrection) await takeBack(tx, before);
  const visit = await writeVisit(tx, presence, {
    outcome: outcome.kind,
    outcomeAt: now,
    until: outcome.kind === 'deferred' ? outcome.until : null,
    donationNumber: numberIn(outcome) ?? null,
    ...(isCorrection && { isLate: true }),
  });
  await takeEffect(tx, visit, now);
  await settleBooking(tx, drive, booking, visit, now);
  const more = { visit: visit.id, ...(isCorrection && { corrects: 1 }) };
  await recordVisit(tx, doer, `visit.${outcome.kind}`, presence, more);
  return { kind: 'done', visit };
}
