import type { NazrContext } from '../../../bot/index.ts';
import { type Person, personOf } from '../../donors/index.ts';
import { refusalScreen } from '../screens/refused.ts';

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
