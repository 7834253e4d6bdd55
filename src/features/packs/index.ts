/**
 * Packs: content that is written once and read, published and sent to many. A pack has versions; one that is final
 * never changes, a pack has at most one draft, and what is read and published is its current version. Items are
 * checked against the limits of both messengers when they are added. All changes of a pack are made under its lock.
 */

export { openDesk } from './building/desk.ts';
export { packsEntry, packsWay, packWay } from './buttons.ts';
export { type ArrivalFault, type Arriving, isFault, isSound } from './files/arriving.ts';
export { type Bundle, BundleTrouble } from './files/bundle.ts';
export { readFolder, writeFolder } from './files/folder.ts';
export { readPacks } from './files/read-packs.ts';
export { type Fate, fateOf, type TakingIn, takeIn } from './files/taking-in.ts';
export { bundleOf } from './files/writing-out.ts';
export { readZip, writeZip } from './files/zip.ts';
export { forgetAccount } from './forgetting.ts';
export { type PackParts, type PackRoom, packs } from './handlers.ts';
export { type Face, letterOf, type WayPayload, wayEntries } from './letters.ts';
export { type Listed, PAGE, type PackPage, readyPacks } from './library/shelves.ts';
export { comingOccasions, moodFor, occasionTitle } from './occasions.ts';
export type { Item, ItemButton, ItemWay, Mood, Pack, Poll, Version } from './pack.ts';
export { packComposes } from './previewing/preview.ts';
export { allPacks, itemsOf, mediaInUse, packById, packBySlug, versionById } from './queries.ts';
export type { ItemFault, PackFault } from './rules.ts';
export { importShipped } from './shipping.ts';
export { moodSign } from './texts.fa.ts';
export { newBroadcastDraft } from './writing/drafts.ts';
export { type Finishing, finish } from './writing/finishing.ts';
