import { bold, commonTexts, homeButton, lines, type Screen, type ScreenButton } from '../../../bot/index.ts';
import type { EpochDay } from '../../../calendar/index.ts';
import { desk, driveDeskWay } from '../desk/buttons.ts';
import { texts as deskTexts } from '../desk/texts.fa.ts';
import type { Drive } from '../drive.ts';
import { dayNote } from '../rules/occasions.ts';
import { driveTitle } from '../screens.ts';
import { texts as words } from '../texts.fa.ts';
import type { DayOutcome, Hindrance } from './repeat.ts';
import { texts } from './texts.fa.ts';

/** Days of which it is told what became of them; a list, but a readable one. */
const MOST = 12;

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

/** What became of each day: the drafts that were made or published, and the days that could not be, with why. */
export function outcomesScreen(
  done: 'drafted' | 'published',
  outcomes: readonly DayOutcome[],
  today: EpochDay,
  /** A draft of the series and how many there are, to publish them all. */
  series?: { readonly id: number; readonly drafts: number },
): Screen {
  const made = outcomes.filter(({ why }) => why === undefined);
  const refused = outcomes.flatMap(({ day, why }) => (why ? [{ day, why }] : []));
  const told = refused.slice(0, MOST);
  return {
    text: lines(
      bold(texts[done](made.length)),
      made.length > 0 && texts.madeOn(made.map(({ day }) => madeOn(day))),
      made.some(({ day }) => surgeOn(day)) && texts.surge,
      refused.length > 0 && texts.refused(refused.length),
      ...told.map(({ day, why }) => texts.refusedOn(words.dayOf(day, today), reasonOf(why, today))),
      refused.length > MOST && texts.more(refused.length - MOST),
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

const surgeOn = (day: EpochDay): string | undefined => {
  const note = dayNote(day);
  return note?.isSurge ? note.title : undefined;
};

function madeOn(day: EpochDay): string {
  const surge = surgeOn(day);
  return surge === undefined ? texts.on(day) : texts.onSurge(day, surge);
}

function reasonOf(why: Hindrance, today: EpochDay): string {
  return why.kind === 'taken' ? texts.taken : words.fault(why, today);
}
