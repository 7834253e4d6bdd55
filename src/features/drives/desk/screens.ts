import {
  commonTexts,
  homeButton,
  lines,
  plain,
  rows,
  type Screen,
  type ScreenButton,
  type Words,
} from '../../../bot/index.ts';
import { today as dayOf, type EpochDay } from '../../../calendar/index.ts';
import type { StaffWay } from '../../staff/index.ts';
import { audienceWords } from '../audience.fa.ts';
import type { Drive, Slot } from '../drive.ts';
import { type ShelfPage, shelves } from '../queries/shelves.ts';
import { freeOf } from '../rules/finding.ts';
import { dayNote } from '../rules/occasions.ts';
import { reservedIn } from '../rules/reserved.ts';
import { driveTitle } from '../screens.ts';
import type { Premises } from '../venues/premises.ts';
import { venueSummary } from '../venues/summary.ts';
import { desk } from './buttons.ts';
import { fitting } from './fitting.ts';
import { texts } from './texts.fa.ts';

/** Drives on a page of the list: with its turns and ways out it has eight buttons. */
export const PAGE = 4;

/** What is shown of a drive at `now` (ms). */
export interface DriveSight {
  readonly drive: Drive;
  readonly slots: readonly Slot[];
  readonly now: number;
  /** Said above it. */
  readonly note?: Words | undefined;
  /** Undefined for another place than a center. */
  readonly premises?: Premises | undefined;
  /** Undefined for whom it is none of their business. */
  readonly waiting?: { readonly waits: number; readonly offers: number } | undefined;
  /** Those that are open to who looks. */
  readonly ways: readonly StaffWay[];
  readonly page?: number;
}

/** `/drives`: what is coming, or the drafts; some a page. */
export function listScreen(
  shelf: number,
  { drives, total }: ShelfPage,
  today: EpochDay,
  page: number,
  note?: Words,
): Screen {
  const isDrafts = shelves[shelf] === 'drafts';
  const turn = (text: string, to: number) => ({ text, data: desk.list.data({ shelf, page: to }) });
  const other = { shelf: isDrafts ? 0 : 1, page: 0 };
  const [title, empty] = isDrafts
    ? [texts.draftsTitle, texts.draftsEmpty]
    : [texts.listTitle, texts.listEmpty];
  return {
    text: fitting([note, drives.length === 0 ? empty : title], []),
    buttons: [
      ...drives.map((drive) => [driveButton(drive, today)]),
      [
        ...(page > 0 ? [turn(texts.earlier, page - 1)] : []),
        ...(total > (page + 1) * PAGE ? [turn(texts.later, page + 1)] : []),
      ],
      [{ text: isDrafts ? texts.coming : texts.drafts, data: desk.list.data(other) }, homeButton],
    ].filter((row) => row.length > 0),
  };
}

/** One drive: a draft as it would be published, or what became of it. */
export function driveScreen(sight: DriveSight): Screen {
  const { drive, slots, now, note } = sight;
  const { chairs, slotMinutes, capacity, audience, team, state } = drive;
  const today = dayOf(now);
  const isDraft = state === 'draft';
  const hours = [texts.hours(drive), texts.size(slotMinutes, capacity)].join(texts.comma);
  const whose = [audienceWords[audience], ...reservedIn(drive, slots).map(texts.reserved)];
  const day = dayNote(drive.day);
  return {
    text: lines(
      fitting(
        [note, driveTitle(drive, today), hours, [...whose, team, stateWords(drive, now)].join(texts.comma)],
        [
          day?.isSurge && texts.surge(day),
          isDraft ? slotWords(slots) : takenWords(slots),
          sight.waiting && texts.waiting(sight.waiting),
          isDraft && chairs > 0 && texts.factor(chairs, capacity),
          day && !day.isSurge && texts.occasion(day),
          isDraft && sight.premises && venueSummary(sight.premises),
        ],
      ),
      drive.notes !== null && texts.notes(drive.notes),
    ),
    buttons: wayRows(sight),
  };
}

/** What of a draft to change. */
export function editScreen({ id }: Drive): Screen {
  const groups = texts.editable.map((text, group) => ({
    text,
    data: desk.editGroup.data({ drive: id, group }),
  }));
  const back = { text: commonTexts.back, data: desk.drive.data({ drive: id }) };
  return { text: texts.editWhat, buttons: [...rows(groups), [back, homeButton]] };
}

/** Six ways with the two that lead out; where there are more, five and the way to the next. */
function wayRows({ drive, ways, page = 0 }: DriveSight): ScreenButton[][] {
  const isMany = ways.length > 6;
  const first = page * 5 < ways.length ? page * 5 : 0;
  const shown = isMany ? ways.slice(first, first + 5) : ways;
  const next = first + 5 < ways.length ? first / 5 + 1 : 0;
  const more = { text: texts.moreWays, data: desk.ways.data({ drive: drive.id, page: next }) };
  const all = {
    text: texts.allDrives,
    data: desk.list.data({ shelf: Number(drive.state === 'draft'), page: 0 }),
  };
  const buttons = shown.map(({ text, data }) => ({ text, data }));
  return [...rows(isMany ? [...buttons, more] : buttons), [all, homeButton]];
}

const driveButton = (drive: Drive, today: EpochDay): ScreenButton => ({
  text: `${plain(driveTitle(drive, today))}${drive.state === 'open' ? '' : ` (${texts.state[drive.state]})`}`,
  data: desk.drive.data({ drive: drive.id }),
});

function stateWords({ state, opensAt }: Drive, now: number): string {
  return state === 'open' && opensAt > now ? texts.opensOn(dayOf(opensAt)) : texts.state[state];
}

function slotWords(slots: readonly Slot[]): string {
  const closed = slots.filter((slot) => slot.closed).length;
  return texts.slotCount(slots.length - closed, closed);
}

function takenWords(all: readonly Slot[]): string {
  // In an hour that is none any more nobody sits, whoever still holds a place of it.
  const slots = all.filter(({ dropped }) => !dropped);
  const taken = slots.reduce((sum, slot) => sum + slot.taken, 0);
  return texts.booked(taken, taken + slots.reduce((sum, slot) => sum + freeOf(slot), 0));
}
