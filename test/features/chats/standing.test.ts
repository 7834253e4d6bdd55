import type { ChatMember } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { type Seen, standingOf } from '../../../src/features/chats/linking/standing.ts';

const member = (status: string, rights: object = {}) => ({ status, ...rights }) as ChatMember;
const admin = member('administrator');
const seen = (more: Partial<Seen>): Seen => ({
  kind: 'group',
  asker: admin,
  bot: admin,
  isHere: true,
  ...more,
});

describe('A chat', () => {
  it.each([
    ['group of which the bot is a member', { bot: member('member') }],
    ['group of which the bot hears nothing of itself', { bot: undefined }],
    [
      'group where the bot is limited but may write',
      {
        bot: member('restricted', { is_member: true, can_send_messages: true }),
      },
    ],
    ['channel that both run', { kind: 'channel', asker: member('creator') }],
    ['channel of a platform that tells of no rights', { kind: 'channel', bot: admin }],
  ] as const)('may be linked: a %s', (_, more) => {
    expect(standingOf(seen(more))).toBe('fine');
  });

  it.each([
    ['asker', { asker: member('member') }],
    ['asker', { asker: member('left'), kind: 'channel' }],
    ['asker', { asker: undefined }],
    ['unseen', { asker: undefined, bot: member('member') }],
    ['unseen', { asker: undefined, bot: undefined }],
    ['unseen', { bot: undefined, isHere: false }],
    ['outside', { bot: member('left') }],
    ['outside', { bot: member('kicked'), asker: undefined }],
    ['outside', { bot: member('restricted', { is_member: false }) }],
    ['notAdmin', { kind: 'channel', bot: member('member') }],
    ['notAdmin', { kind: 'channel', bot: undefined }],
    ['noPosting', { kind: 'channel', bot: member('administrator', { can_post_messages: false }) }],
    ['muted', { bot: member('restricted', { is_member: true, can_send_messages: false }) }],
  ] as const)('may not: %s, of %o', (standing, more) => {
    expect(standingOf(seen(more))).toBe(standing);
  });
});
