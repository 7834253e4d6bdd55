import { homeButton, type Screen } from '../../bot/index.ts';
import type { Queries } from '../../database/index.ts';
import { personById } from '../donors/index.ts';
import { lastGiven } from './actions.ts';
import { deferredUntil } from './deferrals.ts';
import { checkButton } from './links.ts';
import { screeningOf } from './queries.ts';
import { texts } from './texts.fa.ts';

/** The promised note, on its day; obsolete when the person has answered anew or given again, or staff said otherwise, since. */
export async function composeNote(
  q: Queries,
  ids: Readonly<Record<string, number>>,
): Promise<Screen | 'obsolete'> {
  const { personId = 0 } = ids;
  const person = await personById(q, personId);
  if (!person || !(await stillAwaited(q, personId, ids))) return 'obsolete';
  const check = { text: texts.check, data: checkButton.data({ person: personId }) };
  return { text: texts.note(person.firstName), buttons: [[check], [homeButton]] };
}

async function stillAwaited(
  q: Queries,
  personId: number,
  { screened, deferred, given }: Readonly<Record<string, number>>,
): Promise<boolean> {
  if (deferred !== undefined) return (await deferredUntil(q, personId)) === deferred;
  if (given !== undefined) return (await lastGiven(q, personId)) === given;
  const screening = await screeningOf(q, personId);
  return screening?.outcome === 'deferred' && screening.day === screened;
}
