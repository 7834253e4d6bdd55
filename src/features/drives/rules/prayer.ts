import { instant, isRamadan, prayerTimes } from '../../../calendar/index.ts';
import type { Drive, Slot } from '../drive.ts';

/** Longer than this after maghrib an hour is just an hour. */
const AFTER_PRAYER_MS = 90 * 60_000;

/** Where the evening of a drive begins for people. */
export interface Evening {
  readonly after: 'maghrib' | 'iftar';
  /** The first slot after it. */
  readonly slot: Slot;
}

/** The first open slot after the evening prayer, or after iftar, where a drive has one. */
export function eveningOf(drive: Pick<Drive, 'day' | 'point'>, slots: readonly Slot[]): Evening | undefined {
  const maghrib = instant(drive.day, prayerTimes(drive.day, drive.point).maghrib);
  const slot = slots.find(({ closed, startsAt }) => !closed && startsAt > maghrib);
  if (!slot || slot.startsAt - maghrib > AFTER_PRAYER_MS) return undefined;
  return { after: isRamadan(drive.day) ? 'iftar' : 'maghrib', slot };
}
