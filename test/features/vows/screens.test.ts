import { describe, expect, it } from 'vitest';
import { plain, type Screen } from '../../../src/bot/index.ts';
import { addDays, instant } from '../../../src/calendar/index.ts';
import type { Drive, Slot } from '../../../src/features/drives/index.ts';
import type { Campaign } from '../../../src/features/vows/queries/campaigns.ts';
import type { Intention, Vow } from '../../../src/features/vows/queries/vows.ts';
import {
  intentionScreen,
  personScreen,
  type Somebody,
  whoScreen,
} from '../../../src/features/vows/screens/declaring.ts';
import { endedScreen } from '../../../src/features/vows/screens/ended.ts';
import {
  chancesScreen,
  closedScreen,
  type Headline,
  noCampaignScreen,
  notYoursScreen,
  releasedScreen,
  vowScreen,
} from '../../../src/features/vows/screens/holding.ts';
import { texts } from '../../../src/features/vows/texts.fa.ts';
import { aVow, onCall, ramadan } from './season.ts';

const self: Somebody = { id: 1, firstName: 'علی', relation: 'self' };
const wife: Somebody = { id: 2, firstName: 'زهرا', relation: 'spouse' };
const official = { id: 1, name: 'ramadan', year: 1448, ...ramadan, provisional: false };
const computed = { ...official, id: 2, name: 'muharram-safar', year: 1449, provisional: true };
const long = 'حاج سید محمدحسین و بانو فاطمه (رحمه‌الله)';

const drive: Drive = {
  id: 1,
  teamId: 1,
  team: 'یک',
  town: 'ایلام',
  centerId: null,
  place: 'مسجد صاحب‌الزمان (عج)',
  address: null,
  point: { lat: 33.6, lon: 46.4 },
  approximate: false,
  day: addDays(ramadan.startDay, 10),
  startMinutes: 1200,
  endMinutes: 1320,
  slotMinutes: 15,
  capacity: 4,
  chairs: 0,
  audience: 'all',
  opensAt: 0,
  endsAt: 1,
  notes: null,
  state: 'open',
};
const slot = (id: number): Slot => ({
  id,
  driveId: 1,
  startsAt: instant(drive.day, 1200 + id),
  minutes: 15,
  capacity: 4,
  taken: 0,
  audience: 'all',
  closed: false,
  dropped: false,
});
const chances = [0, 15, 30, 45].map((id) => ({ drive, slot: slot(id) }));
const ways = { slotWay: () => 'bs', book: () => 'bk' };

const shown = (headline: Headline, vow: Vow, all = chances, person = wife): Screen =>
  chancesScreen({ headline, vow, person, behalf: long, chances: all, ways });
const ofVow = (vow: Vow, isOver = false, person = self): Screen =>
  vowScreen({ vow, person, behalf: long, people: 42, isOver });

const buttons = (screen: Screen) => (screen.buttons ?? []).flat().map(({ text }) => text);
const said = (screen: Screen) => plain(screen.text);
const briefly = (screen: Screen) => plain(screen.brief ?? screen.text);
const count = (text: string) => text.replace(texts.law, '').trim().split(/\s+/).length;

const screens: [string, Screen][] = [
  ['asking for whom', whoScreen(Array.from({ length: 9 }, () => wife))],
  [
    'of a person with everything',
    personScreen({
      person: wife,
      vows: [aVow(), aVow({ campaign: computed }), aVow(), aVow()],
      campaigns: [official, computed, official],
      isShared: true,
    }),
  ],
  ['where one declares', intentionScreen({ person: wife, campaign: official, people: 1234 })],
  ['where one declares to be called', intentionScreen({ person: self, campaign: undefined, people: 42 })],
  ['where one declares for computed days', intentionScreen({ person: self, campaign: computed, people: 0 })],
  ...(['declared', 'declaredAgain', 'renewed', 'asked'] as const).map((headline): [string, Screen] => [
    `of the hours when ${headline}`,
    shown(headline, aVow()),
  ]),
  ...(['own', 'healing', 'departed', 'martyrs'] satisfies Intention[]).map((intention): [string, Screen] => [
    `of what was declared with the intention ${intention}`,
    shown('declared', aVow({ intention })),
  ]),
  ['of an intention when there are no hours', shown('declared', aVow({ intention: 'healing' }), [])],
  [
    'of an intention and computed days',
    shown('declared', aVow({ intention: 'healing', campaign: computed }), [], self),
  ],
  ['of hours when there are none', shown('declared', aVow(), [])],
  [
    'of hours of Muharram when there are none',
    shown('declared', aVow({ campaign: { ...computed, provisional: false } }), []),
  ],
  ['of computed days', shown('declared', aVow({ campaign: computed }), [])],
  ['of a call', shown('declared', onCall(), [])],
  ['of a vow that a booking keeps', shown('declared', aVow({ bookingId: 7 }), [])],
  ...(['own', 'healing', 'departed', 'martyrs'] satisfies Intention[]).map((intention): [string, Screen] => [
    `of a vow with the intention ${intention}`,
    ofVow(aVow({ intention, bookingId: 7 })),
  ]),
  ['of a vow whose window ended', ofVow(aVow(), true)],
  ['of a vow that waits for a call', ofVow(onCall())],
  ['of a window’s end', endedScreen(aVow(), 'زهرا')],
  ['of a released vow', releasedScreen],
  ['of a kept vow', closedScreen({ state: 'kept' })],
  ['of a vow that is not there', closedScreen(undefined)],
  ['of a campaign that is none', noCampaignScreen],
  ['of somebody else', notYoursScreen],
];

describe('A screen of this room', () => {
  it.each(screens)('%s has at most 40 words, 8 buttons, and the way home', (_, screen) => {
    expect(count(said(screen))).toBeLessThanOrEqual(40);
    expect(count(briefly(screen))).toBeLessThanOrEqual(count(said(screen)));
    expect(buttons(screen).length).toBeLessThanOrEqual(8);
    expect(buttons(screen)).toContain('خانه');
  });

  it('where one declares says what it is not in religious law, in few words too', () => {
    const screen = intentionScreen({ person: self, campaign: official, people: 42 });
    expect(said(screen)).toContain('صیغهٔ شرعی نذر نیست');
    expect(briefly(screen)).toContain('صیغهٔ شرعی نذر نیست');
    expect(buttons(screen)).toEqual([
      'خودم',
      'برای شفای …',
      'هدیه به روح …',
      'شهدای استان',
      'بازگشت',
      'خانه',
    ]);
  });

  it('prints official days with their weekday, and computed days not at all', () => {
    const days = (screen: Screen) => said(screen).match(/از .* تا .*/)?.[0];
    const official1 = intentionScreen({ person: self, campaign: official, people: 0 });
    expect(days(official1)).toBe('از دوشنبه ۱۹ بهمن تا سه‌شنبه ۱۸ اسفند');
    const unannounced = [
      intentionScreen({ person: self, campaign: computed, people: 0 }),
      shown('declared', aVow({ campaign: computed }), []),
      ofVow(aVow({ campaign: computed })),
    ];
    for (const screen of unannounced) {
      expect(said(screen)).toContain('تاریخ‌ها پس از اعلام رسمی تقویم گفته می‌شود');
      expect(said(screen)).not.toMatch(/[۰-۹] (?:بهمن|اسفند|خرداد|مرداد)/);
    }
  });

  it('of the hours says why these', () => {
    expect(said(shown('declared', aVow()))).toContain('پلاکت سه روز می‌ماند');
    expect(said(shown('declared', aVow()))).toContain('نذر را به شب‌های قدر نگذارید');
    expect(said(shown('declared', aVow()))).toContain('این ساعت‌ها خلوت‌ترند');
    const muharram = aVow({ campaign: { ...computed, provisional: false } });
    expect(said(shown('declared', muharram))).toContain('نذر را به تاسوعا و عاشورا نگذارید');
    expect(buttons(shown('declared', aVow()))[0]).toBe('پنجشنبه ۲۹ بهمن، ساعت ۲۰:۰۰ – مسجد صاحب‌الزمان (عج)');
  });

  it('counts a center from five on', () => {
    const among = (people: number) => said(intentionScreen({ person: self, campaign: official, people }));
    expect(among(42)).toContain('از کانون شما تا امروز ۴۲ نفر');
    expect(among(5)).toContain('۵ نفر');
    expect(among(4)).not.toContain('نفر');
  });

  it('says on whose behalf only where it is known', () => {
    expect(said(ofVow(aVow({ intention: 'healing' })))).toContain(`به نیت شفای ${long}`);
    const vow = aVow({ intention: 'healing' });
    const screen = vowScreen({ vow, person: self, behalf: undefined, people: 0, isOver: false });
    expect(said(screen)).toContain('به نیت شفای بیمار');
  });

  it('renews only what is over', () => {
    expect(buttons(endedScreen(aVow()))).toEqual(['تجدید نذر', 'برداشتن نذر', 'خانه']);
    expect(buttons(ofVow(aVow(), true))).toEqual(['تجدید نذر', 'برداشتن نذر', 'بازگشت', 'خانه']);
    expect(buttons(ofVow(aVow()))).toEqual(['خلوت‌ترین ساعت‌ها', 'برداشتن نذر', 'بازگشت', 'خانه']);
    expect(buttons(ofVow(onCall()))).not.toContain('تجدید نذر');
  });

  it('names the year where two of one campaign stand together', () => {
    const next = { ...official, id: 3, year: 1449, provisional: true };
    const listed = (campaigns: readonly Campaign[]) =>
      buttons(personScreen({ person: self, vows: [aVow(), onCall()], campaigns, isShared: false }));
    expect(listed([next, computed])).toEqual([
      'نذر شما – ماه رمضان ۱۴۴۸',
      'نذر شما – هر وقت لازم شد',
      'ماه رمضان ۱۴۴۹',
      'محرم و صفر',
      'خانه',
    ]);
    expect(listed([computed])[0]).toBe('نذر شما – ماه رمضان');
  });

  it('repeats the intention of what was just declared', () => {
    expect(said(shown('declared', aVow({ intention: 'healing' })))).toContain(`به نیت شفای ${long}`);
    expect(said(shown('asked', aVow({ intention: 'healing' })))).not.toContain('نیت');
  });

  it('of a call promises no calm hours', () => {
    const screen = shown('declared', onCall(), []);
    expect(said(screen)).toContain('«رزرو نوبت» همهٔ ساعت‌های باز را نشان می‌دهد');
    expect(said(screen)).not.toContain('خلوت');
  });

  it('tells mosques of one name apart by their towns', () => {
    const there = { drive: { ...drive, town: 'مهران' }, slot: slot(0) };
    const labels = buttons(shown('declared', aVow(), [...chances.slice(0, 1), there]));
    expect(labels.slice(0, 2)).toEqual([
      'پنجشنبه ۲۹ بهمن، ساعت ۲۰:۰۰ – مسجد صاحب‌الزمان (عج)، ایلام',
      'پنجشنبه ۲۹ بهمن، ساعت ۲۰:۰۰ – مسجد صاحب‌الزمان (عج)، مهران',
    ]);
  });

  it('mourns: there are no flowers', () => {
    for (const [, screen] of screens) expect(said(screen)).not.toMatch(/\p{Extended_Pictographic}/u);
  });
});
