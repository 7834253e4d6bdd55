import type { Queries } from '../../../database/index.ts';
import type { DeskLinks } from '../links.ts';
import { factorOf, seatsFor } from '../rules/factor.ts';
import { limits } from '../rules/plan.ts';
import { venueOf } from './venues.ts';

/** How many seats a slot of a center has for so many chairs, by what is known of it now. */
export async function seatsAt(
  q: Queries,
  centerId: number,
  { showRate }: Pick<DeskLinks, 'showRate'>,
): Promise<(chairs: number) => number> {
  const premises = await venueOf(q, centerId);
  const { used } = factorOf(premises, await showRate(q, centerId));
  return (chairs) => seatsFor(chairs, used, premises.waitingRoom, limits.capacity.to);
}
