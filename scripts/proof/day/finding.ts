import { type Came, type Guest, labelOf } from './ledger.ts';
import { offers, type Staff } from './staff.ts';

/** Looks for somebody, by their code, by their name, or on the list; what is lost on the way leads nowhere. */
export async function looksFor(staff: Staff, who: Guest | Came): Promise<void> {
  const lot = staff.chance.next();
  if (!isGuest(who) || (who.came && who.came.walkIn > 0)) return byList(staff, who);
  if (lot < 0.6) return staff.types(asTyped(who.code, lot));
  return lot < 0.8 ? byName(staff, who) : byList(staff, who);
}

export const isGuest = (who: Guest | Came): who is Guest => 'bookingId' in who;

/** As people type: in small letters, in two halves, with a dash. */
function asTyped(code: string, lot: number): string {
  if (lot < 0.2) return ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `;
  return lot < 0.4 ? code.toLowerCase() : code;
}

async function byName(staff: Staff, who: Guest): Promise<void> {
  await staff.types('/drive');
  await staff.presses('پذیرش – با کد');
  await staff.types(who.lastName);
  await staff.presses(labelOf(who));
}

const MOST_PAGES = 7;

async function byList(staff: Staff, who: Guest | Came): Promise<void> {
  await staff.types('/drive');
  await staff.presses('فهرست');
  const came = isGuest(who) ? who.came : who;
  if (came) await staff.presses(came.outcomeAt === null ? 'آمده، بی‌نتیجه' : 'نتیجه‌دار');
  const label = labelOf(who);
  for (let page = 0; page < MOST_PAGES && !staff.sim.buttons().includes(label); page++)
    await staff.presses('صفحهٔ بعد');
  await staff.presses(label);
}

/** Presses a button of somebody’s card, if it stands there, and waits for nothing. Answers whether it does. */
export async function pressesIfThere(staff: Staff, who: Guest | Came, words: string): Promise<boolean> {
  const card = staff.message(labelOf(who));
  const isThere = offers(card, words);
  if (isThere) await staff.sim.pressesOn(card.id, words);
  return isThere;
}
