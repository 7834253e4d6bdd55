import type { EpochDay } from '../../../calendar/index.ts';
import type { Sex } from '../../donors/index.ts';
import { bookableSlots, type Drive, freeOf, isSurelyFor, type Slot } from '../../drives/index.ts';
import type { Standing } from '../../eligibility/index.ts';
import { NOTICE_MS } from './holding.ts';

/** Everything joining a line is decided by, read under the locks. */
export interface JoiningFacts {
  /** ms */
  readonly now: number;
  readonly drive: Pick<Drive, 'state' | 'opensAt' | 'endsAt'>;
  /** The slot that is waited for, or every slot of the drive. */
  readonly slots: readonly Slot[];
  readonly sex: Sex | null;
  /** The person has a booking in what they would wait for. */
  readonly holdsIt: boolean;
  /** They have one that this account may not move: a place they got would have to take its place. */
  readonly holdsOnTheirOwn: boolean;
  readonly standing: Standing;
}

/** Why somebody cannot wait, by name. */
export type JoinRefusal =
  | { readonly name: 'not-yours' }
  | { readonly name: 'no-such-slot' }
  | { readonly name: 'drive-not-open' }
  | { readonly name: 'wrong-audience'; readonly audience: 'women' | 'men' }
  | { readonly name: 'sex-unknown'; readonly audience: 'women' | 'men' }
  | { readonly name: 'holds-it' }
  | { readonly name: 'held-elsewhere' }
  | { readonly name: 'still-free' }
  | { readonly name: 'too-late' }
  | { readonly name: 'unscreened' }
  | { readonly name: 'not-before'; readonly day: EpochDay; readonly onSite?: true }
  | { readonly name: 'not-yet' }
  | { readonly name: 'never' };

/** Why not, or undefined for who may join the line. */
export function joinRefusal({
  now,
  drive,
  slots,
  sex,
  holdsIt,
  holdsOnTheirOwn,
  standing,
}: JoiningFacts): JoinRefusal | undefined {
  const open = slots.filter((slot) => !slot.closed);
  if (open.length === 0) return { name: 'no-such-slot' };
  if (!isOpen(drive, now)) return { name: 'drive-not-open' };
  const theirs = open.filter((slot) => isSurelyFor(slot.audience, sex));
  if (theirs.length === 0) return audienceRefusal(open, sex);
  if (holdsIt) return { name: 'holds-it' };
  if (holdsOnTheirOwn) return { name: 'held-elsewhere' };
  if (bookableSlots(theirs, now).some((slot) => freeOf(slot) > 0)) return { name: 'still-free' };
  if (theirs.every((slot) => slot.startsAt - now < NOTICE_MS)) return { name: 'too-late' };
  return standingRefusal(standing);
}

/** Whether giving blood that day is out of the question; who was not asked lately is asked on accepting. */
export const isBarred = ({ kind }: Standing): boolean => kind !== 'clear' && kind !== 'unscreened';

const isOpen = ({ state, opensAt, endsAt }: JoiningFacts['drive'], now: number): boolean =>
  state === 'open' && opensAt <= now && now < endsAt;

function audienceRefusal(slots: readonly Slot[], sex: Sex | null): JoinRefusal {
  const audience = slots.some((slot) => slot.audience === 'women') ? 'women' : 'men';
  return { name: sex === null ? 'sex-unknown' : 'wrong-audience', audience };
}

function standingRefusal(standing: Standing): JoinRefusal | undefined {
  if (standing.kind === 'clear') return undefined;
  if (standing.kind === 'not-before') {
    const { kind: name, ...when } = standing;
    return { name, ...when };
  }
  return { name: standing.kind };
}
