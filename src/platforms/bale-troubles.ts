import { telegramTroubles } from './telegram-troubles.ts';
import type { TroubleRow } from './trouble.ts';

/**
 * What Bale's server was heard to say (no list is published; python-bale-bot, Balethon, bale-bot-samples), and what it
 * may say as Telegram does. Codes are not certain: the words decide.
 */
export const baleTroubles: readonly TroubleRow[] = [
  { says: 'no such group or user', means: 'gone' },
  { says: 'bot was blocked', means: 'blocked' },
  { says: 'permission_denied', means: 'blocked' },
  { says: 'bot limit exceed', means: 'flood' },
  { says: 'local_rate_limited', means: 'flood' },
  { says: 'token not found', means: 'later' },
  { says: 'internal_error', means: 'later' },
  { says: 'must be a valid value', means: 'wrong' },
  ...telegramTroubles,
  { says: 'message not found', means: 'wrong' },
  { says: 'forbidden', means: 'gone' },
];
