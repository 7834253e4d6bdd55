import type { PlatformName } from '../../../config.ts';
import type { Queries, Writes } from '../../../database/index.ts';
import { accountById, type Compose, type Composes, enqueue } from '../../../delivery/index.ts';
import { isOpen } from './expiry.ts';
import { linkedTo, requestOf } from './queries.ts';
import { questionScreen, toldScreen } from './screens.ts';
import { type Tiding, tidings } from './tidings.ts';

/** The question to the other account: one an asker. */
export const questionKey = (askerId: number): string => `donors:link:${askerId}`;

/** What an account is told about it and another; `%` for any account is a pattern. */
export const toldKey = (accountId: number | '%', otherId: number): string =>
  `donors:link:${accountId}:told:${otherId}`;

/** Tells an account what another decided about both: in answer to its question, or unasked. */
export async function tell(
  tx: Writes,
  accountId: number,
  otherId: number,
  tiding: Tiding,
  now: number,
): Promise<void> {
  await enqueue(tx, {
    key: toldKey(accountId, otherId),
    kind: 'donors.linkTold',
    to: { accountId },
    ids: { other: otherId, tiding: tidings.indexOf(tiding) },
    lane: tiding === 'parted' ? 'other' : 'answer',
    dueAt: now,
  });
}

/** Asks the other account, as long as the question stands. */
const composeQuestion: Compose = async (q, { asker = 0 }, now, account) => {
  const request = await requestOf(q, asker);
  const platform = await platformOf(q, asker);
  if (request?.otherId !== account.id || !isOpen(request, now) || !platform) return 'obsolete';
  return questionScreen(asker, account.platform, platform);
};

/** Only what still is so is told. */
const composeTold: Compose = async (q, ids, _now, account) => {
  const tiding = tidings[ids.tiding ?? -1];
  const platform = await platformOf(q, ids.other ?? 0);
  const isLinked = (await linkedTo(q, account.id)).some(({ id }) => id === ids.other);
  if (!tiding || !platform || isLinked !== (tiding === 'linked')) return 'obsolete';
  return toldScreen(tiding, account.platform, platform);
};

/** The messages about linking, by their kind. */
export const linkComposes: Composes = { 'donors.link': composeQuestion, 'donors.linkTold': composeTold };

async function platformOf(q: Queries, accountId: number): Promise<PlatformName | undefined> {
  return (await accountById(q, accountId))?.platform;
}
