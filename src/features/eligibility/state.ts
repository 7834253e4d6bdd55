import type { EpochDay } from '../../calendar/index.ts';
import type { DateId, Picked } from './dates.ts';
import { nothingPicked } from './dates.ts';
import type { Sex } from './figures.ts';
import { type Fold, nothingFound } from './findings.ts';
import type { QuestionId } from './questions.ts';

/** Why somebody answers: what the outcome leads on to. Travel in buttons by position: append only. */
export const purposeKinds = ['check', 'drive', 'booking', 'offer', 'party'] as const;
export interface Purpose {
  readonly kind: (typeof purposeKinds)[number];
  /** The drive, the booking, the offer from the waitlist, or a party as booking packs it; 0 for none. */
  readonly id: number;
}

/** What we may know about a person for good, with consent. Donations newest first. */
export interface Known {
  readonly birth?: EpochDay | undefined;
  readonly sex?: Sex | undefined;
  readonly donations?: readonly EpochDay[] | undefined;
}

/**
 * Where a conversation stands. It lives in the buttons of its message and nowhere else: the folded verdict,
 * what later questions need, and the question that is open. No answer can be read back from it.
 */
export interface State {
  /** The rule set it was begun under. */
  readonly revision: string;
  readonly person: number;
  readonly purpose: Purpose;
  /** Only what can have changed since the last screening. */
  readonly reopened: boolean;
  /** About a relative, whose name stands above every question. */
  readonly ofRelative: boolean;
  /** Nothing has been answered yet. */
  readonly first: boolean;
  readonly question: QuestionId;
  /** The list has had an answer already. */
  readonly again: boolean;
  /** The day that is being picked, when `question` is `when`. */
  readonly date: DateId | null;
  readonly picked: Picked;
  readonly sex: Sex | null;
  readonly birth: EpochDay | null;
  /** Newest first, at most `keptDonations`. */
  readonly donations: readonly EpochDay[];
  readonly fold: Fold;
}

/** More than any yearly limit, and as many as a button can carry. */
export const keptDonations = 5;

/** The state before anything is known or asked. */
export const blank = (
  about: Pick<State, 'revision' | 'person' | 'purpose' | 'reopened' | 'ofRelative'>,
): State => ({
  ...about,
  first: true,
  question: 'age',
  again: false,
  date: null,
  picked: nothingPicked,
  sex: null,
  birth: null,
  donations: [],
  fold: nothingFound,
});

/** With one more donation: newest first, none twice. */
export const withDonations = (
  before: readonly EpochDay[],
  ...more: readonly EpochDay[]
): readonly EpochDay[] => [...new Set([...before, ...more])].sort((a, b) => b - a).slice(0, keptDonations);
