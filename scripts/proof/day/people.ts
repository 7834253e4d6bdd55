import { instant } from '../../../src/calendar/index.ts';
import { cancelWay, moveWay } from '../../../src/features/booking/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { toLatin } from '../../../src/lib/digits.ts';
import type { SimMessage, SimPerson } from '../../../test/simulator/index.ts';
import type { SeededRandom } from '../../lib/seeded-random.ts';
import type { Guest } from './ledger.ts';
import { DAY } from './plan.ts';
import type { Stage } from './stage.ts';

/** Somebody who can't come gives their place back. */
export async function cancels({ answered }: Stage, guest: Guest): Promise<void> {
  const phone = phoneOf(guest);
  await phone.pressesData(cancelWay(guest.bookingId));
  await answered();
  sees(phone, 'لغو شد');
  guest.fate = 'cancelled';
  guest.hour = undefined;
}

/** Somebody takes another hour of the same drive. */
export async function moves({ answered }: Stage, guest: Guest, chance: SeededRandom): Promise<void> {
  const phone = phoneOf(guest);
  await phone.pressesData(moveWay(guest.bookingId));
  await answered();
  const hour = chance.pick(phone.buttons().filter((text) => /^ساعت .* جا\)/.test(text)));
  await phone.presses(hour);
  await answered();
  await phone.presses('تأیید نوبت – جابه‌جا شود');
  await answered();
  guest.hour = hourIn(hour);
}

/** «می‌آیم» below the notice of a change. */
export async function confirms({ answered }: Stage, guest: Guest, notice: SimMessage): Promise<void> {
  const phone = phoneOf(guest);
  await phone.pressesOn(notice.id, 'می‌آیم');
  await answered();
}

/** Yes to the hour that is proposed instead of theirs; who finds it taken gives up. */
export async function takesProposal(stage: Stage, guest: Guest, notice: SimMessage): Promise<void> {
  const phone = phoneOf(guest);
  const yes = notice.inlineKeyboard.flat().find(({ text }) => text.startsWith('بله، ساعت'));
  if (!yes) return cancels(stage, guest);
  await phone.pressesOn(notice.id, yes.text);
  await stage.answered();
  const told = phone.sees();
  if (!told.includes('جابه‌جا شد')) return cancels(stage, guest);
  const isHere = told.includes('پنجشنبه');
  guest.fate = isHere ? 'booked' : 'elsewhere';
  guest.hour = isHere ? hourIn(yes.text) : undefined;
}

/** What the bot told an account since (ms) with these words in it. */
export const heard = (phone: SimPerson, since: number, words: string): SimMessage | undefined =>
  phone
    .messages()
    .findLast(({ fromBot, date, text }) => fromBot && date * 1000 >= since && text.includes(words));

export const phoneOf = ({ accounts }: Guest): SimPerson => required(accounts[0], 'a phone');

function hourIn(words: string): number {
  const [, hour, minute] = required(/(\d+):(\d+)/.exec(toLatin(words)), 'an hour');
  return instant(DAY, Number(hour) * 60 + Number(minute));
}

function sees(phone: SimPerson, words: string): void {
  if (!phone.sees().includes(words)) throw new Error(`${phone.firstName} sees ${phone.sees()}, not ${words}`);
}
