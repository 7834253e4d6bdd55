/**
 * Publishing: packs go out to the groups and channels of centers, now or later. A publication is one pack in one
 * chat: its items follow one another in order, each goes out at most once, and what is in doubt is shown and sent
 * again only when somebody asks for it. Nothing goes out for who has no right there any more by then. Some days
 * before an occasion managers are told, once, of the packs that fit it.
 */
import { Composer } from 'grammy';
import type { Form, NazrContext } from '../../bot/index.ts';
import type { Chore, Composes } from '../../delivery/index.ts';
import type { Version } from '../packs/index.ts';
import type { LinksTo } from '../posters/index.ts';
import type { StaffWay } from '../staff/index.ts';
import { planning, queue } from './buttons.ts';
import { openPlanning, type PlanningParts } from './planning/handlers.ts';
import { texts } from './planning/texts.fa.ts';
import { openQueue } from './queue/handlers.ts';
import { beginDue } from './sending/begin.ts';
import { postsEnded } from './sending/ended.ts';
import { composePost, POST } from './sending/post.ts';
import { composeDone, composeFailed } from './sending/telling.ts';
import { suggesting } from './suggesting/handlers.ts';
import { composeSuggestion } from './suggesting/message.ts';
import { SUGGESTION, suggestOccasions } from './suggesting/suggest.ts';
import { words } from './words.fa.ts';

export { forget } from './forgetting.ts';
export { type Publication, type PublicationTrouble, publicationTroubles } from './publication.ts';
export { publishedCount, whereaboutsOfPublication } from './queries.ts';

/** What the room is wired with. */
export interface PublishingParts extends PlanningParts {
  readonly linksTo: LinksTo;
}

export interface PublishingRoom {
  readonly composer: Composer<NazrContext>;
  /** To be opened with the other forms. */
  readonly forms: readonly Form[];
  readonly compose: Composes;
  readonly chores: readonly Chore[];
}

/** The room as the root wires it. */
export function publishing({ linksTo, ...parts }: PublishingParts): PublishingRoom {
  const { gate } = parts;
  const plans = openPlanning(parts);
  const waiting = openQueue(parts);
  const composer = new Composer<NazrContext>();
  composer.use(plans.composer, waiting.composer, suggesting(gate));
  return {
    composer,
    forms: [...plans.forms, ...waiting.forms],
    compose: {
      [POST]: { compose: composePost(linksTo), ended: postsEnded },
      'publishing.done': composeDone,
      'publishing.failed': composeFailed,
      [SUGGESTION]: composeSuggestion(gate),
    },
    chores: [beginDue(gate), suggestOccasions()],
  };
}

/** On the screen of a pack: publishing the version that is read. */
export const publishWay = ({ id }: Pick<Version, 'id'>): StaffWay => ({
  text: texts.publish,
  data: planning.start.data({ version: id }),
  permission: planning.start.permission,
});

/** In the panel: what waits and what was delivered; its words may be typed too. */
export const queueWay: StaffWay = {
  text: words.queue,
  data: queue.list.data({ page: 0 }),
  permission: queue.list.permission,
};
