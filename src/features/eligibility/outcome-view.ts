import { home } from '../../bot/index.ts';
import { type EpochDay, isRamadan } from '../../calendar/index.ts';
import { type Figures, recommendedDay } from './figures.ts';
import { type EligibilityLinks, noteAsideButton, noteButton, noteYoungButton } from './links.ts';
import { isDated, type OutcomeView } from './outcome-screens.ts';
import { keepData } from './presses.ts';
import type { Known, State } from './state.ts';
import type { Verdict } from './verdict.ts';

interface Around {
  readonly figures: Figures;
  readonly links: EligibilityLinks;
}

interface Moment {
  readonly day: EpochDay;
  /** Whether we ask to keep what is worth keeping. */
  readonly asks: boolean;
  /** A relative's name. */
  readonly about: string | undefined;
  /** Whether the booking because of which the questions were asked is still held. */
  readonly isHeld: boolean;
}

/** What surrounds an outcome: where it leads, and whether we ask to keep what is worth keeping. */
export function outcomeView(
  { figures, links }: Around,
  end: State,
  verdict: Verdict,
  { day, asks, about, isHeld }: Moment,
): OutcomeView {
  const { person, purpose, donations, sex } = end;
  const suggested = suggestedDay(donations[0], sex, figures);
  const onward = links.book(person, purpose);
  const isCompanion = purpose.kind === 'party';
  const isYoung = about === undefined && verdict.reasons.find(isDated) === 'age';
  const note = isCompanion ? noteAsideButton : isYoung ? noteYoungButton : noteButton;
  return {
    links: {
      home: home.data({}),
      ...(isCompanion ? { party: onward } : { book: onward }),
      remind: verdict.outcome === 'deferred' ? note.data({ person }) : undefined,
      invite: links.invite,
      // A parent comes along with who answers for themselves; whoever asks about a child may be one.
      bringParent: about === undefined ? links.bringParent : undefined,
      held: isHeld ? { mine: links.mine, cancel: links.cancel(purpose.id) } : undefined,
    },
    consent: asks ? { yes: keepData(end, true), no: keepData(end, false) } : undefined,
    ...(suggested !== undefined && suggested > day && { suggested }),
    ramadan: isRamadan(day),
    about,
  };
}

/** Whether the answers told something about the person for good that is not kept yet. */
export function anythingNew(found: Known, known: Known): boolean {
  const days = new Set(known.donations);
  return (
    (found.birth !== undefined && found.birth !== known.birth) ||
    (found.sex !== undefined && found.sex !== known.sex) ||
    (found.donations ?? []).some((day) => !days.has(day))
  );
}

function suggestedDay(last: EpochDay | undefined, sex: State['sex'], figures: Figures): EpochDay | undefined {
  return last === undefined ? undefined : recommendedDay(last, sex ?? undefined, figures);
}
