import type { NazrContext } from '../../bot/index.ts';
import { introduce } from './actions.ts';
import { type Person, personsOf, type Relation } from './queries.ts';

/** Everybody on this phone, the account's own person first; made at their first act. */
export async function family(ctx: NazrContext): Promise<Person[]> {
  const known = await personsOf(ctx.read, ctx.account.id);
  if (known.some((person) => person.relation === 'self')) return known;
  const firstName = ctx.from?.first_name ?? '';
  const self = await ctx.write((tx) => introduce(tx, ctx.account.id, firstName, ctx.now));
  return [self, ...known];
}

/** A relative's name. The account's own person has none, being «شما», nor has whom it does not speak for. */
export function nameOf({
  firstName,
  relation,
}: {
  readonly firstName: string;
  readonly relation: Relation | null;
}): string | undefined {
  return relation === 'self' || relation === null ? undefined : firstName;
}
