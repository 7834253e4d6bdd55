import { describe, expect, it } from 'vitest';
import { plain, type Screen } from '../../../src/bot/index.ts';
import { instant } from '../../../src/calendar/index.ts';
import type { Refusal } from '../../../src/features/booking/rules.ts';
import { checkScreen } from '../../../src/features/booking/screens/check.ts';
import { drivesScreen, whoScreen } from '../../../src/features/booking/screens/finding.ts';
import { mineScreen, ticketScreen } from '../../../src/features/booking/screens/holding.ts';
import { refusalScreen } from '../../../src/features/booking/screens/refused.ts';
import type { Person, Relation } from '../../../src/features/donors/index.ts';
import type { Drive, Near } from '../../../src/features/drives/index.ts';
import { day } from './evening.ts';

const person = (id: number, relation: Relation): Person => ({
  id,
  relation,
  firstName: 'زهرا',
  lastName: null,
  sex: null,
  birthDay: null,
  centerId: null,
});

const held = {
  id: 1,
  code: 'K7M29PQX',
  state: 'active',
  personId: 1,
  firstName: 'زهرا',
  accountId: 1,
  relation: 'spouse',
  slotId: 1,
  driveId: 1,
  startsAt: instant(day, 18 * 60 + 30),
  minutes: 15,
  endsAt: instant(day, 1200),
  place: 'مسجد صاحب‌الزمان (عج)',
  address: 'خیابان صاحب‌الزمان',
  lat: 33.63,
  lon: 46.42,
  approximate: false,
} as const;

const drive: Drive & Near = {
  id: 1,
  teamId: 1,
  team: 'یک',
  town: 'ایلام',
  centerId: null,
  place: 'مسجد جامع',
  address: null,
  point: { lat: 33.6, lon: 46.4 },
  approximate: false,
  day,
  startMinutes: 1080,
  endMinutes: 1200,
  slotMinutes: 15,
  capacity: 4,
  audience: 'women',
  opensAt: 0,
  endsAt: 1,
  notes: null,
  state: 'open',
  km: 0.8,
};

const refusals: Refusal[] = [
  { name: 'not-yours' },
  { name: 'no-such-slot' },
  { name: 'has-active-booking', bookingId: 1 },
  { name: 'drive-not-open', state: 'moved' },
  { name: 'opens-later', opensAt: instant(day, 0) },
  { name: 'too-late' },
  { name: 'slot-closed' },
  { name: 'wrong-audience', audience: 'men' },
  { name: 'sex-unknown', audience: 'women' },
  { name: 'unscreened' },
  { name: 'not-before', day },
  { name: 'not-yet' },
  { name: 'never' },
  { name: 'slot-full' },
];

const buttons = (screen: Screen) => (screen.buttons ?? []).flat().map(({ text }) => text);
const words = (screen: Screen) => plain(screen.text).split(/\s+/).length;

describe('A screen of this room', () => {
  const where = { personId: 1, driveId: 1, invite: 'ei' };
  const screens: [string, Screen][] = [
    ...refusals.map((each): [string, Screen] => [`refusing ${each.name}`, refusalScreen(each, where)]),
    ['asking for whom', whoScreen([person(1, 'self'), person(2, 'spouse')], 0)],
    [
      'asking for whom of a big family',
      whoScreen(
        [1, 2, 3, 4, 5, 6, 7, 8].map((id) => person(id, 'other')),
        0,
      ),
    ],
    [
      'of drives',
      drivesScreen(
        Array.from({ length: 12 }, () => drive),
        1,
        1,
      ),
    ],
    ['of a ticket', ticketScreen(held)],
    ['of five bookings', mineScreen([held, held, held, held, held])],
    ['of the day before', checkScreen(held, instant(day, -300))],
  ];

  it.each(screens)('%s has at most 40 words, 8 buttons, and the way home', (_, screen) => {
    expect(words(screen)).toBeLessThanOrEqual(40);
    expect(buttons(screen).length).toBeLessThanOrEqual(8);
    expect(buttons(screen)).toContain('خانه');
  });

  it('says how far a drive is and for whom', () => {
    const [first] = buttons(drivesScreen([drive], 1, 0));
    expect(first).toBe('پنجشنبه ۱۲ آذر – مسجد جامع – ۸۰۰ متر – ویژهٔ بانوان');
  });

  it('of the day before says tomorrow, or today when it comes late', () => {
    expect(plain(checkScreen(held, instant(day, -300)).text)).toMatch(
      /^فردا، پنجشنبه ۱۲ آذر، ساعت ۱۸:۳۰ منتظرتان/,
    );
    expect(plain(checkScreen(held, instant(day, 60)).text)).toMatch(/^امروز، /);
  });
});
