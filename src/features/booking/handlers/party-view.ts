import type { NazrContext } from '../../../bot/index.ts';
import { type Person, personsOf } from '../../donors/index.ts';
import { slotById } from '../../drives/index.ts';
import { comingOf } from '../queries/active.ts';
import type { CarriedParty } from '../rules/carried-party.ts';
import { MOST_COMPANIONS } from '../rules/party.ts';
import type { PartyView } from '../screens/party.ts';

/** What a button of a party says, or what came back from somebody's questions. */
export interface Said {
  readonly slot: number;
  readonly person: number;
  readonly plan: number;
  readonly guests: readonly number[];
}

/** What a button says. */
export const saidBy = ({ slot, person, plan, a, b, c }: Press): Said => ({
  slot,
  person,
  plan,
  guests: [a, b, c].filter((id) => id > 0),
});

type Press = Omit<Said, 'guests'> & { readonly a: number; readonly b: number; readonly c: number };

/** Who looks, and when. */
type Onlooker = Pick<NazrContext, 'read' | 'now'> & { readonly account: { readonly id: number } };

/** What came back from somebody's questions. */
export async function carriedBy(ctx: NazrContext, { slot, plan, host, guests }: CarriedParty): Promise<Said> {
  const ids = (await personsOf(ctx.read, ctx.account.id)).map(({ id }) => id);
  return { slot, plan, person: ids[host] ?? 0, guests: ids.filter((_, i) => guests & (1 << i)) };
}

/**
 * The party as it stands: the host's slot is the one they hold, where they hold one; who has a booking to
 * come comes along no more. Undefined when this account does not speak for the host, or there is no such slot.
 */
export async function readParty(ctx: Onlooker, said: Said): Promise<PartyView | undefined> {
  const family = await personsOf(ctx.read, ctx.account.id);
  const host = family.find(({ id }) => id === said.person);
  const ids = family.map(({ id }) => id);
  const held = await comingOf(ctx.read, ids, ctx.now);
  const own = held.find(({ personId, startsAt }) => personId === said.person && startsAt > ctx.now);
  const slot = await slotById(ctx.read, own?.slotId ?? said.slot);
  if (!host || !slot) return undefined;
  const isFree = ({ id }: Person) => id !== host.id && !held.some(({ personId }) => personId === id);
  const isChosen = ({ id }: Person) => said.guests.includes(id);
  const free = family.filter(isFree);
  const chosen = free.filter(isChosen).slice(0, MOST_COMPANIONS);
  return {
    slot,
    host,
    isSeated: own !== undefined,
    plan: said.plan,
    chosen,
    others: free.filter((person) => !chosen.includes(person)),
    holders: family.flatMap((person) => {
      const theirs = held.find(({ personId }) => personId === person.id);
      return theirs && person.id !== host.id ? [{ person, bookingId: theirs.id }] : [];
    }),
  };
}
