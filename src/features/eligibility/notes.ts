import { homeButton, type Screen } from '../../bot/index.ts';
import type { Queries } from '../../database/index.ts';
import { personById } from '../donors/index.ts';
import { checkButton } from './links.ts';
import { screeningOf } from './queries.ts';
import { texts } from './texts.fa.ts';

/** The promised note, on its day; obsolete when the person has answered anew since. */
export async function composeNote(
  q: Queries,
  ids: Readonly<Record<string, number>>,
): Promise<Screen | 'obsolete'> {
  const { personId = 0, screened } = ids;
  const screening = await screeningOf(q, personId);
  const person = await personById(q, personId);
  if (!person || screening?.outcome !== 'deferred' || screening.day !== screened) return 'obsolete';
  const check = { text: texts.check, data: checkButton.data({ person: personId }) };
  return { text: texts.note(person.firstName), buttons: [[check], [homeButton]] };
}
