import { baleMarkdown } from './bale-markdown.ts';
import { baleTroubles } from './bale-troubles.ts';
import { normaliseBale } from './bale-updates.ts';
import type { Platform } from './platform.ts';

/**
 * Bale: the Telegram Bot API "with small changes" (docs.bale.ai), and what libraries in production had
 * to work around. Nothing here was run against Bale itself: `npm run probe:bale` asks a real server.
 */
export const bale: Platform = {
  name: 'bale',
  can: {
    blockUpdates: false,
    commandMenu: false,
    commandEntities: false,
    attachedUploads: false,
    copyButtons: false,
    polls: false,
    shareLinks: false,
    webhookSecret: false,
    retryAfter: false,
    bucketLimit: false,
    paidBroadcasts: false,
  },
  render: (words) => ({ text: baleMarkdown(words) }),
  normalise: normaliseBale,
  // Clients from before June 2025 cannot show the answer; the ids of their presses begin with "1" (Balethon).
  showsToast: (callbackQueryId) => !callbackQueryId.startsWith('1'),
  deepLink: (username, payload) => `https://ble.ir/${username}?start=${payload}`,
  shareLink: (url) => url,
  troubles: baleTroubles,
};
