import { describe, expect, it } from 'vitest';
import { plain, type Screen } from '../../../src/bot/index.ts';
import { addDays } from '../../../src/calendar/index.ts';
import { boardScreen } from '../../../src/features/attendance/board/screen.ts';
import type { Present } from '../../../src/features/attendance/chat/facts.ts';
import { drivesScreen, inPart, listScreen } from '../../../src/features/attendance/chat/screens/lists.ts';
import {
  elsewhereScreen,
  personScreen,
  saidScreen,
} from '../../../src/features/attendance/chat/screens/person.ts';
import { texts } from '../../../src/features/attendance/chat/texts.fa.ts';
import type { Attendee } from '../../../src/features/attendance/index.ts';
import { calledName } from '../../../src/features/donors/index.ts';
import type { Drive } from '../../../src/features/drives/index.ts';
import { day } from '../booking/evening.ts';
import { at, later } from './bus.ts';

const drive: Drive = {
  ...{ id: 1, teamId: 1, team: 'اکیپ یک', town: 'ایلام', day, startMinutes: 1080, endMinutes: 1200 },
  ...{ slotMinutes: 15, capacity: 4, chairs: 4, audience: 'all', opensAt: 0, endsAt: at(120), notes: null },
  ...{ centerId: 2, place: 'مسجد صاحب‌الزمان (عج)', address: null, approximate: false, state: 'open' },
  point: { lat: 33.6, lon: 46.4 },
};

const awaited: Attendee = {
  ...{ bookingId: 4, visitId: null, personId: 5, code: 'K7M29PQX', firstName: 'علی', lastName: 'رضایی' },
  ...{ sex: 'male', startsAt: at(30), isDropped: false, bookingState: 'active', confirmedAt: null },
  ...{ walkIn: 0, isFirst: null },
  ...{ arrivedAt: null, outcome: null, outcomeAt: null, isLate: false, donationNumber: null, until: null },
};
const arrived: Attendee = { ...awaited, visitId: 9, arrivedAt: at(28) };
const given: Attendee = { ...arrived, outcome: 'given', outcomeAt: at(50) };
const walkIn: Attendee = {
  ...{ ...arrived, bookingId: null, personId: null, firstName: null, lastName: null, startsAt: null },
  ...{ sex: 'female', walkIn: 3 },
};

const present = (attendee: Attendee, more: Partial<Present> = {}): Present => ({
  ...{ drive, attendee, undo: undefined, lacksGroup: false },
  ...more,
});
const words = ({ text }: Screen): string[] =>
  plain(text)
    .split(/\s+/)
    .filter((word) => /\p{L}|\p{N}/u.test(word));
const labels = ({ buttons = [] }: Screen): string[] => buttons.flat().map(({ text }) => text);

const figures = {
  expected: 44,
  awaited: 18,
  arrived: 26,
  walkIns: 2,
  given: 21,
  deferred: 3,
  left: 1,
  missing: 2,
  freeNow: 3,
};

describe('The screens at the bus', () => {
  const single: [string, Screen][] = [
    ['awaited', personScreen(present(awaited), at(0))],
    ['long past', personScreen(present(awaited), at(60))],
    ['arrived', personScreen(present(arrived, { undo: 'arrival' }), at(30), 'same')],
    ['given', personScreen(present(given, { undo: 'outcome', lacksGroup: true }), at(51), 'stands')],
    ['late', personScreen(present({ ...given, outcome: 'deferred', until: later }), at(5000), 'stands')],
    ['corrected', personScreen(present(given), at(300), 'correctTo')],
    ['walk-in', personScreen(present(walkIn), at(40))],
    ...Object.entries(texts.refused).map(([name, said]): [string, Screen] => [name, saidScreen(said, 1)]),
    ['not a code', saidScreen(texts.looking.misread('K7M29PQX'), 1)],
    ['no code', saidScreen(texts.looking.noCode, 1)],
    [
      'elsewhere',
      elsewhereScreen(
        texts.other.drive('علی ر.', 'جمعه ۱۳ آذر', 'ساعت ۱۸:۳۰', drive.place),
        { here: { drive: 1, booking: 4 }, there: { drive: 2, visit: 0, booking: 4 } },
        1,
      ),
    ],
  ];

  it.each(single)('%s: at most forty words and eight buttons, and a way home', (_, screen) => {
    expect(words(screen).length).toBeLessThanOrEqual(40);
    expect(labels(screen).length).toBeLessThanOrEqual(8);
    expect(labels(screen)).toContain('خانه');
  });

  it('name people by a first name and an initial', () => {
    for (const [, screen] of single) expect(plain(screen.text)).not.toContain('رضایی');
    expect(calledName({ firstName: 'سید علی', lastName: 'رضایی مقدم' })).toBe('سید علی ر.');
    expect(calledName({ firstName: 'زهرا', lastName: null })).toBe('زهرا');
    expect(calledName({ firstName: 'زهرا کریمی', lastName: null })).toBe('زهرا ک.');
    expect(calledName({ firstName: ' ', lastName: null })).toBeNull();
  });

  it('offer what comes next and nothing else', () => {
    const onwards = ['نفر بعد', 'تابلو', 'خانه'];
    expect(labels(personScreen(present(awaited), at(0)))).toEqual(['پذیرش شد', ...onwards]);
    expect(labels(personScreen(present(arrived, { undo: 'arrival' }), at(30)))).toEqual([
      ...['اهدا کرد', 'معاف شد', 'بدون اهدا رفت', 'برگرداندن'],
      ...onwards,
    ]);
    expect(labels(personScreen(present(given, { lacksGroup: true }), at(90)))).toEqual([
      ...['شمارهٔ کیسه', 'گروه خونی', 'اصلاح نتیجه'],
      ...onwards,
    ]);
  });

  it('show the board as it is told to be', () => {
    const screen = boardScreen(drive, figures, at(42));
    expect(plain(screen.text)).toBe(
      [
        'مسجد صاحب‌الزمان (عج) – امروز · به‌روز در ۱۸:۴۲',
        'منتظر: ۱۸ – آمده: ۲۶ – اهدا: ۲۱',
        'معاف: ۳ – رفته: ۱ – نیامده: ۲',
        'جای خالی اکنون: ۳',
      ].join('\n'),
    );
    expect(words(screen).length).toBeLessThanOrEqual(40);
    expect(plain(boardScreen({ ...drive, day: addDays(day, 0) }, figures, at(5000)).text)).toContain(
      'ثبت دیرهنگام',
    );
  });

  it('leaf through everybody, by what is known of them', () => {
    const crowd = Array.from({ length: 23 }, (_, i) => ({ ...awaited, bookingId: i + 1 }));
    const all = [...crowd, arrived, given, walkIn];
    expect(inPart(all, 'inside')).toEqual([arrived, walkIn]);
    expect(inPart([{ ...awaited, isDropped: true }], 'waiting')).toEqual([]);
    expect(labels(listScreen(1, all, 'waiting', 1)).length).toBeLessThanOrEqual(12);
    expect(labels(listScreen(1, all, 'waiting', 0))).toContain('صفحهٔ بعد');
    const last = labels(listScreen(1, all, 'waiting', 4));
    expect(last.filter((text) => text.startsWith('علی'))).toHaveLength(3);
    expect(last).toContain('صفحهٔ پیش');
    expect(labels(listScreen(1, all, 'inside', 0))).toContain('بدون نوبت ۳ (خانم)');
    expect(labels(listScreen(1, all, 'done', 40))).toContain('خانه');
  });

  it('say when the next drive is where none is on', () => {
    expect(plain(drivesScreen([], drive).text)).toContain('بعدی: پنجشنبه ۱۲ آذر، ساعت ۱۸:۰۰');
    expect(labels(drivesScreen([{ drive, isOn: false, open: 2 }], undefined))).toEqual([
      'ثبت دیرهنگام – پنجشنبه ۱۲ آذر، مسجد صاحب‌الزمان (عج)',
      'خانه',
    ]);
  });
});
