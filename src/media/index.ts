/**
 * Files that go into messages. Their bytes are kept once, under `MEDIA_DIR`, by what is in them; each platform gets
 * them once, too, and is told from then on by what it calls them.
 */
export { collectUnused } from './collecting.ts';
export { fileIn, type IncomingFile } from './incoming.ts';
export { albumSize, isAlbum, type MediaFault, mediaFault } from './limits.ts';
export { addMedium, mediaOf } from './media.ts';
export { type MediaKind, type Medium, mediaKinds } from './medium.ts';
export { fileName, mimeOf } from './names.ts';
export { type Copy, openShelf, type Sending, type Shelf } from './shelf.ts';
export { type MediaStore, openMediaStore } from './store.ts';
