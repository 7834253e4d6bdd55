import { html } from './html.ts';
import type { Platform } from './platform.ts';

/** Telegram, as the Bot API documents it; descriptions from its server's sources (Client.cpp). */
export const telegram: Platform = {
  name: 'telegram',
  can: {
    blockUpdates: true,
    commandMenu: true,
    commandEntities: true,
    attachedUploads: true,
    copyButtons: true,
    shareLinks: true,
    webhookSecret: true,
    retryAfter: true,
  },
  render: (words) => ({ text: html(words), parse_mode: 'HTML' }),
  normalise: (update) => update,
  showsToast: () => true,
  deepLink: (username, payload) => `https://t.me/${username}?start=${payload}`,
  // core.telegram.org/api/links, "Share links".
  shareLink: (url, text) => `https://t.me/share/url?${query({ url, text })}`,
  troubles: [
    { says: 'bot was blocked by the user', means: 'gone' },
    { says: 'user is deactivated', means: 'gone' },
    { says: "can't initiate conversation", means: 'gone' },
    { says: 'chat not found', means: 'gone' },
    { says: 'bot was kicked', means: 'gone' },
    { says: 'bot is not a member', means: 'gone' },
    { says: 'group chat was deleted', means: 'gone' },
    { says: 'message is not modified', means: 'unchanged' },
    { says: 'query is too old', means: 'unchanged' },
    { says: 'to delete not found', means: 'unchanged' },
    { says: "message can't be deleted", means: 'unchanged' },
    { says: 'message to edit not found', means: 'wrong' },
    { says: "message can't be edited", means: 'wrong' },
  ],
};

// A plus would stand in the text as it is.
const query = (fields: Readonly<Record<string, string>>): string =>
  new URLSearchParams(fields).toString().replaceAll('+', '%20');
