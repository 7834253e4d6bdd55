import { homeButton, lines, rows, type Screen, type Words } from '../../bot/index.ts';
import type { EpochDay } from '../../calendar/index.ts';
import type { Person } from '../donors/index.ts';
import { checkButton } from './links.ts';
import { notBeforeWords } from './not-before.fa.ts';
import type { OutcomeLinks } from './outcome-screens.ts';
import { texts } from './texts.fa.ts';

/** About whom the questions are. */
export function whoScreen(persons: readonly Person[]): Screen {
  const choices = persons.map(({ id, relation, firstName }) => ({
    text: relation === 'self' ? texts.self : firstName,
    data: checkButton.data({ person: id }),
  }));
  return { text: texts.whoseCheck, buttons: [...rows(choices), [homeButton]] };
}

/** One sentence and the way home; `again` begins the questions about somebody. */
export function noticeScreen(text: Words, again = false): Screen {
  const check = { text: texts.check, data: checkButton.data({ person: 0 }) };
  return { text, buttons: again ? [[check], [homeButton]] : [[homeButton]] };
}

/** What somebody can do until their day comes: data of buttons. */
export type Roles = Pick<OutcomeLinks, 'bringParent' | 'invite'>;

/** A note is promised for that day; the roles until then stay. */
export function notedScreen(day: EpochDay, { bringParent, invite }: Roles): Screen {
  const parent = bringParent === undefined ? [] : [{ text: texts.bringParent, data: bringParent }];
  const others = invite === undefined ? [] : [{ text: texts.invite, data: invite }];
  return { text: texts.noted(day), buttons: [parent, others, [homeButton]].filter((row) => row.length > 0) };
}

/** Staff said at a drive: not before this day. Why is said by nobody. */
export function deferredScreen(
  until: EpochDay,
  { remind, invite, back }: Readonly<Record<'remind' | 'invite' | 'back', string>>,
): Screen {
  return {
    text: lines(notBeforeWords({ day: until, onSite: true }), texts.meanwhile),
    brief: texts.brief.dated(until),
    buttons: [
      [
        { text: texts.remindOnly, data: remind },
        { text: texts.invite, data: invite },
      ],
      [{ text: texts.back, data: back }, homeButton],
    ],
  };
}
