import type { NazrContext } from '../../../bot/index.ts';
import { type Person, personsOf } from '../../donors/index.ts';
import { slotById } from '../../drives/index.ts';
import { activeOf } from '../queries/active.ts';
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

/**
 * The party as it stands: the host's slot is the one they hold, where they hold one; who has a booking comes
 * along no more. Undefined when this account does not speak for the host, or there is no such slot.
 */
export async function readParty(ctx: NazrContext, said: Said): Promise<PartyView | undefined> {
  const family = await personsOf(ctx.read, ctx.account.id);
  const host = family.find(({ id }) => id === said.person);
  const held = await activeOf(
    ctx.read,
    family.map(({ id }) => id),
  );
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
  };
}
