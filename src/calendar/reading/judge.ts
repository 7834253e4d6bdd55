import { clockTime, longDate } from '../format.ts';
import { instant } from '../tehran.ts';
import { type Asked, type Choice, reject } from './outcome.ts';
import type { DateReading, Partial, ReadDay } from './reading.ts';

/** The answer to the question: what lies on its wrong side of now is no candidate. */
export function judge(choice: Choice, asked: Asked): DateReading {
  const [first, ...others] = choice.days.filter((each) => isAllowed(each, asked));
  if (!first) return refusal(choice.days, asked);
  const { reason } = choice;
  if (reason === undefined) return { status: 'ok', ...first };
  const isOneLeft = choice.days.length > 1 && others.length === 0;
  if (choice.preferred || isOneLeft) return { status: 'confirm', ...first, alternatives: others, reason };
  return { status: 'ambiguous', candidates: [first, ...others], reason };
}

/** A range, unless all of it lies on the wrong side of today. */
export function judgeRange(range: Partial, { mode, today }: Asked): DateReading {
  if (mode === 'future' && range.to < today) return reject('in_the_past');
  if ((mode === 'past' || mode === 'birth') && range.from > today) return reject('in_the_future');
  return range;
}

function isAllowed({ day, minutes }: ReadDay, { mode, now, today }: Asked): boolean {
  const ahead = minutes === undefined ? day - today : instant(day, minutes) - now;
  if (mode === 'any' || ahead === 0) return true;
  return mode === 'future' ? ahead > 0 : ahead < 0;
}

function refusal([first]: readonly ReadDay[], { mode }: Asked): DateReading {
  const isPast = mode === 'future';
  const time = first?.minutes === undefined ? '' : ` ساعت ${clockTime(first.minutes)}`;
  const hint = first && `${longDate(first.day)}${time} ${isPast ? 'گذشته است' : 'هنوز نیامده است'}`;
  return reject(isPast ? 'in_the_past' : 'in_the_future', hint);
}
