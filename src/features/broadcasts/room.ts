import { Composer } from 'grammy';
import type { Form, NazrContext } from '../../bot/index.ts';
import type { Chore, Composes } from '../../delivery/index.ts';
import { audiences } from './audience/handlers.ts';
import { MESSAGE } from './broadcast.ts';
import { openDesk } from './desk.ts';
import { drafting } from './drafting/handlers.ts';
import { feedBroadcasts } from './feeding/feed.ts';
import { freezeBroadcasts } from './freezing/freeze.ts';
import type { BroadcastParts } from './links.ts';
import { progressWatch } from './progress/following.ts';
import { composeProgress, composeTroubled } from './progress/showing.ts';
import { followBroadcasts } from './progress/telling.ts';
import { draftWith } from './queries.ts';
import { broadcastMessage, composeTest } from './sending/message.ts';
import { steering } from './steering/handlers.ts';
import { tagging } from './tagging/tagging.ts';

/** The room as the root wires it. */
export interface BroadcastRoom {
  readonly composer: Composer<NazrContext>;
  readonly forms: readonly Form[];
  readonly compose: Composes;
  readonly chores: readonly Chore[];
  /** Somebody is done with writing what a broadcast says: their draft of it is shown. */
  onWritten(ctx: NazrContext, version: { readonly id: number }): Promise<void>;
  /** Stands before every press. */
  readonly watch: ReturnType<typeof progressWatch>;
}

export function broadcasts(parts: BroadcastParts): BroadcastRoom {
  const desk = openDesk(parts);
  const tags = tagging(parts, desk);
  const composer = new Composer<NazrContext>();
  composer.use(drafting(parts, desk), audiences(parts, desk), steering(parts, desk), tags.composer);
  return {
    composer,
    forms: [tags.form],
    compose: {
      [MESSAGE]: broadcastMessage(parts),
      'broadcasts.test': composeTest(parts),
      'broadcasts.progress': composeProgress(parts),
      'broadcasts.troubled': composeTroubled(parts),
    },
    chores: [freezeBroadcasts(parts.giving), feedBroadcasts(parts), followBroadcasts()],
    async onWritten(ctx, { id }) {
      const draft = await draftWith(ctx.read, ctx.account.id, id);
      await (draft ? desk.show(ctx, draft.id) : desk.list(ctx, 0));
    },
    watch: progressWatch(parts.database),
  };
}
