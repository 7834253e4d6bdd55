import type { NazrContext } from '../../../bot/index.ts';
import { type Person, personOf } from '../../donors/index.ts';
import { type Vow, vowById } from '../queries/vows.ts';
import { closedScreen, notYoursScreen } from '../screens/holding.ts';

/** Goes on with the person in a button, if this account speaks for them; else says so. */
export async function forPerson(
  ctx: NazrContext,
  personId: number,
  go: (person: Person) => Promise<void>,
): Promise<void> {
  const person = await personOf(ctx.read, ctx.account.id, personId);
  await (person ? go(person) : ctx.show(notYoursScreen));
}

/** Goes on with the open vow in a button, for any account that speaks for its person. */
export async function forVow(
  ctx: NazrContext,
  vowId: number,
  go: (vow: Vow, person: Person) => Promise<void>,
): Promise<void> {
  const vow = await vowById(ctx.read, vowId);
  const person = vow && (await personOf(ctx.read, ctx.account.id, vow.personId));
  if (person && vow.state === 'open') return go(vow, person);
  await ctx.show(closedScreen(person && vow));
}
