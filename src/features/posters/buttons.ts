import { int } from '../../bot/index.ts';
import { staffButton } from '../staff/index.ts';

/** The centers somebody makes posters for, a page of them. */
export const centersButton = staffButton('posters.make', 'po', { page: int });
/** One center: its poster, and the groups and channels it speaks in. */
export const centerButton = staffButton('posters.make', 'poc', { center: int });
/** The same with another page of its groups and channels. */
export const chatsButton = staffButton('posters.make', 'pog', { center: int, page: int });
export const centerPosterButton = staffButton('posters.make', 'pop', { center: int });
export const drivePosterButton = staffButton('posters.make', 'pod', { drive: int });

/** What would be announced where. */
export const announceButton = staffButton('drives.announce', 'poa', { drive: int });
export const announceNowButton = staffButton('drives.announce', 'poy', { drive: int });
/** The text of the announcement, to be passed on by hand. */
export const passOnButton = staffButton('drives.announce', 'pof', { drive: int });
