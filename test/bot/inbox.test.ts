import { readFileSync } from 'node:fs';
import type { Update } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Inbox, openInbox } from '../../src/bot/index.ts';
import { openVault } from '../../src/lib/vault.ts';
import { databases, type Scratch, scratchSqlite } from '../databases.ts';

const vault = openVault('1'.repeat(64));
const chat = { id: 7, type: 'private', first_name: 'علی' };
const from = { id: 7, is_bot: false, first_name: 'علی' };
const text = (update_id: number, words = 'سلام') =>
  ({ update_id, message: { message_id: 1, date: 0, chat, from, text: words } }) as unknown as Update;
const press = (update_id: number, data: string) =>
  ({
    update_id,
    callback_query: {
      id: '1',
      from,
      chat_instance: '1',
      data,
      message: {
        message_id: 3,
        date: 0,
        chat,
        reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: 'e:secret' }]] },
      },
    },
  }) as unknown as Update;
const isFleeting = ({ callback_query: pressed }: Update) => pressed?.data?.startsWith('e:') ?? false;
const ids = (updates: readonly Update[]) => updates.map((update) => update.update_id);

describe.each(databases)('The inbox on $name', ({ open }) => {
  let scratch: Scratch;
  let inbox: Inbox;
  const fresh = (key = vault) => openInbox('telegram', scratch.database, key, isFleeting, () => 1000);
  beforeEach(async () => {
    scratch = await open();
    inbox = fresh();
  });
  afterEach(() => scratch.dispose());

  it('keeps a batch and the offset in one commit, and hands it on', async () => {
    expect(ids(await inbox.accept([text(0), text(1)], 2))).toEqual([0, 1]);
    expect(await inbox.offset()).toBe(2);
    expect(ids((await fresh().left()).map(({ update }) => update))).toEqual([0, 1]);
  });

  it('counts a try only of what is taken up again, not of what just waited', async () => {
    await inbox.accept([text(0), text(1)], 2);
    const tries = async () => (await fresh().left()).map((arrival) => arrival.tries);
    expect([await tries(), await tries(), await tries()]).toEqual([
      [0, 0],
      [1, 1],
      [1, 1],
    ]);
    await inbox.tryAgain(1);
    expect(await tries()).toEqual([1, 2]);
  });

  it('hands on nothing that came before, answered or not, and keeps nothing of it', async () => {
    await inbox.accept([text(0), text(1)], 2);
    inbox.done(0);
    await inbox.flush();
    expect(await inbox.accept([text(0), text(1), text(1)], 2)).toEqual([]);
    expect(ids((await fresh().left()).map(({ update }) => update))).toEqual([1]);
  });

  it('takes the ids of a new count for new updates', async () => {
    await inbox.accept([text(900_000)], 900_001);
    expect(ids(await inbox.accept([text(5)], 6))).toEqual([5]);
    expect(await inbox.offset()).toBe(6);
  });

  it('forgets what came for another bot, whose ids would hide the new one’s', async () => {
    await inbox.serve(1);
    await inbox.accept([text(0)], 1);
    await inbox.serve(1);
    expect(ids(await inbox.accept([text(0)], 1))).toEqual([]);
    await inbox.serve(2);
    expect(await fresh().left()).toEqual([]);
    expect(ids(await inbox.accept([text(0)], 1))).toEqual([0]);
  });

  it('keeps nothing that a message quotes of the bot’s', async () => {
    const outcome = { ...press(0, 'x').callback_query?.message, text: 'secret' };
    const quoting = (update_id: number, more: object) => {
      const { message } = text(update_id, 'پاسخ');
      return { update_id, message: { ...message, ...more } } as unknown as Update;
    };
    const quotes = [
      { reply_to_message: outcome },
      { pinned_message: outcome },
      { external_reply: outcome },
      { quote: { text: 'secret' } },
    ];
    const { message, ...rest } = quoting(9, { reply_to_message: outcome });
    const edited = { ...rest, edited_message: message } as unknown as Update;
    await inbox.accept([...quotes.map((each, n) => quoting(n, each)), edited], 10);
    const left = JSON.stringify(await fresh().left());
    expect(left).toContain('پاسخ');
    expect(left).not.toContain('secret');
  });

  it('that is pushed to knows for a day what was answered, without a word of it', async () => {
    const clock = { at: 1000 };
    const pushed = () => openInbox('telegram', scratch.database, vault, isFleeting, () => clock.at, true);
    const before = pushed();
    await before.accept([text(0)]);
    await scratch.database.write((tx) => before.remember(tx, 0, ['outcome']));
    before.done(0);
    await before.flush();
    const { inbox: rows } = scratch.database.read.tables;
    expect(await scratch.database.read.select().from(rows)).toMatchObject([
      { state: 'done', payload: '', outcome: null },
    ]);
    const after = pushed();
    expect(await after.left()).toEqual([]);
    expect(await after.accept([text(0)])).toEqual([]);
    clock.at += 25 * 3_600_000;
    await after.flush();
    expect(ids(await after.accept([text(0)]))).toEqual([0]);
  });

  it('forgets what is answered with the next batch', async () => {
    await inbox.accept([text(0)], 1);
    inbox.done(0);
    await inbox.accept([text(1)], 2);
    expect(ids((await fresh().left()).map(({ update }) => update))).toEqual([1]);
  });

  it('knows after a crash what the writes of an update answered', async () => {
    await inbox.accept([text(0)], 1);
    await scratch.database.write((tx) => inbox.remember(tx, 0, [{ booked: 12 }, null]));
    expect((await fresh().left())[0]?.outcomes).toEqual([{ booked: 12 }, null]);
  });

  it('sets aside what it cannot open, and hands on the rest', async () => {
    await inbox.accept([text(0)], 1);
    const other = fresh(openVault('2'.repeat(64)));
    await other.accept([text(1)], 2);
    expect(ids((await other.left()).map(({ update }) => update))).toEqual([1]);
  });

  it('hands on fleeting presses and keeps none of them', async () => {
    expect(ids(await inbox.accept([press(0, 'e:1:2:secret')], 1))).toEqual([0]);
    expect(await fresh().left()).toEqual([]);
  });

  it('still forgets what is answered when the first attempt to do so fails', async () => {
    await inbox.accept([text(0)], 1);
    inbox.done(0);
    const impossible = [
      {
        update_id: 1.5,
        get message() {
          throw new Error('no');
        },
      },
    ] as unknown as Update[];
    await expect(inbox.accept(impossible, 2)).rejects.toThrow();
    await inbox.flush();
    expect(await fresh().left()).toEqual([]);
  });
});

describe('On the disk', () => {
  it('no text, phone number, answer or button of an update can be read', async () => {
    const scratch = await scratchSqlite();
    const inbox = openInbox('bale', scratch.database, vault, isFleeting, Date.now);
    const contact = { phone_number: '+989181234567', first_name: 'زهرا', user_id: 7 };
    const shared = { update_id: 1, message: { message_id: 2, date: 0, chat, from, contact } };
    await inbox.accept(
      [text(0, 'PLAINTEXT'), shared as unknown as Update, press(2, 'b:1'), press(3, 'e:cupping')],
      4,
    );
    await scratch.database.write((tx) => inbox.remember(tx, 0, ['OUTCOME']));
    const path = scratch.url.slice('file:'.length);
    const disk = readFileSync(path, 'latin1') + readFileSync(`${path}-wal`, 'latin1');
    expect(disk).toContain('inbox');
    for (const secret of ['PLAINTEXT', '989181234567', 'OUTCOME', 'e:cupping', 'e:secret'])
      expect(disk).not.toContain(secret);
    await scratch.dispose();
  });
});
