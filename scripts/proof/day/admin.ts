import { callees } from '../../../src/features/rescheduling/index.ts';
import type { SimPerson } from '../../../test/simulator/index.ts';
import type { SeededRandom } from '../../lib/seeded-random.ts';
import type { Guest, Ledger } from './ledger.ts';
import { cancels, confirms, heard, phoneOf, takesProposal } from './people.ts';
import { DRIVE } from './plan.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;
const SLOT_MS = 15 * MINUTE_MS;

/** The bus is late by half an hour. */
export async function isLate(stage: Stage, admin: SimPerson, ledger: Ledger, chance: SeededRandom) {
  const concerned = ledger.guests.filter(({ fate }) => fate === 'booked');
  const since = stage.now();
  await goes(stage, admin, '/drives', '۱۲ آذر', 'تغییر', 'دیرتر می‌آییم', '۳۰ دقیقه', 'تأیید – خبر بدهید');
  ledger.startsAt += 30 * MINUTE_MS;
  ledger.endsAt += 30 * MINUTE_MS;
  for (const guest of concerned) guest.hour = (guest.hour ?? 0) + 30 * MINUTE_MS;
  // Everybody’s first message there is lost on the way, and goes out again.
  stage.sims.bale.cutConnection('sendMessage', 'before', 12);
  await isTold(stage, 12);
  const told = whoHeard(concerned, since, 'دیرتر');
  const silent = new Set<Guest>();
  for (const guest of concerned) {
    const notice = heard(phoneOf(guest), since, 'دیرتر');
    const lot = chance.next();
    if (!notice || lot > 0.45) silent.add(guest);
    else if (lot > 0.05) await confirms(stage, guest, notice);
    else await cancels(stage, guest);
  }
  await look(stage, ledger, { concerned, silent, told });
}

/** The bus broke down: it ends at this time (ms, its words as they are typed). */
export async function breaksDown(
  stage: Stage,
  admin: SimPerson,
  ledger: Ledger,
  { at, typed, chance }: { at: number; typed: string; chance: SeededRandom },
) {
  const isOut = ({ fate, hour = 0, came }: Guest) => fate === 'booked' && !came && hour + SLOT_MS > at;
  const concerned = ledger.guests.filter(isOut);
  const since = stage.now();
  await goes(stage, admin, '/drives', '۱۲ آذر', 'تغییر', 'کوتاه کردن', 'همان ساعت');
  await admin.says(typed);
  await stage.answered();
  await goes(stage, admin, 'تأیید – خبر بدهید');
  ledger.endsAt = at;
  for (const guest of concerned) guest.fate = 'stranded';
  await isTold(stage, 3);
  const told = whoHeard(concerned, since, 'دیگر برقرار نیست');
  const silent = new Set<Guest>();
  for (const guest of concerned) {
    const notice = heard(phoneOf(guest), since, 'دیگر برقرار نیست');
    const lot = chance.next();
    if (!notice || lot < 0.35) silent.add(guest);
    else await (lot < 0.75 ? takesProposal(stage, guest, notice) : cancels(stage, guest));
  }
  await look(stage, ledger, { concerned, silent, told });
}

async function goes({ answered }: Stage, admin: SimPerson, ...words: readonly string[]): Promise<void> {
  for (const each of words) {
    await (each.startsWith('/') ? admin.says(each) : admin.presses(each));
    // Pressed in a hurry: twice.
    if (each.startsWith('تأیید')) await admin.presses(each);
    await answered();
  }
}

async function isTold(stage: Stage, minutes: number): Promise<void> {
  for (let i = 0; i < minutes; i++) await stage.comes(stage.now() + MINUTE_MS);
}

interface Telling {
  readonly concerned: readonly Guest[];
  readonly silent: ReadonlySet<Guest>;
  /** On every account. */
  readonly told: ReadonlySet<Guest>;
}

/** Who heard it on every account; what is pressed below it later takes its place. */
const whoHeard = (guests: readonly Guest[], since: number, words: string): ReadonlySet<Guest> =>
  new Set(guests.filter(({ accounts }) => accounts.every((phone) => heard(phone, since, words))));

/** Counts who was not told on every account and is on no call list, and on which list stands who should not. */
async function look({ database }: Stage, { wrong, seen }: Ledger, { concerned, silent, told }: Telling) {
  const listed = new Set((await callees(database.read, DRIVE)).map(({ bookingId }) => bookingId));
  seen.concerned += concerned.length;
  seen.callList += listed.size;
  for (const guest of concerned) {
    const isListed = listed.has(guest.bookingId);
    if (!told.has(guest) && !isListed) wrong.untoldAndUnlisted++;
    if (silent.has(guest) && !isListed) wrong.silentAndUnlisted++;
    if (!silent.has(guest) && isListed) wrong.answeredAndListed++;
  }
}
