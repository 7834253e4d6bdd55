import { eq } from 'drizzle-orm';
import type { Writes } from '../../../database/index.ts';
import { redirectMessages } from '../../../delivery/index.ts';
import { moveDonations } from '../donations/actions.ts';
import { joinFileParts } from '../donations/consent.ts';
import type { LinkingLinks } from '../links.ts';
import { deletePersons, type Person, updatePerson } from '../queries.ts';

/** Makes a person the account's own. */
export async function makeOwn(tx: Writes, accountId: number, personId: number): Promise<void> {
  const { holders } = tx.tables;
  await tx
    .insert(holders)
    .values({ accountId, personId, relation: 'self' })
    .onConflictDoUpdate({ target: [holders.accountId, holders.personId], set: { relation: 'self' } });
}

/**
 * Two persons become one: what every room keeps of `from`, their donations, what is missing of `to`, and
 * the accounts that speak for them; `from` is no more. Both are locked.
 */
export async function becomeOne(
  tx: Writes,
  from: Person,
  to: Person,
  adopt: LinkingLinks['adopt'],
): Promise<void> {
  // What is promised for the day after a donation needs the donation.
  await moveDonations(tx, from.id, to.id);
  await adopt(tx, from.id, to.id);
  await redirectMessages(tx, from.id, to.id);
  await updatePerson(tx, to.id, missing(to, from));
  await joinFileParts(tx, from.id, to.id);
  await moveHolders(tx, from.id, to.id);
  await deletePersons(tx, [from.id]);
}

/** What is not known of one and known of the other. */
function missing(to: Person, from: Person): Partial<Person> {
  return {
    ...(to.firstName === '' && { firstName: from.firstName }),
    ...(to.lastName === null && from.lastName !== null && { lastName: from.lastName }),
    ...(to.sex === null && from.sex !== null && { sex: from.sex }),
    ...(to.birthDay === null && from.birthDay !== null && { birthDay: from.birthDay }),
    ...(to.centerId === null && from.centerId !== null && { centerId: from.centerId }),
  };
}

/** Who spoke for the one speaks for the other; where an account spoke for both, its nearer word stays. */
async function moveHolders(tx: Writes, from: number, to: number): Promise<void> {
  const { holders } = tx.tables;
  const moving = await tx.select().from(holders).where(eq(holders.personId, from));
  for (const { accountId, relation } of moving) {
    if (relation === 'self') await makeOwn(tx, accountId, to);
    else await tx.insert(holders).values({ accountId, personId: to, relation }).onConflictDoNothing();
  }
}
