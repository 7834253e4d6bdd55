import type { Queries } from '../../../database/index.ts';
import { selfOf } from '../../donors/index.ts';
import { centerById } from '../../places/index.ts';
import type { Whereabouts } from '../../staff/index.ts';

/** Where an asker belongs: with their center. Without one they belong to the province alone. */
export async function whereaboutsOfAsker(q: Queries, accountId: number): Promise<Whereabouts> {
  const self = await selfOf(q, accountId);
  const center = self?.centerId == null ? undefined : await centerById(q, self.centerId);
  return { countyId: center?.countyId ?? null, centerId: center?.id ?? null, teamId: null };
}
