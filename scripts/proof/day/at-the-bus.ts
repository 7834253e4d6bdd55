import type { SeededRandom } from '../../lib/seeded-random.ts';
import { drawOutcome } from './characters.ts';
import { arrived, takesIn, takesInStranger } from './entering.ts';
import { looksFor, pressesIfThere } from './finding.ts';
import { leaves } from './leaving.ts';
import { type Came, type Guest, type Ledger, labelOf } from './ledger.ts';
import { offers, type Staff } from './staff.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;
/** At the end nobody finds the time to write everybody down. */
const RUSH_MS = 15 * MINUTE_MS;

/** The drive as it goes: who comes, who is with the nurses, and who of the staff sees to it. */
export interface Bus {
  readonly stage: Stage;
  readonly crew: readonly Staff[];
  readonly ledger: Ledger;
  readonly chance: SeededRandom;
  /** Who is being seen to, and when what became of them is known (ms). */
  readonly inside: Map<Guest | Came, number>;
  /** Whose paper somebody stands on until the network is back. */
  readonly onPaper: Map<Guest | Came, Staff>;
  /** When somebody without a booking walks in (ms), the next one first. */
  readonly strangersAt: number[];
  /** Whom nobody wrote down in the rush at the end. */
  readonly forgotten: Set<Guest>;
}

/** Who comes in these minutes is taken in, and who is done leaves. */
export async function passes(bus: Bus): Promise<void> {
  const { stage, ledger, inside, forgotten, strangersAt } = bus;
  const now = stage.now();
  for (const guest of ledger.guests)
    if (isThere(guest, now) && !guest.came && !forgotten.has(guest)) await comes(bus, guest);
  for (; (strangersAt[0] ?? now + 1) <= now; strangersAt.shift()) await walksIn(bus);
  for (const [who, until] of [...inside]) {
    if (until > now) continue;
    inside.delete(who);
    await leaves(bus, who);
  }
}

function isThere({ fate, means, hour, lateMs, comesAnyway }: Guest, now: number): boolean {
  if (fate === 'cancelled') return comesAnyway;
  return fate === 'booked' && means === 'come' && hour !== undefined && hour + lateMs <= now;
}

async function comes(bus: Bus, guest: Guest): Promise<void> {
  const { stage, crew, ledger, chance, inside, onPaper, forgotten } = bus;
  const now = stage.now();
  if (now > ledger.endsAt - RUSH_MS && chance.next() < 0.4) return void forgotten.add(guest);
  // Who has no network has time for whoever comes.
  const staff = crew.find(({ isOffline }) => isOffline && chance.next() < 0.5) ?? chance.pick(crew);
  if (staff.isOffline && guest.fate === 'booked') {
    // On paper it is often the outcome alone.
    const isWritten = chance.next() < 0.7;
    guest.came = arrived(guest, null);
    inside.set(guest, untilSeen(bus));
    onPaper.set(guest, staff);
    ledger.seen.onPaper++;
    if (isWritten) staff.paper.push(() => takesIn(staff, guest, stage.now()));
    return;
  }
  const online = crew.filter(({ isOffline }) => !isOffline);
  const [first = staff, second] = [chance.pick(online), chance.pick(online)];
  if (second && second !== first && chance.next() < 0.15)
    await bothPress(stage, [first, second], guest, ledger);
  await admits(bus, first, guest);
}

/** Somebody is taken in, and is with the nurses from now on. */
export async function admits(bus: Bus, staff: Staff, guest: Guest): Promise<void> {
  await takesIn(staff, guest, bus.stage.now());
  bus.inside.set(guest, untilSeen(bus));
}

/** Between a quarter of an hour and forty minutes. */
const untilSeen = ({ stage, chance }: Bus): number =>
  stage.now() + (15 + Math.floor(chance.next() * 25)) * MINUTE_MS;

/** Two of the staff take the same person in, at the same moment. */
async function bothPress(
  stage: Stage,
  both: readonly Staff[],
  guest: Guest,
  { seen }: Ledger,
): Promise<void> {
  if (guest.fate !== 'booked') return;
  for (const staff of both) await looksFor(staff, guest);
  seen.conflicts++;
  await Promise.all(both.map((staff) => pressesIfThere(staff, guest, 'پذیرش شد')));
  await stage.answered();
}

/** Somebody without a booking walks in. */
async function walksIn(bus: Bus): Promise<void> {
  const { stage, crew, ledger, chance, inside } = bus;
  const staff = chance.pick(crew.filter(({ isOffline }) => !isOffline));
  const now = stage.now();
  const stranger: Came = {
    ...{ walkIn: 0, sex: chance.next() < 0.5 ? 'male' : 'female', isFirst: chance.next() < 0.4 },
    ...{ outcome: drawOutcome(chance, `W${1000 + ledger.strangers.length}`), arrivedAt: now },
    ...{ outcomeAt: null, isCorrected: false },
  };
  const taken = ledger.guests.flatMap(({ came }) => (came && came.walkIn > 0 ? [came] : []));
  const came = await takesInStranger(staff, stranger, [...ledger.strangers, ...taken], now);
  ledger.strangers.push(came);
  inside.set(came, untilSeen(bus));
}

/** The network is back: what was typed meanwhile comes in one go, and then the paper is written down. */
export async function isBack({ stage, onPaper }: Bus, staff: Staff): Promise<void> {
  staff.isOffline = false;
  for (const [who, whose] of onPaper)
    if (whose === staff && 'code' in who) {
      await staff.sim.says(who.code);
      await staff.sim.says(who.code);
    }
  for (const who of onPaper.keys()) await pressesLate(staff, who, stage.now());
  await stage.answered();
  for (const write of staff.paper.splice(0)) await write();
  for (const [who, whose] of [...onPaper]) if (whose === staff) onPaper.delete(who);
}

/** Below a card that was open when the network went. */
async function pressesLate(staff: Staff, who: Guest | Came, now: number): Promise<void> {
  const card = staff.message(labelOf(who));
  const came = 'code' in who ? who.came : who;
  if (!came || !offers(card, 'پذیرش شد')) return;
  await staff.sim.pressesOn(card.id, 'پذیرش شد');
  came.arrivedAt ??= now;
}
