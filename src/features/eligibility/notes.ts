import type { Screen } from '../../bot/index.ts';
import type { Queries } from '../../database/index.ts';
import { personById } from '../donors/index.ts';
import { screeningOf } from './queries.ts';
import { texts } from './texts.fa.ts';

/** The promised note, on its day; obsolete when the person has answered anew since. */
export function composeNote(links: { check: (personId: number) => string; home: string }) {
  return async (q: Queries, ids: Readonly<Record<string, number>>): Promise<Screen | 'obsolete'> => {
    const { personId = 0, screened } = ids;
    const screening = await screeningOf(q, personId);
    const person = await personById(q, personId);
    if (!person || screening?.outcome !== 'deferred' || screening.day !== screened) return 'obsolete';
    return {
      text: texts.note(person.firstName),
      buttons: [
        [{ text: texts.check, data: links.check(personId) }],
        [{ text: texts.home, data: links.home }],
      ],
    };
  };
}
