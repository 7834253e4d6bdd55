/**
 * The places to publish: groups and channels, each speaking for one center. Only who runs a chat on its platform may
 * link it, and only where the bot can write. In groups the bot hears `/link` and nothing else, and writes nothing
 * there but what a center announces or publishes. Where it is thrown out, the center is told once.
 */
import type { Composes } from '../../delivery/index.ts';
import type { StaffWay } from '../staff/index.ts';
import { deskButton, howToLinkButton, unlinkButton } from './buttons.ts';
import { type LinkedChat, shortTitle } from './linked-chat.ts';
import { composeLost } from './losing/telling.ts';
import { texts } from './texts.fa.ts';

export { type Linking, linkChat, setUsualHour, unlinkChat } from './actions.ts';
export { messageLink } from './address.ts';
export { forget } from './forgetting.ts';
export { type ChatParts, type ChatRoom, chats } from './handlers.ts';
export { type LinkedChat, type Place, PROPOSED_MINUTES, shortTitle } from './linked-chat.ts';
export { tellLostChats } from './losing/telling.ts';
export { chatsWithin, linkedChatById, linkedChatOf, linkedChatsOf, whereaboutsOfChat } from './queries.ts';

/** A chat as it is called in a sentence: گروه «اهالی» در بله. */
export const chatName = ({
  kind,
  title,
  platform,
}: Pick<LinkedChat, 'kind' | 'title' | 'platform'>): string => texts.chat(kind, shortTitle(title), platform);

/** In the panel: the groups and channels; its words may be typed too. */
export const chatsWay: StaffWay = {
  text: texts.entry,
  data: deskButton.data({ page: 0 }),
  permission: deskButton.permission,
};

/** Where a center is shown: how a group or channel is linked to it. */
export const howToLinkWay = (centerId: number): StaffWay => ({
  text: texts.link,
  data: howToLinkButton.data({ center: centerId }),
  permission: howToLinkButton.permission,
});

/** Where a center is shown: ends that this chat speaks for it. */
export const unlinkWay = ({ id, centerId, title }: LinkedChat): StaffWay => ({
  text: texts.unlink(shortTitle(title)),
  data: unlinkButton.data({ center: centerId, linked: id }),
  permission: unlinkButton.permission,
});

/** What this room says unasked. */
export const chatComposes: Composes = { 'chats.lost': composeLost };
