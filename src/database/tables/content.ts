import type { Kit } from '../kit.ts';

/** Files that were sent in, and packs: what is written once and read, published and sent to many. */
export function contentTables(kit: Kit) {
  const media = kit.table(
    'media',
    {
      id: kit.id(),
      /** SHA-256 of the bytes, hexadecimal; the file under `MEDIA_DIR` bears it. */
      hash: kit.text().notNull(),
      kind: kit.text().$type<'photo' | 'video' | 'animation' | 'audio' | 'voice' | 'document'>().notNull(),
      mime: kit.text().notNull(),
      /** What it was called where it came from. */
      name: kit.text(),
      /** Bytes. */
      size: kit.int().notNull(),
      createdAt: kit.int().notNull(),
    },
    (t) => [kit.uniqueIndex('media_hash').on(t.hash, t.kind)],
  );

  const uploads = kit.table(
    'uploads',
    {
      mediaId: kit.int().notNull(),
      platform: kit.text().$type<'telegram' | 'bale'>().notNull(),
      /** By what the platform knows the file; another platform does not. */
      fileId: kit.text().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.mediaId, t.platform] })],
  );

  const packs = kit.table(
    'packs',
    {
      id: kit.id(),
      /** What it is called in a folder that is exported; the same one is imported over it. */
      slug: kit.text().notNull(),
      /** `broadcast`: written for one broadcast, in no library. */
      purpose: kit.text().$type<'library' | 'broadcast'>().notNull().default('library'),
      state: kit.text().$type<'draft' | 'ready' | 'archived'>().notNull().default('draft'),
      /** The version that is read and published; null while there is none. */
      versionId: kit.int(),
      /** Hash of what the shipped or imported folder held, to see whether it changed. */
      importedHash: kit.text(),
      createdBy: kit.int(),
      createdAt: kit.int().notNull(),
    },
    (t) => [kit.uniqueIndex('packs_slug').on(t.slug)],
  );

  const packVersions = kit.table(
    'pack_versions',
    {
      id: kit.id(),
      packId: kit.int().notNull(),
      /** 1, 2, 3 … within the pack. */
      number: kit.int().notNull(),
      title: kit.text().notNull(),
      theme: kit.text().notNull(),
      /** Name of an occasion of the calendar; null: fits any day. */
      occasion: kit.text(),
      mood: kit.text().$type<'plain' | 'mourning' | 'sacred' | 'glad'>().notNull().default('plain'),
      summary: kit.text().notNull().default(''),
      /** Where its facts are from, one a line. */
      sources: kit.text().notNull().default(''),
      /** A draft may change; what is final never does. */
      state: kit.text().$type<'draft' | 'final'>().notNull().default('draft'),
      createdBy: kit.int(),
      createdAt: kit.int().notNull(),
    },
    (t) => [kit.uniqueIndex('pack_versions_number').on(t.packId, t.number)],
  );

  const packItems = kit.table(
    'pack_items',
    {
      id: kit.id(),
      versionId: kit.int().notNull(),
      /** In reading order; may have gaps. */
      position: kit.int().notNull(),
      kind: kit.text().$type<'text' | 'media' | 'album' | 'poll' | 'quiz'>().notNull(),
      /** Parts of the text or caption, as the platforms render them. */
      words: kit.json().$type<readonly unknown[]>().notNull(),
      /** One of a media item, 2–10 of an album. */
      mediaIds: kit.json().$type<readonly number[]>().notNull(),
      /** Options of a poll or quiz, and the right one of a quiz. */
      poll: kit.json().$type<{ options: readonly string[]; right?: number } | null>(),
      /** Below the message: where a press leads, or an address. */
      buttons: kit.json().$type<readonly { text: string; way: string; url?: string }[]>().notNull(),
      /** The messages of one album arrive one by one under this mark. */
      albumKey: kit.text(),
    },
    (t) => [kit.index('pack_items_version').on(t.versionId, t.position)],
  );

  const packDesks = kit.table('pack_desks', {
    /** Whoever builds: what they send to the bot becomes an item of this draft. */
    accountId: kit.int().primaryKey(),
    versionId: kit.int().notNull(),
    /** The item that the next message takes the place of. */
    replacesItem: kit.int(),
    updatedAt: kit.int().notNull(),
  });

  const faq = kit.table(
    'faq',
    {
      id: kit.id(),
      question: kit.text().notNull(),
      answer: kit.text().notNull(),
      searchKey: kit.text().notNull(),
      source: kit.text().notNull().default(''),
      state: kit.text().$type<'shown' | 'hidden'>().notNull().default('shown'),
      createdAt: kit.int().notNull(),
    },
    (t) => [kit.uniqueIndex('faq_question').on(t.searchKey)],
  );

  const questions = kit.table(
    'questions',
    {
      id: kit.id(),
      accountId: kit.int().notNull(),
      /** Sealed: it may tell of somebody's health. */
      question: kit.text().notNull(),
      answer: kit.text(),
      state: kit.text().$type<'open' | 'answered' | 'closed'>().notNull().default('open'),
      answeredBy: kit.int(),
      askedAt: kit.int().notNull(),
      answeredAt: kit.int(),
    },
    (t) => [
      kit.index('questions_state').on(t.state, t.askedAt),
      kit.index('questions_account').on(t.accountId),
    ],
  );

  return { media, uploads, packs, packVersions, packItems, packDesks, faq, questions };
}
