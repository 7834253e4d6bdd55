import { describe, expect, it } from 'vitest';
import { messageLink } from '../../../src/features/chats/index.ts';

describe('A message', () => {
  it.each([
    ['of a public channel', 'telegram', -1_001_234_567_890, 'masjed', 'https://t.me/masjed/5'],
    [
      'of a private channel, for its members,',
      'telegram',
      -1_001_234_567_890,
      null,
      'https://t.me/c/1234567890/5',
    ],
    [
      'of a public channel of Bale, as the channel itself,',
      'bale',
      4_123_456_789,
      'masjed',
      'https://ble.ir/masjed',
    ],
  ] as const)('%s has an address', (_, platform, chatId, username, link) => {
    expect(messageLink({ platform, chatId, username }, 5)).toBe(link);
  });

  it.each([
    ['of a basic group', 'telegram', -1_001_234],
    ['of a private chat of Bale', 'bale', 4_123_456_789],
  ] as const)('%s has none', (_, platform, chatId) => {
    expect(messageLink({ platform, chatId, username: null }, 5)).toBeUndefined();
  });
});
