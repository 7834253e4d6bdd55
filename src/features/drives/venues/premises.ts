import { customs, type DayCustoms } from '../rules/slots.ts';

/** What is looked at on the spot before a unit comes, in the order in which it is asked. */
export const checks = ['separateRoom', 'light', 'air', 'wayInAndOut', 'parking', 'power'] as const;
export type Check = (typeof checks)[number];

/** Minutes around azan in which nobody is called. */
export type AzanPause = DayCustoms['azan'];

/** What is known of a center as a place for drives. */
export interface Premises {
  readonly centerId: number;
  /** Null where nobody looked. */
  readonly checks: Readonly<Record<Check, boolean | null>>;
  /** When somebody last looked (ms). */
  readonly checkedAt: number | null;
  /** How many can sit and wait; null where nobody counted. */
  readonly waitingRoom: number | null;
  /** Seats opened for a chair, in hundredths, as staff set it; null: as learned. */
  readonly factor: number | null;
  readonly azan: AzanPause;
}

/** A center of which nothing is known yet. */
export function unseen(centerId: number): Premises {
  const nothing = {
    separateRoom: null,
    light: null,
    air: null,
    wayInAndOut: null,
    parking: null,
    power: null,
  };
  return { centerId, checks: nothing, checkedAt: null, waitingRoom: null, factor: null, azan: customs.azan };
}

/** What the place lacks. */
export function missingIn(premises: Premises): Check[] {
  return checks.filter((check) => premises.checks[check] === false);
}

/** What nobody looked at yet. */
export function unknownIn(premises: Premises): Check[] {
  return checks.filter((check) => premises.checks[check] === null);
}

/** What the day leaves free there. */
export const customsAt = ({ azan }: Premises): DayCustoms => ({ ...customs, azan });
