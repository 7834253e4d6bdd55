import type { NazrContext } from '../../../bot/index.ts';
import type { Queries, Writes } from '../../../database/index.ts';
import {
  type Account,
  type Composes,
  type End,
  enqueue,
  type Ids,
  type Letter,
} from '../../../delivery/index.ts';
import { pollInWords } from '../../../delivery/sending-polls.ts';
import { lacksOn, otherThan, seenOn } from '../elsewhere.ts';
import { letterOf } from '../letters.ts';
import type { Item, Version } from '../pack.ts';
import { itemsOf, versionById } from '../queries.ts';
import { doneScreen } from './screens.ts';
import { texts } from './texts.fa.ts';

/** What a preview sends next; `at`: which item from 0, behind the last one what follows them. */
interface Step extends Ids {
  readonly account: number;
  readonly version: number;
  readonly at: number;
  /** 1: as it looks on the other messenger. */
  readonly elsewhere: number;
}

/** What this room says unasked: previews, item after item as they will look. */
export const packComposes: Composes = { 'packs.preview': { compose, ended } };

/** Sends the items of a version to whoever asked, and then the ways on. */
export async function preview(ctx: NazrContext, version: Version, elsewhere: boolean): Promise<void> {
  const { id: account } = ctx.account;
  const first = { account, version: version.id, at: 0, elsewhere: Number(elsewhere) };
  await ctx.write((tx) => sendStep(tx, first, ctx.now));
  await ctx.toast(texts.coming((await itemsOf(ctx.read, version.id)).length));
}

function sendStep(tx: Writes, step: Step, now: number): Promise<void> {
  const { account: accountId } = step;
  const key = `preview:${accountId}`;
  return enqueue(tx, {
    key,
    kind: 'packs.preview',
    to: { accountId },
    ids: step,
    lane: 'answer',
    dueAt: now,
  });
}

async function compose(q: Queries, ids: Ids, _: number, account: Account): Promise<Letter | 'obsolete'> {
  const { version: versionId, at, elsewhere } = ids as Step;
  const version = await versionById(q, versionId);
  const items = await itemsOf(q, versionId);
  const item = items[at];
  const on = elsewhere === 1 ? otherThan(account.platform) : account.platform;
  if (!version || at > items.length) return 'obsolete';
  if (!item) return doneScreen(version, { on, other: otherThan(on), elsewhere, lacks: lacking(items, on) });
  return elsewhere === 1 ? letterElsewhere(item, on) : letterOf(item, 'private');
}

/** One after the other: two messages under way at once may arrive in any order. */
async function ended(tx: Writes, ends: readonly End[], now: number): Promise<void> {
  for (const { ids, state, trouble } of ends) {
    const step = ids as Step;
    const isThere =
      state !== 'obsolete' && state !== 'skipped' && trouble !== 'blocked' && trouble !== 'gone';
    const items = await itemsOf(tx, step.version);
    if (isThere && step.at < items.length) await sendStep(tx, { ...step, at: step.at + 1 }, now);
  }
}

/** An item as the other messenger shows it. */
function letterElsewhere(item: Item, on: Account['platform']): Letter {
  const seen = { ...item, words: seenOn(on, item.words) };
  const isPoll = item.poll !== null && lacksOn(on, item).includes(item.kind === 'quiz' ? 'quiz' : 'poll');
  if (!isPoll || item.poll === null) return letterOf(seen, 'private');
  return letterOf({ ...seen, poll: null, words: pollInWords(seen.words, item.poll) }, 'private');
}

const lacking = (items: readonly Item[], on: Account['platform']) =>
  items.flatMap((item, i) => lacksOn(on, item).map((lack) => ({ at: i + 1, lack })));
