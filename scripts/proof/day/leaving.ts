import type { Bus } from './at-the-bus.ts';
import { concludes, numbersBag, takesBack, words } from './entering.ts';
import { looksFor, pressesIfThere } from './finding.ts';
import { type Came, type Guest, labelOf, type Outcome } from './ledger.ts';
import type { Staff } from './staff.ts';
import type { Stage } from './stage.ts';

/** Of what staff write down: slips that are taken back at once or corrected, and two who say different things. */
const TAKEN_BACK = 0.08;
const CORRECTED = 0.16;
const TWO_AT_ONCE = 0.28;

/** Somebody is done: what became of them is written down, with a slip of the pen now and then. */
export async function leaves(bus: Bus, who: Guest | Came): Promise<void> {
  const { stage, crew, ledger, chance, onPaper } = bus;
  const paper = onPaper.get(who);
  if (paper?.isOffline) return void paper.paper.push(() => settles(stage, paper, who));
  const online = crew.filter(({ isOffline }) => !isOffline);
  const staff = chance.pick(online);
  const other = chance.pick(online);
  const slip = slipOf(who.outcome);
  // Few leave without giving, and a donation that was none is the worst of slips.
  const lot = chance.next() * (who.outcome.kind === 'left' ? TWO_AT_ONCE : 1);
  if (slip && lot < CORRECTED) {
    ledger.seen.slips++;
    await concludes(staff, who, slip, stage.now());
    if (lot < TAKEN_BACK) await takesBack(staff, who, slip);
  } else if (slip && lot < TWO_AT_ONCE && other !== staff) {
    await bothConclude(bus, [staff, other], who, slip);
  }
  await settles(stage, staff, who);
}

/** What became of somebody is written down, as it is true. */
export async function settles(stage: Stage, staff: Staff, who: Guest | Came): Promise<void> {
  const { outcome } = who;
  await looksFor(staff, who);
  await concludes(staff, who, outcome, stage.now());
  const came = 'bookingId' in who ? who.came : who;
  if (came) came.outcomeAt = stage.now();
  if (outcome.kind === 'given' && outcome.bag !== null) await numbersBag(staff, who, outcome.bag);
}

/** What is pressed by mistake. */
function slipOf({ kind }: Outcome): Outcome | undefined {
  if (kind === 'deferred') return undefined;
  return kind === 'given' ? { kind: 'left' } : { kind: 'given', bag: null };
}

/** One of two says what is so, the other what is not, at the same moment: the first holds, and the later is told so. */
async function bothConclude(
  { stage, ledger: { seen, wrong } }: Bus,
  [one, other]: readonly [Staff, Staff],
  who: Guest | Came,
  slip: Outcome,
): Promise<void> {
  for (const staff of [one, other]) await looksFor(staff, who);
  const pressed = [
    await pressesIfThere(one, who, words[who.outcome.kind]),
    await pressesIfThere(other, who, words[slip.kind]),
  ];
  await stage.answered();
  seen.conflicts++;
  const isTold = (staff: Staff) => staff.message(labelOf(who), 'پیش‌تر نتیجهٔ دیگری ثبت شده') !== undefined;
  if (pressed.every(Boolean) && isTold(one) === isTold(other)) wrong.overruled++;
}
