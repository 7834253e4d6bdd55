import { describe, expect, it } from 'vitest';
import { readLink, readName } from '../../../src/features/chats/linking/reading.ts';

describe('A wish to link', () => {
  it.each([
    ['/link', {}],
    ['/link ۱۲', { center: 12 }],
    ['/link@nazr_bot 12', { center: 12 }],
    ['/link @masjed ۱۲', { chat: '@masjed', center: 12 }],
    ['/link https://ble.ir/masjed', { chat: '@masjed' }],
    ['/link t.me/masjed_1', { chat: '@masjed_1' }],
    ['/link -1001234567890', { chat: '-1001234567890' }],
    ['/link @the_\u2060masjed', { chat: '@the_masjed' }],
    ['/link مسجد', {}],
    ['/link @a', {}],
  ])('is read from «%s»', (text, wish) => {
    expect(readLink(text)).toEqual(wish);
  });
});

describe('A name that is typed alone', () => {
  it.each([
    ['@masjed', { chat: '@masjed' }],
    ['https://ble.ir/masjed ۱۲', { chat: '@masjed', center: 12 }],
  ])('is read from «%s»', (text, wish) => {
    expect(readName(text)).toEqual(wish);
  });

  it.each(['', '۱۲', '77777777', 'سلام @masjed', '@masjed @other', '@masjed ۱۲ ۱۳'])(
    'is not seen in «%s»',
    (text) => {
      expect(readName(text)).toBeUndefined();
    },
  );
});
