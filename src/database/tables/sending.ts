import { sql } from 'drizzle-orm';
import type { Kit } from '../kit.ts';

/** What goes out to many: packs to groups and channels, broadcasts to members. */
export function sendingTables(kit: Kit) {
  const publications = kit.table(
    'publications',
    {
      id: kit.id(),
      linkedChatId: kit.int().notNull(),
      versionId: kit.int().notNull(),
      /** The account that asked for it. */
      askedBy: kit.int(),
      plannedAt: kit.int().notNull(),
      state: kit
        .text()
        .$type<'planned' | 'running' | 'done' | 'failed' | 'cancelled'>()
        .notNull()
        .default('planned'),
      /** Why it failed, as a name. */
      trouble: kit.text(),
      createdAt: kit.int().notNull(),
      endedAt: kit.int(),
    },
    (t) => [
      kit.index('publications_planned').on(t.plannedAt).where(sql`state = 'planned'`),
      kit.index('publications_chat').on(t.linkedChatId, t.plannedAt),
      kit.index('publications_version').on(t.versionId),
    ],
  );

  const posts = kit.table(
    'posts',
    {
      publicationId: kit.int().notNull(),
      /** Which item of the pack, from 0. */
      position: kit.int().notNull(),
      state: kit.text().$type<'sent' | 'failed' | 'uncertain'>().notNull(),
      messageId: kit.int(),
      at: kit.int().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.publicationId, t.position] })],
  );

  const broadcasts = kit.table(
    'broadcasts',
    {
      id: kit.id(),
      versionId: kit.int().notNull(),
      kind: kit.text().$type<'appeal' | 'invitation' | 'education' | 'service'>().notNull(),
      audience: kit.json().$type<Record<string, unknown>>().notNull(),
      state: kit
        .text()
        .$type<'draft' | 'freezing' | 'running' | 'paused' | 'stopped' | 'done'>()
        .notNull()
        .default('draft'),
      /** Why it was paused, as a name; null: by hand. */
      pausedBy: kit.text(),
      /** Messages a minute at most; null: as fast as the platforms allow. */
      perMinute: kit.int(),
      /** Recipients that were frozen, and up to which of them rows went to the outbox. */
      total: kit.int().notNull().default(0),
      fedTo: kit.int().notNull().default(0),
      /** Sends that failed one after another, without one that went out. */
      streak: kit.int().notNull().default(0),
      createdBy: kit.int().notNull(),
      createdAt: kit.int().notNull(),
      startedAt: kit.int(),
      endedAt: kit.int(),
      /** The one message with its progress. */
      progressAt: kit.int(),
      progressMessage: kit.int(),
    },
    (t) => [kit.index('broadcasts_state').on(t.state)],
  );

  const recipients = kit.table(
    'recipients',
    {
      id: kit.id(),
      broadcastId: kit.int().notNull(),
      accountId: kit.int().notNull(),
      personId: kit.int().notNull(),
    },
    (t) => [kit.index('recipients_broadcast').on(t.broadcastId)],
  );

  const outcomes = kit.table(
    'outcomes',
    {
      broadcastId: kit.int().notNull(),
      /** `sent`, `uncertain`, `blocked`, … */
      outcome: kit.text().notNull(),
      people: kit.int().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.broadcastId, t.outcome] })],
  );

  const tags = kit.table(
    'tags',
    {
      personId: kit.int().notNull(),
      tag: kit.text().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.tag, t.personId] }), kit.index('tags_person').on(t.personId)],
  );

  return { publications, posts, broadcasts, recipients, outcomes, tags };
}
