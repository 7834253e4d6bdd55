import type { Screen } from '../../../bot/index.ts';
import { type Person, relativesWay } from '../../donors/index.ts';
import { texts } from '../texts.fa.ts';
import { waysOut } from './menu.ts';

/** For whom this phone speaks. */
export function familyScreen(persons: readonly Person[], addRelative: string): Screen {
  const hasRelatives = persons.some(({ relation }) => relation !== 'self');
  const names = persons.map(({ firstName }) => firstName);
  return {
    text: names.length > 0 ? texts.familyText(names) : texts.nobody,
    buttons: [
      [
        { text: texts.add, data: addRelative },
        ...(hasRelatives ? [{ text: texts.remove, data: relativesWay }] : []),
      ],
      waysOut(),
    ],
  };
}
