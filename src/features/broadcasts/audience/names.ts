import { inArray } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';
import type { BroadcastParts } from '../links.ts';
import type { Audience } from './audience.ts';
import { audienceSentence } from './sentence.ts';

/** An audience in one sentence, with its places by name. */
export async function sentenceOf(
  q: Queries,
  audience: Audience,
  { counties, centerName }: BroadcastParts['names'],
): Promise<string> {
  const named = audience.counties?.length ? await counties(q) : [];
  const centers = new Map<number, string | undefined>();
  for (const id of audience.centers ?? []) centers.set(id, await centerName(q, id));
  return audienceSentence(audience, {
    county: (id) => named.find((county) => county.id === id)?.name,
    center: (id) => centers.get(id),
  });
}

/** The centers of these counties, by name. */
export async function centersIn(
  q: Queries,
  countyIds: readonly number[],
): Promise<{ id: number; name: string }[]> {
  const { centers, towns } = q.tables;
  const there = q
    .select({ id: towns.id })
    .from(towns)
    .where(inArray(towns.countyId, [...countyIds]));
  const found = await q
    .select({ id: centers.id, name: centers.mosque })
    .from(centers)
    .where(inArray(centers.townId, there));
  return found.sort((a, b) => persian.compare(a.name, b.name) || a.id - b.id);
}

// The databases sort Persian each in their own way.
const persian = new Intl.Collator('fa', { numeric: true });
