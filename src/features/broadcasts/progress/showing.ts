import type { NazrContext, Screen, Words } from '../../../bot/index.ts';
import type { Queries } from '../../../database/index.ts';
import type { Compose } from '../../../delivery/index.ts';
import { versionById } from '../../packs/index.ts';
import { sentenceOf } from '../audience/names.ts';
import { type Broadcast, isOver } from '../broadcast.ts';
import type { BroadcastParts } from '../links.ts';
import { broadcastById } from '../queries.ts';
import { figuresOf } from './figures.ts';
import { followIn } from './following.ts';
import { progressScreen } from './screens.ts';

/** Shows how a broadcast stands; in its maker's chat the message is brought up to date from now on. */
export async function showProgress(
  ctx: NazrContext,
  broadcast: Broadcast,
  parts: BroadcastParts,
  note?: Words,
): Promise<void> {
  const messageId = await ctx.place(await screenOf(ctx.read, broadcast, ctx.now, parts, note));
  if (ctx.account.id !== broadcast.createdBy || isOver(broadcast)) return;
  await ctx.write((tx) => followIn(tx, broadcast, messageId, ctx.now));
}

/** Kind `broadcasts.progress`: how it stands, in the place of the message that tells of it. */
export function composeProgress(parts: BroadcastParts): Compose {
  return async (q, { broadcast: id = 0 }, now) => {
    const broadcast = await broadcastById(q, id);
    if (!broadcast) return 'obsolete';
    const { progressMessage, state } = broadcast;
    // Who looked at something else since is told of the end, and of nothing before.
    if (progressMessage === null && state !== 'done') return 'obsolete';
    const screen = await screenOf(q, broadcast, now, parts);
    return progressMessage === null ? screen : { ...screen, replaces: progressMessage };
  };
}

/** Kind `broadcasts.troubled`: it was paused, because much went wrong. */
export function composeTroubled(parts: BroadcastParts): Compose {
  return async (q, { broadcast: id = 0 }, now) => {
    const broadcast = await broadcastById(q, id);
    return broadcast?.pausedBy === 'troubles' ? screenOf(q, broadcast, now, parts) : 'obsolete';
  };
}

async function screenOf(
  q: Queries,
  broadcast: Broadcast,
  now: number,
  { names, rate, quietHours }: BroadcastParts,
  note?: Words,
): Promise<Screen> {
  const title = (await versionById(q, broadcast.versionId))?.title ?? '';
  const sentence = await sentenceOf(q, broadcast.audience, names);
  const figures = await figuresOf(q, broadcast);
  return progressScreen({ broadcast, title, sentence, figures, now, rate, quietHours, note });
}
