import { bold, commonTexts, homeButton, lines, type Screen, type ScreenButton } from '../../../bot/index.ts';
import type { EpochDay } from '../../../calendar/index.ts';
import { desk, driveDeskWay } from '../desk/buttons.ts';
import { fitting } from '../desk/fitting.ts';
import { texts as deskTexts } from '../desk/texts.fa.ts';
import type { Drive } from '../drive.ts';
import { type DayNote, dayNote } from '../rules/occasions.ts';
import { driveTitle } from '../screens.ts';
import { texts as words } from '../texts.fa.ts';
import type { DayOutcome, Hindrance } from './repeat.ts';
import { texts } from './texts.fa.ts';

/** Days that are named one by one. */
const MOST_NAMED = 2;

/** Once on another day, or every week; and where drafts belong together, all of them at once. */
export function repeatScreen(drive: Drive, today: EpochDay, drafts: number): Screen {
  const { id } = drive;
  return {
    text: lines(driveTitle(drive, today), texts.what(drive.day)),
    buttons: [
      [
        { text: texts.copy, data: desk.copy.data({ drive: id }) },
        { text: texts.weekly, data: desk.weekly.data({ drive: id }) },
      ],
      ...publishAllRow(id, drafts),
      [{ text: commonTexts.back, data: driveDeskWay(id) }, homeButton],
    ],
  };
}

/** What became of the days: the drafts that were made or published, and the days that could not be, with why. */
export function outcomesScreen(
  done: 'drafted' | 'published',
  outcomes: readonly DayOutcome[],
  today: EpochDay,
  /** A draft of the series and how many there are, to publish them all. */
  series?: { readonly id: number; readonly drafts: number },
): Screen {
  const made = outcomes.filter(({ why }) => why === undefined).map(({ day }) => day);
  const [first, ...others] = refusals(outcomes, today);
  return {
    text: fitting(
      [
        bold(texts[done](made.length)),
        made.length > 0 && madeWords(made),
        first && texts.refused(outcomes.length - made.length),
        first,
      ],
      [made.some(surgeOn) && texts.surge, ...others],
    ),
    buttons: [
      ...(series ? publishAllRow(series.id, series.drafts) : []),
      [
        { text: deskTexts.drafts, data: desk.list.data({ shelf: 1, page: 0 }) },
        { text: deskTexts.coming, data: desk.list.data({ shelf: 0, page: 0 }) },
      ],
      [homeButton],
    ],
  };
}

/** One draft alone is published on its own screen. */
function publishAllRow(id: number, drafts: number): ScreenButton[][] {
  if (drafts < 2) return [];
  return [[{ text: texts.publishAll(drafts), data: desk.publishAll.data({ drive: id }) }]];
}

/** A few days by name; of many the first and the last, and those to which no vow should be left. */
function madeWords(days: readonly EpochDay[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (days.length <= MOST_NAMED || first === undefined || last === undefined)
    return texts.days(days.map(dayWords));
  return texts.span(first, last, days.filter(surgeOn).map(dayWords));
}

function dayWords(day: EpochDay): string {
  const surge = surgeOn(day);
  return surge ? texts.onSurge(day, surge) : texts.on(day);
}

function surgeOn(day: EpochDay): DayNote | undefined {
  const note = dayNote(day);
  return note?.isSurge ? note : undefined;
}

/** Days that were refused for the same reason, a line each. */
function refusals(outcomes: readonly DayOutcome[], today: EpochDay): string[] {
  const refused = outcomes.flatMap(({ day, why }) => (why ? [{ day, why }] : []));
  const byReason = new Map<string, EpochDay[]>();
  for (const { day, why } of refused) {
    const reason = refused.length === 1 ? reasonOf(why, today) : reasonInShort(why, today);
    byReason.set(reason, [...(byReason.get(reason) ?? []), day]);
  }
  return [...byReason].map(([reason, days]) => {
    const named = days.slice(0, days.length > MOST_NAMED ? 1 : MOST_NAMED);
    const told = named.map((day) => words.dayOf(day, today));
    return texts.refusedOn(told, days.length - named.length, reason);
  });
}

const reasonOf = (why: Hindrance, today: EpochDay): string =>
  why.kind === 'taken' ? texts.taken : words.fault(why, today);

/** Without what is another on each day. */
const reasonInShort = (why: Hindrance, today: EpochDay): string =>
  why.kind === 'team-busy' ? texts.busy : reasonOf(why, today);
