import type { NazrContext, Words } from '../../bot/index.ts';
import type { Gate } from '../staff/index.ts';
import type { Broadcast } from './broadcast.ts';
import { showDraft } from './drafting/showing.ts';
import type { BroadcastParts } from './links.ts';
import { listScreen, PAGE } from './listing.ts';
import { showProgress } from './progress/showing.ts';
import { broadcastById, broadcastsFor, titlesOf } from './queries.ts';
import { texts } from './texts.fa.ts';

/** Where broadcasts are looked at; everybody sees what lies within their rights. */
export interface Desk {
  /** Shows a broadcast as it stands, or the list where it is there no more. */
  show(ctx: NazrContext, id: number, note?: Words): Promise<void>;
  /** Shows a page of what was sent, and of the drafts of who looks. */
  list(ctx: NazrContext, page: number, note?: Words): Promise<void>;
}

export function openDesk(parts: BroadcastParts): Desk {
  const list: Desk['list'] = async (ctx, page, note) => {
    const seen = await within(ctx, parts.gate, page * PAGE);
    const shown = seen.slice(page * PAGE, (page + 1) * PAGE);
    const titles = await titlesOf(ctx.read, shown);
    await ctx.show(listScreen({ shown, titles, page, hasMore: seen.length > (page + 1) * PAGE, note }));
  };
  return {
    list,
    async show(ctx, id, note) {
      const broadcast = await broadcastById(ctx.read, id);
      if (!broadcast) return list(ctx, 0, note ?? texts.gone);
      await (broadcast.state === 'draft'
        ? showDraft(ctx, broadcast, parts, note)
        : showProgress(ctx, broadcast, parts, note));
    },
  };
}

/** Goes on with a draft; what is one no more is shown as it stands. */
export async function withDraft(
  ctx: NazrContext,
  desk: Desk,
  id: number,
  go: (draft: Broadcast) => Promise<void>,
): Promise<void> {
  const draft = await broadcastById(ctx.read, id);
  await (draft?.state === 'draft' ? go(draft) : desk.show(ctx, id));
}

/** What who looks may see, up to one more than a page after `offset`. */
async function within(ctx: NazrContext, gate: Gate, offset: number): Promise<Broadcast[]> {
  const seen: Broadcast[] = [];
  for (const broadcast of await broadcastsFor(ctx.read, ctx.account.id)) {
    if (seen.length > offset + PAGE) break;
    if (await gate.may(ctx, 'broadcasts.send', 'broadcast', broadcast.id)) seen.push(broadcast);
  }
  return seen;
}
