import type { NazrContext } from '../../../bot/index.ts';
import { introduce, type Person, personOf, personsOf } from '../../donors/index.ts';
import { refusalScreen } from '../screens/refused.ts';

/** Everybody on this phone, the account's own person first; made at their first act. */
export async function family(ctx: NazrContext): Promise<Person[]> {
  const known = await personsOf(ctx.read, ctx.account.id);
  if (known.some((person) => person.relation === 'self')) return known;
  const firstName = ctx.from?.first_name ?? '';
  const self = await ctx.write((tx) => introduce(tx, ctx.account.id, firstName, ctx.now));
  return [self, ...known];
}

/** Goes on with the person in a button, if this account speaks for them; else says so. */
export async function forPerson(
  ctx: NazrContext,
  personId: number,
  go: (person: Person) => Promise<void>,
): Promise<void> {
  const person = await personOf(ctx.read, ctx.account.id, personId);
  if (person) return go(person);
  await ctx.show(refusalScreen({ name: 'not-yours' }, { personId: 0, driveId: 0, invite: '' }));
}
