import type { Queries } from '../../database/index.ts';

/** A pack that goes out, or went, in one group or channel; instants in ms. */
export type Publication = Queries['tables']['publications']['$inferSelect'];

/** What became of one item of it; what was not tried has none. */
export type Post = Queries['tables']['posts']['$inferSelect'];

/**
 * Why nothing more of it goes out. `gone`: the chat is not there any more, or the bot not in it; `rights`: the bot
 * may not write there; `refused`: the messenger took no item of it; `late`: its day was over before it could
 * begin; `unbacked`: who asked for it has no right there any more; `archived`: the pack is not published any more.
 */
export const publicationTroubles = ['gone', 'rights', 'refused', 'late', 'unbacked', 'archived'] as const;
export type PublicationTrouble = (typeof publicationTroubles)[number];

/** What publications of one pack that were asked for with one press have in common. */
export type Press = Pick<Publication, 'askedBy' | 'createdAt' | 'versionId'>;
