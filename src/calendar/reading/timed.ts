import { addDays } from '../epoch-day.ts';
import { instant } from '../tehran.ts';
import { loneNumber } from './lone-number.ts';
import { type Asked, type Choice, reject } from './outcome.ts';
import type { Piece } from './pieces.ts';
import type { DayPart, ReadDay, Reject } from './reading.ts';
import { timeOptions, type WrittenTime } from './time-of-day.ts';

/** The days with the hour or the part of the day that the pieces name. */
export function timed(pieces: readonly Piece[], choice: Choice, asked: Asked): Choice | Reject {
  const named = pieces.find((piece) => piece.kind === 'part');
  const found = timeIn(pieces);
  if (!found) return named ? mapped(choice, (each) => ({ ...each, part: named.part })) : choice;
  const options = timeOptions(found.time, found.part ?? named?.part);
  if (!options) return reject('time_out_of_range', 'ساعت از ۰ تا ۲۳ است، مثل ۱۷:۳۰');
  const minutes = named?.following ? options.minutes.slice(-1) : options.minutes;
  const days = choice.days.flatMap((each) => minutes.map((minute) => at(each, minute)));
  const made = { ...choice, days: choice.reason === 'day_missing' ? nearest(days, asked) : days };
  if (minutes.length === 1) return made;
  return { ...made, reason: choice.preferred ? options.reason : choice.reason, preferred: false };
}

function mapped(choice: Choice, change: (day: ReadDay) => ReadDay): Choice {
  return { ...choice, days: choice.days.map(change) };
}

function at(read: ReadDay, minutes: number): ReadDay {
  return { ...read, day: addDays(read.day, Math.floor(minutes / 1440)), minutes: minutes % 1440 };
}

/** Hours without a day, each on the nearest day that the mode allows, in the order of time. */
function nearest(days: readonly ReadDay[], { mode, now }: Asked): ReadDay[] {
  const moment = ({ day, minutes }: ReadDay) => instant(day, minutes ?? 0);
  return days
    .map((each) => {
      if (mode === 'future' && moment(each) < now) return { ...each, day: addDays(each.day, 1) };
      return mode === 'past' && moment(each) > now ? { ...each, day: addDays(each.day, -1) } : each;
    })
    .sort((a, b) => moment(a) - moment(b));
}

/** The hour named, or the bare number beside a day: «فردا ۵». */
function timeIn(pieces: readonly Piece[]): { time: WrittenTime; part?: DayPart | undefined } | undefined {
  const time = pieces.find((piece) => piece.kind === 'time');
  if (time) return time;
  const number = loneNumber(pieces);
  return number?.as === 'hour' ? { time: { hour: number.hour, minute: 0, exact: false } } : undefined;
}
