import { baleMarkdown } from './bale-markdown.ts';
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
    shareLinks: false,
    webhookSecret: false,
    retryAfter: false,
  },
  render: (words) => ({ text: baleMarkdown(words) }),
  normalise: normaliseBale,
  // Clients from before June 2025 cannot show the answer; the ids of their presses begin with "1" (Balethon).
  showsToast: (callbackQueryId) => !callbackQueryId.startsWith('1'),
  deepLink: (username, payload) => `https://ble.ir/${username}?start=${payload}`,
  shareLink: (url) => url,
  troubles: [
    { says: 'no such group or user', means: 'gone' },
    { says: 'chat not found', means: 'gone' },
    { says: 'bot was blocked', means: 'gone' },
    { says: 'permission_denied', means: 'gone' },
    { says: 'forbidden', means: 'gone' },
    { says: 'bot limit exceed', means: 'later' },
    { says: 'local_rate_limited', means: 'later' },
    { says: 'message is not modified', means: 'unchanged' },
    { says: 'token not found', means: 'later' },
    { says: 'message not found', means: 'wrong' },
    { says: 'internal server error', means: 'later' },
  ],
};
