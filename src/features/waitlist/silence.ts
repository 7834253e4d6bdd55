import { type EpochDay, today } from '../../calendar/index.ts';
import type { Queries } from '../../database/index.ts';
import { type Account, accountsOfPerson } from '../../delivery/index.ts';

/** Why an account hears of no place that is freed. */
export type Silence = { readonly kind: 'stopped' } | { readonly kind: 'away'; readonly until: EpochDay };

/** What keeps an account from hearing of it, unless another that speaks for the person does. */
export async function silenceOf(
  q: Queries,
  personId: number,
  account: Account,
  now: number,
): Promise<Silence | undefined> {
  const day = today(now);
  const own = silenceOn(account, day);
  const accounts = own ? await accountsOfPerson(q, personId) : [];
  return accounts.some((each) => !silenceOn(each, day)) ? undefined : own;
}

function silenceOn({ stopped, awayUntil }: Account, day: EpochDay): Silence | undefined {
  if (stopped) return { kind: 'stopped' };
  return awayUntil !== null && awayUntil > day ? { kind: 'away', until: awayUntil } : undefined;
}
