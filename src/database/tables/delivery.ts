import { sql } from 'drizzle-orm';
import type { Kit } from '../kit.ts';

/** Chat identities, whom they speak for, and what the bot has yet to say unasked. */
export function deliveryTables(kit: Kit) {
  const accounts = kit.table(
    'accounts',
    {
      id: kit.id(),
      platform: kit.text().$type<'telegram' | 'bale'>().notNull(),
      userId: kit.int().notNull(),
      /** Private chat with this identity. */
      chatId: kit.int().notNull(),
      /** `resting`: blocked or deactivated, not counted on until it speaks again. */
      state: kit.text().$type<'active' | 'resting'>().notNull().default('active'),
      /** `/stop`: nothing unasked but what concerns a held booking. */
      stopped: kit.flag().notNull().default(false),
      /** Topics of unasked messages that are not wanted, comma between. */
      muted: kit.text().notNull().default(''),
      /** Unasked messages a week, at most. */
      weeklyLimit: kit.int().notNull().default(2),
      /** Own quiet hours, minutes after midnight; null: the usual ones. */
      quietFrom: kit.int(),
      quietTo: kit.int(),
      /** Nothing unasked before this epoch day. */
      awayUntil: kit.int(),
      largeType: kit.flag().notNull().default(false),
      fewWords: kit.flag().notNull().default(false),
      /** AES-256-GCM; never a plain number. */
      phoneCipher: kit.text(),
      /** Keyed hash, to find a number without reading it. */
      phoneHash: kit.text(),
      createdAt: kit.int().notNull(),
    },
    (t) => [
      kit.uniqueIndex('accounts_identity').on(t.platform, t.userId),
      kit.index('accounts_phone').on(t.phoneHash),
    ],
  );

  const outbox = kit.table(
    'outbox',
    {
      id: kit.id(),
      /** What this message is, once: `booking:12:reminder:3d`. Cancelling deletes by key. */
      key: kit.text().notNull(),
      kind: kit.text().notNull(),
      personId: kit.int(),
      accountId: kit.int(),
      /** A center's group or channel. */
      linkedChatId: kit.int(),
      /** The broadcast or publication it is a part of. */
      batchId: kit.int(),
      /** Ids only, never words. */
      ids: kit.json().$type<Record<string, number>>().notNull(),
      /** 0 answers a person's act, 1 concerns a held booking, 2 is everything else, 3 goes to many. */
      lane: kit.int().notNull(),
      /** What the person may mute and what counts against their weekly limit; null for what they asked for. */
      topic: kit.text(),
      /** When it was to go out; what is told of lateness. */
      plannedAt: kit.int().notNull().default(0),
      /** When it is tried next; while it is claimed, when the lease ends. */
      dueAt: kit.int().notNull(),
      /** From then on it passes quiet hours; null: never. */
      passesQuietAt: kit.int(),
      /** After this instant it is no longer useful and is recorded as skipped. */
      uselessAt: kit.int(),
      state: kit
        .text()
        .$type<'waiting' | 'sending' | 'sent' | 'uncertain' | 'obsolete' | 'skipped' | 'failed'>()
        .notNull()
        .default('waiting'),
      tries: kit.int().notNull().default(0),
      leasedUntil: kit.int().notNull().default(0),
      sentAt: kit.int(),
      /** The account it went to. */
      sentTo: kit.int(),
      /** As the platform names the message. */
      messageId: kit.int(),
      /** Why it did not go out, as a name. */
      trouble: kit.text(),
    },
    (t) => [
      kit.uniqueIndex('outbox_key').on(t.key),
      kit.index('outbox_due').on(t.lane, t.dueAt).where(sql`state = 'waiting'`),
      kit.index('outbox_useless').on(t.uselessAt).where(sql`state = 'waiting'`),
      kit.index('outbox_sending').on(t.leasedUntil).where(sql`state = 'sending'`),
      kit.index('outbox_batch').on(t.kind, t.batchId).where(sql`state = 'waiting' or state = 'sending'`),
      kit.index('outbox_person').on(t.personId, t.state),
      kit.index('outbox_account').on(t.accountId, t.state),
    ],
  );

  return { accounts, outbox };
}
