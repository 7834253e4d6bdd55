import type { Kit } from '../kit.ts';

/** What the bot must remember between fetching an update and having answered it. */
export function botTables(kit: Kit) {
  const inbox = kit.table(
    'inbox',
    {
      platform: kit.text().$type<'telegram' | 'bale'>().notNull(),
      updateId: kit.int().notNull(),
      payload: kit.text().notNull(),
      /** What the update's write answered, kept in that same write: a replay does not act again. */
      outcome: kit.text(),
      tries: kit.int().notNull().default(0),
      /**
       * `aside`: failed three times; kept for the operator, without eligibility buttons. `done`: answered; kept
       * for a day without its payload where only the row tells that an update comes again.
       */
      state: kit.text().$type<'waiting' | 'aside' | 'done'>().notNull().default('waiting'),
      receivedAt: kit.int().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.platform, t.updateId] })],
  );

  const polling = kit.table('polling', {
    platform: kit.text().primaryKey(),
    /** The next update to ask for. */
    offset: kit.int().notNull(),
  });

  const forms = kit.table('forms', {
    key: kit.text().primaryKey(),
    state: kit.text().notNull(),
    updatedAt: kit.int().notNull(),
  });

  const facts = kit.table('facts', {
    /** Small lasting facts of the installation: the owner link's hash, overrides of the calendar. */
    name: kit.text().primaryKey(),
    value: kit.text().notNull(),
  });

  return { inbox, polling, forms, facts };
}
