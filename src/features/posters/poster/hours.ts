import { wallClock } from '../../../calendar/index.ts';
import type { Audience, Slot } from '../../drives/index.ts';

/** Hours for one audience; minutes after midnight. */
export interface AudienceHours {
  readonly audience: Audience;
  readonly from: number;
  readonly to: number;
}

type Hours = Pick<Slot, 'startsAt' | 'minutes' | 'audience' | 'closed'> & { readonly dropped?: boolean };

/**
 * For whom the hours of a drive are, in order of time: slots of one audience that follow each other are one
 * entry, and azan between them does not part them. Empty where all hours are for everybody.
 */
export function hoursByAudience(slots: readonly Hours[]): AudienceHours[] {
  const runs: { audience: Audience; startsAt: number; endsAt: number }[] = [];
  for (const { startsAt, minutes, audience } of slots.filter(isOpen)) {
    const last = runs.at(-1);
    const endsAt = startsAt + minutes * 60_000;
    if (last?.audience === audience) last.endsAt = endsAt;
    else runs.push({ audience, startsAt, endsAt });
  }
  if (runs.every(({ audience }) => audience === 'all')) return [];
  return runs.map(({ audience, startsAt, endsAt }) => ({
    audience,
    from: wallClock(startsAt).minutes,
    to: wallClock(endsAt).minutes,
  }));
}

const isOpen = ({ closed, dropped = false }: Hours): boolean => !closed && !dropped;
