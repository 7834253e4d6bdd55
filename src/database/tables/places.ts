import type { Kit } from '../kit.ts';

/** County › town › center, and the groups and channels of a center. */
export function placeTables(kit: Kit) {
  const counties = kit.table(
    'counties',
    { id: kit.id(), name: kit.text().notNull(), searchKey: kit.text().notNull() },
    (t) => [kit.uniqueIndex('counties_key').on(t.searchKey)],
  );

  const towns = kit.table(
    'towns',
    {
      id: kit.id(),
      countyId: kit.int().notNull(),
      name: kit.text().notNull(),
      searchKey: kit.text().notNull(),
      lat: kit.real().notNull(),
      lon: kit.real().notNull(),
    },
    (t) => [kit.uniqueIndex('towns_key').on(t.countyId, t.searchKey)],
  );

  const centers = kit.table(
    'centers',
    {
      /** Also its public number: `c_12`, «مسجد ۱۲»; never reused. */
      id: kit.id(),
      townId: kit.int().notNull(),
      mosque: kit.text().notNull(),
      center: kit.text(),
      searchKey: kit.text().notNull(),
      address: kit.text(),
      lat: kit.real().notNull(),
      lon: kit.real().notNull(),
      /** The point is its town's, not its own: no distance is shown. */
      approximate: kit.flag().notNull(),
    },
    (t) => [kit.uniqueIndex('centers_key').on(t.townId, t.searchKey)],
  );

  const arrivals = kit.table(
    'arrivals',
    {
      centerId: kit.int().notNull(),
      day: kit.int().notNull(),
      /** Newcomers whose first step was a link or poster of this center; nobody is named. */
      people: kit.int().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.centerId, t.day] })],
  );

  const linkedChats = kit.table(
    'linked_chats',
    {
      id: kit.id(),
      platform: kit.text().$type<'telegram' | 'bale'>().notNull(),
      chatId: kit.int().notNull(),
      kind: kit.text().$type<'group' | 'channel'>().notNull(),
      title: kit.text().notNull(),
      /** Its public name, without the @. */
      username: kit.text(),
      /** The usual hour of its posts, minutes after midnight; null: none was chosen. */
      usualMinutes: kit.int(),
      centerId: kit.int().notNull(),
      linkedBy: kit.int().notNull(),
      linkedAt: kit.int().notNull(),
      /** `lost`: the bot was thrown out, or may not write there any more. */
      state: kit.text().$type<'active' | 'lost'>().notNull().default('active'),
    },
    (t) => [
      kit.uniqueIndex('linked_chats_identity').on(t.platform, t.chatId),
      kit.index('linked_chats_center').on(t.centerId),
    ],
  );

  return { counties, towns, centers, arrivals, linkedChats };
}
