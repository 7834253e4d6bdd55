import { createHash } from 'node:crypto';
import type { Attendee } from '../../attendance/index.ts';
import type { Drive } from '../../drives/index.ts';

/** What a list holds as a number: another place, time or booking gives another one. */
export function printOf({ place, day, startMinutes, endMinutes }: Drive, all: readonly Attendee[]): number {
  const bookings = all.filter(({ bookingId }) => bookingId !== null);
  const held = bookings.map(({ bookingId, startsAt }) => `${bookingId} ${startsAt}`).sort();
  const whole = [place, day, startMinutes, endMinutes, ...held].join('\n');
  return createHash('sha256').update(whole).digest().readUIntBE(0, 6);
}
