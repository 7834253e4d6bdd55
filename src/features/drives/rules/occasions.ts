import { type EpochDay, type Occasion, occasionsOn } from '../../../calendar/index.ts';

/** What lasts longer than this, such as a winter or a campaign, says nothing of a single day. */
const LONG_DAYS = 11;

/** What a planner has to know of a day. */
export interface DayNote {
  /** The occasion that matters most on it, as the calendar has it. */
  readonly title: string;
  /** Its date was only computed and may turn out another. */
  readonly isUnsure: boolean;
  /** Too many come by themselves: the service asks people not to leave their vow to that day. */
  readonly isSurge: boolean;
}

/** The occasion to show beside a day; undefined for an ordinary one. */
export function dayNote(day: EpochDay): DayNote | undefined {
  const found = occasionsOn(day, { provisional: true }).filter(isOfTheDay).sort(byWeight);
  const [first] = found;
  if (!first) return undefined;
  return {
    title: first.title,
    isUnsure: first.status === 'provisional',
    isSurge: first.kind === 'surge',
  };
}

const isOfTheDay = ({ day, end = day }: Occasion): boolean => end - day < LONG_DAYS;

/** A surge first, then what is of this day alone, then what lasts. */
const byWeight = (a: Occasion, b: Occasion): number => weight(a) - weight(b);

function weight({ kind, end }: Occasion): number {
  if (kind === 'surge') return 0;
  return end === undefined ? 1 : 2;
}
