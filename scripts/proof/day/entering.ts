import { longDate } from '../../../src/calendar/index.ts';
import { toLatin } from '../../../src/lib/digits.ts';
import type { SimMessage } from '../../../test/simulator/index.ts';
import { isGuest, looksFor } from './finding.ts';
import { type Came, type Guest, labelOf, type Outcome } from './ledger.ts';
import { offers, type Staff } from './staff.ts';

/** What staff press. */
export const words = { given: 'اهدا کرد', deferred: 'معاف شد', left: 'بدون اهدا رفت' } as const;

/** Somebody with a ticket is here: taken in by it, or without a booking where they gave it back. */
export async function takesIn(staff: Staff, who: Guest, now: number): Promise<void> {
  if (who.fate !== 'booked') return takesInAnyway(staff, who, now);
  const isIn = () => staff.message(labelOf(who))?.text.includes('پذیرش شد.') ?? false;
  await staff.until(`take in ${labelOf(who)}`, isIn, async () => {
    const card = staff.message(labelOf(who));
    await (offers(card, 'پذیرش شد') ? staff.pressesOn(card, 'پذیرش شد') : looksFor(staff, who));
  });
  if (who.came) who.came.arrivedAt ??= now;
  else who.came = arrived(who, now);
}

/** What is true of who is here now; `arrivedAt`: null where nobody writes it down. */
export const arrived = (who: Guest, arrivedAt: number | null, walkIn = 0): Came => ({
  ...{ walkIn, sex: who.sex, isFirst: who.isFirst, outcome: who.outcome },
  ...{ arrivedAt, outcomeAt: null, isCorrected: false },
});

async function takesInAnyway(staff: Staff, who: Guest, now: number): Promise<void> {
  const number = () => numberIn(staff.message(`(${who.called})`), who.called);
  await staff.until(
    `take ${who.called} in anyway`,
    () => number() !== undefined,
    async () => {
      const card = staff.message(who.called, 'لغو شده است');
      await (offers(card, 'پذیرش بدون نوبت')
        ? staff.pressesOn(card, 'پذیرش بدون نوبت')
        : staff.types(who.code));
    },
  );
  who.came = arrived(who, now, number());
}

/** Somebody nobody knows is here. */
export async function takesInStranger(
  staff: Staff,
  came: Came,
  taken: readonly Came[],
  now: number,
): Promise<Came> {
  const name = came.sex === 'male' ? 'آقا' : 'خانم';
  const known = new Set(taken.map(({ walkIn }) => walkIn));
  const number = () => numberIn(staff.message(`(${name})`, 'پذیرش شد.'), name);
  const isNew = () => {
    const drawn = number();
    return drawn !== undefined && !known.has(drawn);
  };
  await staff.types('/drive');
  await staff.until(`take in ${name}`, isNew, async () => {
    const confirm = came.isFirst ? 'پذیرش شد – بار اول' : 'پذیرش شد';
    const asked = staff.sim.messages().findLast(({ fromBot }) => fromBot);
    if (asked?.text.includes(`بدون نوبت – ${name}`)) return staff.pressesOn(asked, confirm);
    if (offers(asked, name)) return staff.pressesOn(asked, name);
    await (offers(asked, 'بدون نوبت') ? staff.pressesOn(asked, 'بدون نوبت') : staff.types('/drive'));
  });
  return { ...came, walkIn: number() ?? 0, arrivedAt: now };
}

function numberIn(card: SimMessage | undefined, name: string): number | undefined {
  const found = card?.text
    .split('\n')
    .find((line) => line.startsWith('بدون نوبت') && line.endsWith(`(${name})`));
  return found === undefined ? undefined : Number(toLatin(found).replace(/\D/g, ''));
}

/** Says what became of somebody, and looks until it stands so. */
export async function concludes(
  staff: Staff,
  who: Guest | Came,
  outcome: Outcome,
  now: number,
): Promise<void> {
  const label = () => labelOf(who);
  const came = isGuest(who) ? who.came : who;
  await staff.until(
    `${words[outcome.kind]} ${label()}`,
    () => says(staff.message(label()), outcome),
    async () => {
      const card = staff.message(label());
      if (card?.text.includes('تا کی معاف است')) return answers(staff, card, outcome);
      if (offers(card, words.given)) {
        if (came && card.text.includes('نتیجهٔ درست کدام است')) came.isCorrected = true;
        return staff.pressesOn(card, words[outcome.kind]);
      }
      if (offers(card, 'اصلاح نتیجه')) return staff.pressesOn(card, 'اصلاح نتیجه');
      // Not past their hour yet: first they are here.
      const isAwaited = isGuest(who) && offers(card, 'پذیرش شد');
      await (isAwaited ? takesIn(staff, who, now) : looksFor(staff, who));
    },
  );
}

async function answers(staff: Staff, card: SimMessage, outcome: Outcome): Promise<void> {
  if (outcome.kind !== 'deferred') return staff.pressesOn(card, 'بازگشت');
  const [span = '', typed] = outcome.words;
  await staff.pressesOn(card, span);
  if (typed !== undefined) await staff.types(typed);
}

/** Whether a card says what became of somebody. */
export function says(card: SimMessage | undefined, outcome: Outcome): boolean {
  if (!card || card.text.includes('نتیجهٔ درست کدام است')) return false;
  if (outcome.kind !== 'deferred') return card.text.includes(`${words[outcome.kind]}.`);
  return card.text.includes(`معاف شد تا ${longDate(outcome.until)}.`);
}

/** Takes an outcome back that was a slip. */
export async function takesBack(staff: Staff, who: Guest | Came, slip: Outcome): Promise<void> {
  const isBack = () => !says(staff.message(labelOf(who)), slip);
  await staff.until(`take back ${labelOf(who)}`, isBack, async () => {
    const card = staff.message(labelOf(who));
    await (offers(card, 'برگرداندن') ? staff.pressesOn(card, 'برگرداندن') : looksFor(staff, who));
  });
}

/** Notes the number of the bag. */
export async function numbersBag(staff: Staff, who: Guest | Came, bag: string): Promise<void> {
  const isNumbered = () => staff.message(labelOf(who), `شمارهٔ کیسه: ${bag}`) !== undefined;
  await staff.until(`number ${bag}`, isNumbered, async () => {
    const card = staff.message(labelOf(who));
    if (!offers(card, 'شمارهٔ کیسه')) return looksFor(staff, who);
    await staff.pressesOn(card, 'شمارهٔ کیسه');
    await staff.types(bag);
  });
}
