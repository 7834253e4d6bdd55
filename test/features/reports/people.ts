import { instant } from '../../../src/calendar/index.ts';
import type { Attendee } from '../../../src/features/attendance/index.ts';
import type { Slot } from '../../../src/features/drives/index.ts';
import { drive, slot, THURSDAY } from '../drives/plans.ts';

/** An instant of the evening, or of the night after it. */
export const at = (minutes: number): number => instant(THURSDAY, minutes);

/** The drive of these tests: پنجشنبه ۱۲ آذر, 16:00 to 20:00. */
export const evening = drive({ startMinutes: 960, endMinutes: 1200, endsAt: at(1200) });

/** Somebody who holds a place at 16:00 and is awaited. */
export function attendee(change: Partial<Attendee> = {}): Attendee {
  return {
    bookingId: 1,
    visitId: null,
    personId: 1,
    code: 'K7M29PQX',
    firstName: 'علی',
    lastName: 'رضایی',
    sex: 'male',
    startsAt: at(960),
    isDropped: false,
    bookingState: 'active',
    confirmedAt: null,
    walkIn: 0,
    isFirst: null,
    arrivedAt: null,
    outcome: null,
    outcomeAt: null,
    isLate: false,
    donationNumber: null,
    until: null,
    ...change,
  };
}

/** Somebody who came without a booking, the n-th to do so. */
export const stranger = (walkIn: number, change: Partial<Attendee> = {}): Attendee =>
  attendee({
    ...{ bookingId: null, bookingState: null, personId: null, code: null, startsAt: null },
    ...{ firstName: null, lastName: null, visitId: 100 + walkIn, walkIn, ...change },
  });

const NAMES = ['علی', 'زهرا', 'محمدحسین', 'فاطمه', 'سیدمصطفی', 'مریم', 'امیرعباس'];
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** So many who hold places, four a quarter of an hour from `from` (minutes), every other a woman. */
export function crowd(count: number, from = 960): Attendee[] {
  return Array.from({ length: count }, (_, i) => {
    const code = Array.from({ length: 8 }, (_, k) => LETTERS.charAt((i * 7 + k * 11 + i * k) % 23)).join('');
    return attendee({
      ...{ bookingId: i + 1, personId: i + 1, code, firstName: NAMES[i % NAMES.length] ?? null },
      startsAt: at(from + 15 * Math.floor(i / 4)),
      sex: i % 2 ? 'female' : 'male',
      confirmedAt: i % 3 ? at(0) : null,
    });
  });
}

/** Slots of a quarter of an hour; those in the hours named are for women. */
export function slots(from: number, until: number, women: readonly [number, number] = [0, 0]): Slot[] {
  return Array.from({ length: (until - from) / 15 }, (_, i) => {
    const minutes = from + 15 * i;
    const isWomens = minutes >= women[0] && minutes < women[1];
    return slot({ id: i + 1, startsAt: at(minutes), audience: isWomens ? 'women' : 'all' });
  });
}
