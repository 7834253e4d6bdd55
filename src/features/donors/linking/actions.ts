import type { Writes } from '../../../database/index.ts';
import { enqueue, withdraw } from '../../../delivery/index.ts';
import { introduce } from '../actions.ts';
import type { LinkingLinks } from '../links.ts';
import { deleteHolder, insertPerson, type Person, selfOf } from '../queries.ts';
import { becomeOne, makeOwn } from './becoming-one.ts';
import { declined, isOpen, isResting, REQUEST_MS } from './expiry.ts';
import { endRequests, eraseMessages, linkedTo, requestOf, saveRequest, twinsByNumber } from './queries.ts';
import { questionKey, tell, toldKey } from './telling.ts';

/** An account that speaks, and another of which it says that both are one person's. */
export interface Pair {
  readonly accountId: number;
  readonly otherId: number;
  /** The name the speaking account's platform gives, should it have no person of its own yet. */
  readonly firstName: string;
  readonly now: number;
}

type Becoming = Pick<LinkingLinks, 'adopt' | 'holdsBooking'>;

/** What a word about two accounts came to. `stale`: nothing that stands was asked or is alike any more. */
export type Linking = 'asked' | 'linked' | 'linked-already' | 'both-booked' | 'declined-lately' | 'stale';

/**
 * Says that another account with the same number is this person's too: the question goes to that account,
 * once. Who was asked by that very account has answered with it; who was told no asks nobody for a week.
 */
export async function ask(tx: Writes, pair: Pair, links: Becoming): Promise<Linking> {
  const { accountId, otherId, now } = pair;
  await lockAccounts(tx, pair);
  const crossing = await requestOf(tx, otherId);
  if (crossing?.otherId === accountId && isOpen(crossing, now)) return confirm(tx, pair, links);
  const against = await whatStandsAgainst(tx, pair);
  if (against) return against;
  const before = await requestOf(tx, accountId);
  if (isResting(before, now)) return 'declined-lately';
  const [own, theirs] = [await selfOf(tx, accountId), await selfOf(tx, otherId)];
  if (await bothHold(tx, [own, theirs], links)) return 'both-booked';
  if (before?.otherId !== otherId || !isOpen(before, now)) await putQuestion(tx, pair);
  return 'asked';
}

/**
 * The asked account (`pair.accountId`) says that the asker (`pair.otherId`) is the same person: the asker's
 * own person becomes its own. Decided under the locks of both accounts, then of both persons.
 */
export async function confirm(tx: Writes, pair: Pair, links: Becoming): Promise<Linking> {
  const { accountId, otherId: askerId, firstName, now } = pair;
  await lockAccounts(tx, pair);
  const against = await whatStandsAgainst(tx, pair);
  if (against === 'linked-already') return against;
  const request = await requestOf(tx, askerId);
  if (against || request?.otherId !== accountId || !isOpen(request, now)) return 'stale';
  const own = await introduce(tx, accountId, firstName, now);
  const theirs = await selfOf(tx, askerId);
  if (theirs) {
    for (const id of [own.id, theirs.id].sort((a, b) => a - b)) await tx.lock('person', id);
    if (await bothHold(tx, [own, theirs], links)) return 'both-booked';
    await becomeOne(tx, theirs, own, links.adopt);
  } else await makeOwn(tx, askerId, own.id);
  await endRequests(tx, [accountId, askerId]);
  await withdraw(tx, [questionKey(accountId), questionKey(askerId)]);
  await tell(tx, askerId, accountId, 'linked', now);
  return 'linked';
}

/** The asked account says that it is somebody else; answers whether anything was asked. */
export async function decline(tx: Writes, pair: Pair): Promise<boolean> {
  const { accountId, otherId: askerId, now } = pair;
  await lockAccounts(tx, pair);
  const request = await requestOf(tx, askerId);
  if (request?.otherId !== accountId || !isOpen(request, now)) return false;
  await saveRequest(tx, declined(request, now));
  await tell(tx, askerId, accountId, 'declined', now);
  return true;
}

/**
 * Takes the other account apart again: it gets a blank person of its own, and everything stays with this
 * one. Answers whether they were one.
 */
export async function part(tx: Writes, pair: Pair): Promise<boolean> {
  const { accountId, otherId, now } = pair;
  await lockAccounts(tx, pair);
  const [own, theirs] = [await selfOf(tx, accountId), await selfOf(tx, otherId)];
  if (!own || own.id !== theirs?.id) return false;
  await tx.lock('person', own.id);
  await deleteHolder(tx, otherId, own.id);
  await insertPerson(tx, otherId, { firstName: own.firstName, relation: 'self', createdAt: now });
  await tell(tx, otherId, accountId, 'parted', now);
  return true;
}

/** An account is erased: so is what it asked or was asked, and what others were asked and told about it. */
export async function forgetLinking(tx: Writes, accountId: number): Promise<void> {
  await endRequests(tx, [accountId]);
  await eraseMessages(tx, questionKey(accountId), toldKey('%', accountId));
}

// The other account did nothing: it is asked when it wants to hear.
async function putQuestion(tx: Writes, { accountId, otherId, now }: Pair): Promise<void> {
  await saveRequest(tx, { askerId: accountId, otherId, askedAt: now });
  await enqueue(tx, {
    key: questionKey(accountId),
    kind: 'donors.link',
    to: { accountId: otherId },
    ids: { asker: accountId },
    lane: 'other',
    dueAt: now,
    uselessAt: now + REQUEST_MS,
  });
}

async function lockAccounts(tx: Writes, { accountId, otherId }: Pair): Promise<void> {
  for (const id of [accountId, otherId].sort((a, b) => a - b)) await tx.lock('account', id);
}

async function whatStandsAgainst(
  tx: Writes,
  { accountId, otherId }: Pair,
): Promise<'linked-already' | 'stale' | undefined> {
  // One account a platform: whoever is linked has both.
  const linked = [...(await linkedTo(tx, accountId)), ...(await linkedTo(tx, otherId))];
  if (linked.length > 0) return linked.some(({ id }) => id === accountId) ? 'linked-already' : 'stale';
  const alike = await twinsByNumber(tx, accountId);
  return alike.some(({ id }) => id === otherId) ? undefined : 'stale';
}

async function bothHold(
  tx: Writes,
  persons: readonly (Person | undefined)[],
  { holdsBooking }: Becoming,
): Promise<boolean> {
  for (const person of persons) if (!person || !(await holdsBooking(tx, person.id))) return false;
  return true;
}
