import type { Writes } from '../../../database/index.ts';
import { remindAgain } from '../../booking/index.ts';
import type { Doer } from '../../staff/index.ts';
import type { Terms } from '../../waitlist/index.ts';
import { deleteVisit } from '../queries/changes.ts';
import { undoing } from '../rules.ts';
import type { Step, Undone, Visit } from '../visit.ts';
import { takeBack } from './effects.ts';
import { type Presence, presenceOfVisit } from './presence.ts';
import { settleBooking } from './settle.ts';
import { recordVisit, writeVisit } from './writing.ts';

/**
 * Takes a step back, within ten minutes of it, and what it did elsewhere. The button names the step: pressed
 * twice it takes back one. Of an outcome that was corrected nothing remains. A visit of which nothing is left
 * is gone, a walk-in with it.
 */
export async function undo(
  tx: Writes,
  doer: Doer,
  visitId: number,
  step: Step,
  { quiet }: Pick<Terms, 'quiet'>,
): Promise<Undone> {
  const presence = await presenceOfVisit(tx, visitId);
  if ('name' in presence)
    return presence.name === 'gone' ? { kind: 'same', visit: null } : { kind: 'refused', refusal: presence };
  const { drive, booking, visit: before } = presence;
  const decision = undoing(before, step, doer.now);
  if (decision === 'same') return { kind: 'same', visit: before };
  if (decision !== 'undo') return { kind: 'refused', refusal: decision };
  // Nobody would tell whoever was here that they need not come.
  if (drive.state === 'cancelled' && isAllOf(before, step))
    return { kind: 'refused', refusal: { name: 'no-drive' } };
  if (step === 'outcome') await takeBack(tx, before);
  const visit = await without(tx, presence, step);
  await settleBooking(tx, drive, booking, visit ?? undefined, doer.now);
  if (booking && !visit) await remindAgain(tx, booking, { now: doer.now, quiet });
  await recordVisit(tx, doer, 'visit.undone', presence, { visit: visitId });
  return { kind: 'done', visit };
}

async function without(
  tx: Writes,
  presence: Presence & { readonly visit: Visit },
  step: Step,
): Promise<Visit | null> {
  const { visit } = presence;
  if (isAllOf(visit, step)) {
    await deleteVisit(tx, visit.id);
    return null;
  }
  const nothing = { outcome: null, outcomeAt: null, until: null, donationNumber: null };
  return writeVisit(tx, presence, step === 'arrival' ? { arrivedAt: null } : nothing);
}

const isAllOf = ({ outcome, arrivedAt }: Visit, step: Step): boolean =>
  step === 'arrival' ? outcome === null : arrivedAt === null;
