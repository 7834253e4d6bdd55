import { homeButton, lines, rows, type Screen, type ScreenButton, type Words } from '../../../bot/index.ts';
import { shortDate } from '../../../calendar/index.ts';
import {
  comingAllButton,
  familyCancelButton,
  familyChangedButton,
  familyMoveButton,
  mineButton,
} from '../buttons.ts';
import { moving } from '../texts/moving.fa.ts';
import { texts as room } from '../texts.fa.ts';
import { daysOf, type Reminder } from './reminder.ts';
import { texts } from './texts.fa.ts';
import { inDays, preparation } from './wording.ts';

const MOST_BUTTONS = 8;

/** One message for several persons on a phone, perhaps of different hours, days and stages. */
export function familyScreen(all: readonly Reminder[], now: number): Screen {
  const isOneDay = daysOf(all).length === 1;
  const place = sharedPlace(all, isOneDay);
  const areApart = all.length === 2 && all[0]?.place !== all[1]?.place;
  const entryOf = isOneDay ? texts.hourOf : texts.momentOf;
  const list = all.map((each) => entryOf(each, each.name, areApart ? each.place : undefined));
  const title = titleOf(all, now, isOneDay, place);
  return {
    text: lines(title, ...list, ...asked(all, isOneDay)),
    brief: lines(title, ...list, ...askedBriefly(all)),
    buttons: buttonsOf(all),
  };
}

// In a longer list there is no room for it.
function sharedPlace(all: readonly Reminder[], isOneDay: boolean): string | undefined {
  const [place, ...others] = new Set(all.map((each) => each.place));
  return others.length === 0 && all.length <= (isOneDay ? 3 : 2) ? place : undefined;
}

function titleOf(all: readonly Reminder[], now: number, isOneDay: boolean, place: string | undefined): Words {
  const [first] = all;
  if (!first || !isOneDay) return texts.familyKeptAll(place);
  const day = shortDate(first.driveDay);
  if (all.every(({ stage }) => stage === 3)) return texts.familyKept(day, place);
  return texts.familyExpected(inDays(first, now), day, place);
}

function asked(all: readonly Reminder[], isOneDay: boolean): Words[] {
  const asks = all.some((each) => each.asks);
  const advised = all.find(({ advises }) => advises);
  if (!asks && !advised) return [texts.familyTellNow];
  const isLong = all.length > 3 || !isOneDay;
  const question = advised || isLong ? texts.askChangedShort : texts.askChanged;
  const advice = advised && preparation(advised.driveDay, asks || isLong ? 'short' : 'full');
  return [...(asks ? [question] : []), ...(advice ? [advice] : [])];
}

function askedBriefly(all: readonly Reminder[]): Words[] {
  const question = all.some(({ asks }) => asks) ? [texts.briefAsk] : [];
  const advised = all.find(({ advises }) => advises);
  return advised ? [...question, preparation(advised.driveDay, 'brief')] : question;
}

function buttonsOf(all: readonly Reminder[]): ScreenButton[][] {
  const asking = all.filter(({ asks }) => asks);
  const mine = { text: room.mine, data: mineButton.data({}) };
  const coming = comingButtons(all);
  const buttons =
    asking.length > 0
      ? [...coming, ...rows(asking.map(changedOf)), [mine, homeButton]]
      : [...coming, ...all.flatMap(waysOut), [homeButton]];
  return buttons.flat().length <= MOST_BUTTONS ? buttons : [...coming, [mine, homeButton]];
}

/** «می‌آیم – همه», or one for each day. */
function comingButtons(all: readonly Reminder[]): ScreenButton[][] {
  const days = daysOf(all);
  return days.map((day) => {
    const isAsking = all.some(({ driveDay, asks }) => asks && driveDay === day);
    const label = days.length === 1 ? undefined : shortDate(day);
    const text = isAsking ? texts.unchangedAll(label) : texts.comingAll(label);
    return [{ text, data: comingAllButton.data({ day }) }];
  });
}

const changedOf = ({ bookingId, name }: Reminder): ScreenButton => ({
  text: texts.of(texts.changed, name),
  data: familyChangedButton.data({ booking: bookingId }),
});

function waysOut({ bookingId: booking, name, isOurs }: Reminder): ScreenButton[][] {
  const move = { text: texts.of(moving.move, name), data: familyMoveButton.data({ booking }) };
  const cancel = { text: texts.of(room.cancel, name), data: familyCancelButton.data({ booking }) };
  return isOurs ? [[move, cancel]] : [];
}
