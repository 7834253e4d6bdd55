import { int, type MenuEntry } from '../../bot/index.ts';
import { type StaffWay, staffButton } from '../staff/index.ts';
import { texts } from './texts.fa.ts';

/** Reading: lists, a pack, and how it looks. */
export const reading = {
  list: staffButton('packs.see', 'pk', { page: int }),
  search: staffButton('packs.see', 'pkq'),
  pack: staffButton('packs.see', 'pkp', { pack: int }),
  sources: staffButton('packs.see', 'pks', { version: int }),
  /** `elsewhere`: 1 as it looks on the other messenger. */
  preview: staffButton('packs.see', 'pkv', { version: int, elsewhere: int }),
} as const;

/** What writers do with packs and versions. */
export const writing = {
  corner: staffButton('packs.write', 'pkw'),
  begin: staffButton('packs.write', 'pkn'),
  drafts: staffButton('packs.write', 'pkd', { page: int }),
  archive: staffButton('packs.write', 'pka', { page: int }),
  works: staffButton('packs.write', 'pkm', { pack: int }),
  edit: staffButton('packs.write', 'pke', { pack: int }),
  versions: staffButton('packs.write', 'pkl', { pack: int, page: int }),
  version: staffButton('packs.write', 'pkr', { version: int }),
  goBackTo: staffButton('packs.write', 'pkg', { version: int }),
  putAway: staffButton('packs.write', 'pkx', { pack: int }),
  fetchBack: staffButton('packs.write', 'pkb', { pack: int }),
  discard: staffButton('packs.write', 'pkt', { version: int }),
  discardNow: staffButton('packs.write', 'pkty', { version: int }),
  finish: staffButton('packs.write', 'pkf', { version: int }),
  details: staffButton('packs.write', 'pkc', { version: int }),
  /** One group of what stands on the cover, by its position. */
  detail: staffButton('packs.write', 'pkcg', { version: int, group: int }),
  download: staffButton('packs.write', 'pkz', { pack: int }),
  bring: staffButton('packs.write', 'pkj'),
  /** The file that was sent, by its number. */
  bringNow: staffButton('packs.write', 'pkjy', { medium: int }),
} as const;

/** The desk: items of a draft. */
export const building = {
  desk: staffButton('packs.write', 'pko', { version: int }),
  leave: staffButton('packs.write', 'pkoe', { version: int }),
  items: staffButton('packs.write', 'pkit', { version: int, page: int }),
  item: staffButton('packs.write', 'pki', { item: int }),
  /** Says where it comes to stand (from 0): pressed twice it is the same. */
  place: staffButton('packs.write', 'pkip', { item: int, to: int }),
  replace: staffButton('packs.write', 'pkir', { item: int }),
  words: staffButton('packs.write', 'pkiw', { item: int }),
  buttons: staffButton('packs.write', 'pkib', { item: int }),
  addButton: staffButton('packs.write', 'pkia', { item: int }),
  /** `of` how many: what changed meanwhile is not taken for another. */
  dropButton: staffButton('packs.write', 'pkid', { item: int, at: int, of: int }),
  right: staffButton('packs.write', 'pkiq', { item: int, option: int }),
  remove: staffButton('packs.write', 'pkix', { item: int }),
  poll: staffButton('packs.write', 'pkif', { version: int }),
} as const;

/** «بسته‌های محتوایی» in the menu of those who publish. */
export const packsEntry: MenuEntry = { words: texts.packs, data: reading.list.data({ page: 0 }) };

/** The same in the panel. */
export const packsWay: StaffWay = {
  text: texts.packs,
  data: packsEntry.data,
  permission: reading.list.permission,
};

/** Back to a pack's screen, for later rooms: their «بازگشت». */
export const packWay = (packId: number): string => reading.pack.data({ pack: packId });
