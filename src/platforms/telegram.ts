import { html } from './html.ts';
import type { Platform } from './platform.ts';
import { telegramTroubles } from './telegram-troubles.ts';

/** Telegram, as the Bot API documents it. */
export const telegram: Platform = {
  name: 'telegram',
  can: {
    blockUpdates: true,
    commandMenu: true,
    commandEntities: true,
    attachedUploads: true,
    copyButtons: true,
    polls: true,
    shareLinks: true,
    webhookSecret: true,
    retryAfter: true,
    bucketLimit: false,
    paidBroadcasts: true,
  },
  render: (words) => ({ text: html(words), parse_mode: 'HTML' }),
  normalise: (update) => update,
  showsToast: () => true,
  deepLink: (username, payload) => `https://t.me/${username}?start=${payload}`,
  // core.telegram.org/api/links, "Share links".
  shareLink: (url, text) => `https://t.me/share/url?${query({ url, text })}`,
  troubles: telegramTroubles,
};

// A plus would stand in the text as it is.
const query = (fields: Readonly<Record<string, string>>): string =>
  new URLSearchParams(fields).toString().replaceAll('+', '%20');
