import type { Screen } from '../../bot/index.ts';
import type { Queries } from '../../database/index.ts';
import { personOf } from '../donors/index.ts';
import { offerById } from './queries/offers.ts';
import { waitById } from './queries/waits.ts';
import { deadOfferScreen, strangeOfferScreen } from './screens.ts';

/**
 * Why an offer holds nothing for this account any more, and the way back into its line. `mine` is the data of
 * the button «نوبت‌های من».
 */
export async function explainOffer(
  q: Queries,
  offerId: number,
  accountId: number,
  mine: string,
): Promise<Screen> {
  const offer = await offerById(q, offerId);
  const wait = offer && (await waitById(q, offer.waitId));
  if (!wait || !(await personOf(q, accountId, offer.personId))) return strangeOfferScreen(mine);
  // One that is still open was pressed between its end and the sweep.
  const ended = offer.state === 'open' ? 'expired' : offer.state;
  const how = wait.state === 'placed' && ended !== 'accepted' ? 'placed' : ended;
  return deadOfferScreen(how, wait, mine);
}
