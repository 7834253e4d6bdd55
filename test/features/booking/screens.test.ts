import { describe, expect, it } from 'vitest';
import { plain, type Screen } from '../../../src/bot/index.ts';
import { instant } from '../../../src/calendar/index.ts';
import { refusalWords } from '../../../src/features/booking/refusals.fa.ts';
import type { Refusal } from '../../../src/features/booking/rules.ts';
import { drivesScreen } from '../../../src/features/booking/screens/drives.ts';
import { driveWays, slotsScreen, whoScreen } from '../../../src/features/booking/screens/finding.ts';
import {
  cancelledScreen,
  keptScreen,
  mineScreen,
  ticketScreen,
} from '../../../src/features/booking/screens/holding.ts';
import {
  moveConfirmScreen,
  movedScreen,
  moveHoursScreen,
  noOtherDrivesScreen,
  notMovedScreen,
} from '../../../src/features/booking/screens/moving.ts';
import {
  companionRefusedScreen,
  noRoomScreen,
  partyScreen,
  seatsScreen,
} from '../../../src/features/booking/screens/party.ts';
import { commitmentScreen } from '../../../src/features/booking/screens/promising.ts';
import { heldScreen, refusalScreen, takenScreen } from '../../../src/features/booking/screens/refused.ts';
import type { Person, Relation } from '../../../src/features/donors/index.ts';
import type { Near, OpenDrive, Slot } from '../../../src/features/drives/index.ts';
import type { Wait } from '../../../src/features/waitlist/index.ts';
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
  isVowed: true,
} as const;

const drive: OpenDrive & Near = {
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
  chairs: 0,
  audience: 'women',
  opensAt: 0,
  endsAt: 1,
  notes: null,
  state: 'open',
  km: 0.8,
  free: 3,
  lastAt: 1,
};

const slot: Slot = {
  id: 1,
  driveId: 1,
  startsAt: instant(day, 1080),
  minutes: 15,
  capacity: 4,
  taken: 1,
  audience: 'all',
  closed: false,
  dropped: false,
};

const relatives = [person(2, 'spouse'), person(3, 'other'), person(4, 'other')];
const party = {
  slot,
  host: person(1, 'self'),
  isSeated: false,
  plan: 0,
  chosen: [],
  others: [...relatives, person(5, 'other'), person(6, 'other')],
  holders: [],
};
const seats = relatives.map(({ id }) => ({ personId: id, seating: 'after', slot }) as const);

const wait: Wait = {
  id: 1,
  state: 'waiting',
  driveId: 1,
  slotId: 0,
  personId: 1,
  firstName: 'زهرا',
  relation: 'spouse',
  place: 'مسجد صاحب‌الزمان (عج)',
  driveDay: day,
  startMinutes: 1080,
  startsAt: null,
  offerId: null,
  position: 3,
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
        driveWays(1),
        1,
        'کدام؟',
      ),
    ],
    ['of a ticket', ticketScreen(held)],
    ['of a moved ticket', ticketScreen(held, 'moved')],
    ['of a booking that is cancelled', cancelledScreen('cancelled', held)],
    ['of a booking and a place that is held', mineScreen([held, held], [{ ...wait, offerId: 3 }], 1)],
    ['of five bookings', mineScreen([held, held, held, held, held], [])],
    ['of a booking and a wait', mineScreen([held], [wait])],
    ['of who holds a booking', heldScreen(held, true)],
    ['of a place that was just taken', takenScreen(slot, [slot, slot], { ...where, now: 0 })],
    ['of a promise', commitmentScreen(slot, person(1, 'self'), 'walk', true)],
    ['of the old hour and the new', moveConfirmScreen(held, { slot, place: 'مسجد جامع ایلام' })],
    ['of no other hour', moveHoursScreen(held, drive, [])],
    ['of no other drive', noOtherDrivesScreen(held)],
    ['of a move', movedScreen(held)],
    ...refusals.map((each): [string, Screen] => [
      `refusing to move for ${each.name}`,
      notMovedScreen(held, refusalWords(each), slot),
    ]),
    ['of companions to choose', partyScreen(party)],
    ['of three companions', partyScreen({ ...party, chosen: relatives })],
    [
      'of a companion who is left out',
      partyScreen({ ...party, chosen: relatives }, [
        { person: { ...person(3, 'other'), firstName: 'نرگس سادات' }, why: { name: 'never' } },
      ]),
    ],
    [
      'of three who are left out',
      partyScreen(
        { ...party, chosen: relatives },
        relatives.map((each) => ({ person: each, why: { name: 'not-before', day } })),
      ),
    ],
    ['of who comes when', seatsScreen({ ...party, chosen: relatives }, seats, true)],
    ['of no room for all', noRoomScreen(party)],
    ...refusals
      .filter(({ name }) => name !== 'unscreened')
      .map((each): [string, Screen] => [
        `refusing a companion for ${each.name}`,
        companionRefusedScreen({ ...party, chosen: relatives }, person(3, 'other'), refusalWords(each)),
      ]),
  ];

  it.each(screens)('%s has at most 40 words, 8 buttons, and the way home', (_, screen) => {
    expect(words(screen)).toBeLessThanOrEqual(40);
    expect(buttons(screen).length).toBeLessThanOrEqual(8);
    expect(buttons(screen)).toContain('خانه');
  });

  it('says whose booking was cancelled and which, and what was moved', () => {
    expect(plain(cancelledScreen('cancelled', held).text)).toMatch(
      /^نوبت زهرا، پنجشنبه ۱۲ آذر، ساعت ۱۸:۳۰ لغو شد\./,
    );
    const own = { ...held, relation: 'self' } as const;
    expect(plain(cancelledScreen('cancelled', own).text)).toMatch(/^نوبت شما، /);
    expect(buttons(cancelledScreen('cancelled', held))).toContain('نوبت‌های من');
    expect(plain(ticketScreen(own, 'moved').text)).toContain('نوبت شما جابه‌جا شد');
    expect(plain(ticketScreen(own).text)).toContain('نوبت شما ثبت شد');
  });

  it('speaks of a relative by name when they are coming', () => {
    expect(plain(keptScreen(held).text)).toContain('جای زهرا برای');
    expect(buttons(ticketScreen(held))).toContain('می‌آیم – زهرا');
  });

  it('shows who holds a place already, and says who is left out and why', () => {
    const golie = { ...person(7, 'other'), firstName: 'گلی' };
    const view = { ...party, others: [], holders: [{ person: golie, bookingId: 9 }] };
    const taken = (partyScreen(view).buttons ?? []).flat().find(({ text }) => text === 'گلی – نوبت دارد');
    expect(taken).toMatchObject({ data: 'bfh:9' });
    const left = partyScreen({ ...view, chosen: relatives }, [
      { person: person(3, 'other'), why: { name: 'not-before', day } },
    ]);
    expect(plain(left.text)).toMatch(/^زهرا همراه نمی‌شود: این اهدا از پنجشنبه ۱۲ آذر ۱۴۰۵ ممکن است/);
    expect(plain(left.text)).toContain('هنوز نوبتی ثبت نشده است');
    expect(buttons(left).filter((text) => text.startsWith('✅'))).toHaveLength(2);
  });

  it('says that an hour is full before it seats somebody in the next', () => {
    const full = { ...slot, taken: slot.capacity - 1 };
    const view = { ...party, slot: full, chosen: relatives };
    expect(plain(seatsScreen(view, seats).text)).toContain('ساعت ۱۸:۰۰ دیگر جا ندارد');
    const roomy = { ...view, slot: { ...slot, taken: 0 } };
    expect(plain(seatsScreen(roomy, seats).text)).not.toContain('جا ندارد');
  });

  it('says how far a drive is and for whom', () => {
    const [first] = buttons(drivesScreen([drive], driveWays(1), 0, ''));
    expect(first).toBe('پنجشنبه ۱۲ آذر – مسجد جامع – ۸۰۰ متر – ویژهٔ بانوان');
  });

  it('tells two drives of one day at one place apart by their hour', () => {
    const later = { ...drive, id: 2, startMinutes: 1200 };
    const elsewhere = { ...drive, id: 3, place: 'مسجد صاحب‌الزمان' };
    const [first, second, third] = buttons(drivesScreen([drive, later, elsewhere], driveWays(1), 0, ''));
    expect(first).toContain('پنجشنبه ۱۲ آذر، ساعت ۱۸:۰۰ – مسجد جامع');
    expect(second).toContain('پنجشنبه ۱۲ آذر، ساعت ۲۰:۰۰ – مسجد جامع');
    expect(third).toContain('پنجشنبه ۱۲ آذر – مسجد صاحب‌الزمان');
  });

  it('keeps a full drive in the list, and its full hours, as lines to wait in', () => {
    const [listed] = buttons(drivesScreen([{ ...drive, free: 0 }], driveWays(1), 0, ''));
    expect(listed).toMatch(/ – پر \(صف انتظار\)$/);
    const full = { ...slot, taken: slot.capacity };
    expect(buttons(slotsScreen(drive, [full], [full], 1)).slice(0, 2)).toEqual([
      'صف انتظار – هر ساعتی',
      'صف انتظار – ساعت ۱۸:۰۰ (پر)',
    ]);
  });
});
