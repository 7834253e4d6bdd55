import { home } from '../../bot/index.ts';
import { type EpochDay, isRamadan } from '../../calendar/index.ts';
import { type Figures, recommendedDay } from './figures.ts';
import { type EligibilityLinks, noteButton } from './links.ts';
import type { OutcomeView } from './outcome-screens.ts';
import { keepData } from './presses.ts';
import type { Known, State } from './state.ts';
import type { Verdict } from './verdict.ts';

interface Around {
  readonly figures: Figures;
  readonly links: EligibilityLinks;
}

/** What surrounds an outcome: where it leads, and whether we ask to keep what is worth keeping. */
export function outcomeView(
  { figures, links }: Around,
  end: State,
  verdict: Verdict,
  { day, asks, about }: { day: EpochDay; asks: boolean; about: string | undefined },
): OutcomeView {
  const { person, purpose, donations, sex } = end;
  const suggested = suggestedDay(donations[0], sex, figures);
  return {
    links: {
      home: home.data({}),
      book: links.book(person, purpose),
      remind: verdict.outcome === 'deferred' ? noteButton.data({ person }) : undefined,
      invite: links.invite,
      held: purpose.kind === 'booking' ? { mine: links.mine, cancel: links.cancel(purpose.id) } : undefined,
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
