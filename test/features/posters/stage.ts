import { type LinksTo, posterComposes, posters } from '../../../src/features/posters/index.ts';
import { type ChatStage, openChatStage } from '../chats/stage.ts';

export { type Mandated, managerOf } from '../chats/stage.ts';

export const linksTo: LinksTo = (payload) => [
  { platform: 'bale', url: `https://ble.ir/nazr_test_bot?start=${payload}` },
  { platform: 'telegram', url: `https://t.me/nazr_test_bot?start=${payload}` },
];

/** The rooms of chats and posters on both platforms, with three mosques, an open drive at the second, and a clock. */
export const openPosterStage = (links: LinksTo = linksTo): Promise<ChatStage> =>
  openChatStage((gate, log) => ({
    composer: posters({ gate, linksTo: links, log }),
    compose: posterComposes(links),
  }));

export type PosterStage = ChatStage;
