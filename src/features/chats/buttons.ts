import { int, token } from '../../bot/index.ts';
import { staffButton } from '../staff/index.ts';

/** The linked groups and channels, a page of them, and how to add others. */
export const deskButton = staffButton('chats.link', 'ch', { page: int });
/** One of them. */
export const chatButton = staffButton('chats.link', 'chc', { chat: int });
/** Its usual hour: which there are, one of them, and one that is typed. */
export const hoursButton = staffButton('chats.link', 'chh', { chat: int });
export const hourButton = staffButton('chats.link', 'chs', { chat: int, minutes: int });
export const otherHourButton = staffButton('chats.link', 'cht', { chat: int });
/** The centers to which it may go over. */
export const centersButton = staffButton('chats.link', 'chm', { chat: int });

/** How a group or channel is linked, step by step. */
export const stepsButton = staffButton('chats.link', 'chw', { kind: token });
/** The same, asked for where a center is shown. */
export const howToLinkButton = staffButton('chats.link', 'pol', { center: int });
/** Links this chat to this center; pressed by the account that was asked, in the group itself or in private. */
export const linkButton = staffButton('chats.link', 'pok', { center: int, account: int, chat: token });
export const unlinkButton = staffButton('chats.link', 'pou', { center: int, linked: int });
export const unlinkNowButton = staffButton('chats.link', 'pox', { center: int, linked: int });
