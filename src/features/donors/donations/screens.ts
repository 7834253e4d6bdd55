import { homeButton, lines, rows, type Screen, type ScreenButton, type Words } from '../../../bot/index.ts';
import type { EpochDay } from '../../../calendar/index.ts';
import { buttons as profileButtons } from '../buttons.ts';
import { nameOf } from '../family.ts';
import type { Person } from '../queries.ts';
import { buttons } from './buttons.ts';
import type { Donation } from './donation.ts';
import type { FilePart } from './queries.ts';
import { texts } from './texts.fa.ts';

/** So many donations are listed, the newest ones. */
const LISTED = 8;

export interface HistoryFacts {
  readonly person: Person;
  /** The others on this phone. */
  readonly others: readonly Person[];
  /** Newest first. */
  readonly donations: readonly Donation[];
  readonly part: FilePart;
  /** Whether this account says whether the person's file is kept. */
  readonly decides: boolean;
  readonly today: EpochDay;
  /** From when they may give again, where that has a date. */
  readonly nextDay: EpochDay | undefined;
}

/** «اهداهای من»: what was given, and from when they may give again. */
export function historyScreen(facts: HistoryFacts): Screen {
  const { person, others, donations, part, decides, today, nextDay } = facts;
  const next = nextDay && (nextDay > today ? texts.next(nextDay) : texts.nextNow);
  const head = [
    texts.title(nameOf(person)),
    donations.length > 0 ? texts.count(donations.length) : texts.none,
    part.bloodGroup && texts.group(part.bloodGroup),
    next,
  ];
  const more = donations.length - LISTED;
  const list = [
    ...donations.slice(0, LISTED).map(texts.donation),
    ...(more > 0 ? [texts.earlier(more)] : []),
  ];
  return {
    text: lines(...head, next && texts.physician, ...list),
    brief: lines(...head),
    buttons: [
      decides ? [{ text: isOn(part) ? texts.fileOn : texts.file, data: of(person, buttons.file) }] : [],
      ...rows(
        others.slice(0, 4).map((each) => ({ text: each.firstName, data: of(each, buttons.donations) })),
      ),
      [{ text: texts.back, data: profileButtons.profile.data({}) }, homeButton],
    ],
  };
}

/** Whether the service's file may be kept, in plain words, and the switch. */
export function fileScreen(person: Person, part: FilePart, said?: Words): Screen {
  const text = isOn(part) ? texts.fileKept(nameOf(person)) : texts.fileAsk(nameOf(person));
  return {
    text: lines(said, text, part.cardHash !== null && texts.cardKept),
    buttons: [
      isOn(part)
        ? [{ text: texts.giveCard, data: of(person, buttons.card) }, agreement(person, false)]
        : [agreement(person, true)],
      [{ text: texts.back, data: of(person, buttons.donations) }, homeButton],
    ],
  };
}

/** Somebody who decides for themselves, or is not on this phone. */
export const strangeScreen: Screen = {
  text: texts.notYours,
  buttons: [[{ text: texts.donations, data: buttons.donations.data({ person: 0 }) }, homeButton]],
};

function agreement({ id }: Person, on: boolean): ScreenButton {
  const data = buttons.agree.data({ person: id, on: on ? 1 : 0 });
  return on ? { text: texts.agree, sign: 'yes', data } : { text: texts.disagree, data };
}

const isOn = ({ agreedToFileAt }: FilePart): boolean => agreedToFileAt !== null;

const of = ({ id }: Person, kind: { readonly data: (of: { person: number }) => string }): string =>
  kind.data({ person: id });
