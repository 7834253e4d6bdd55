import { HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';
import type { Letter } from '../../src/delivery/index.ts';
import { addAccount } from '../../src/delivery/index.ts';
import { sendLetter } from '../../src/delivery/sending.ts';
import { openShelf } from '../../src/media/index.ts';
import { bold, italic, link, say, trouble } from '../../src/platforms/index.ts';
import { scratchSqlite } from '../databases.ts';
import { library, picture } from '../media/folder.ts';
import { connected, flavours } from '../platforms/fixture.ts';
import { simulator } from '../simulator/fixture.ts';
import { replies } from '../simulator/index.ts';

describe.each(flavours)('A letter on %s', (flavour) => {
  async function post() {
    const sim = await simulator(flavour);
    const ali = sim.person({ firstName: 'علی', started: true });
    const shelves = await library(scratchSqlite);
    const { database, store } = shelves;
    const identity = { platform: flavour, userId: ali.id, chatId: ali.id, createdAt: 0 };
    const account = await database.write((tx) => addAccount(tx, identity));
    if (!account) throw new Error('There is no account');
    const connection = connected(sim);
    const shelf = openShelf(database, store);
    const sends = (letter: Letter) => sendLetter(connection, account, letter, shelf);
    const ids = async (...files: Parameters<typeof shelves.adds>[]) => {
      const made = [];
      for (const file of files) made.push((await shelves.adds(...file)).id);
      return made;
    };
    return { sim, ali, sends, ids, connection };
  }
  const buttons = [[{ text: 'رزرو نوبت', data: 'book' }]];
  const photo = (like: string): [Buffer] => [picture(like)];
  const refused = (why: string) => replies.refusal(400, `Bad Request: ${why}`);

  it('is a text with its buttons, and answers its number', async () => {
    const { ali, sends } = await post();
    const sent = await sends({ text: say`نوبت ${bold('شنبه')} و ${italic('یکشنبه')} است`, buttons });
    expect(sent).toEqual({ state: 'sent', messageId: ali.screen().id });
    expect(ali.screen().entities.map(({ type }) => type)).toEqual(['bold', 'italic']);
    expect(ali.buttons()).toEqual(['رزرو نوبت']);
  });

  it.each([
    ['photo', 'image/png'],
    ['video', 'video/mp4'],
    ['animation', 'video/mp4'],
    ['audio', 'audio/mpeg'],
    ['voice', 'audio/ogg'],
    ['document', 'application/pdf'],
  ] as const)('is a %s with words and buttons below', async (kind, mime) => {
    const { sim, ali, sends, ids } = await post();
    const media = await ids([picture('a'), { kind, mime }]);
    const letter = { text: bold('نذر خون'), buttons, media };
    const { messageId } = await sends(letter);
    expect(ali.screen()).toMatchObject({ id: messageId, text: 'نذر خون', file: { kind } });
    expect(ali.buttons()).toEqual(['رزرو نوبت']);
    await sends(letter);
    expect(ali.files()).toHaveLength(2);
    const [, again] = sim.calls(`send${kind.charAt(0).toUpperCase()}${kind.slice(1)}`);
    expect(again?.params[kind]).toContain('AgAC');
  });

  it('has no empty caption below a file without words', async () => {
    const { sim, sends, ids } = await post();
    await sends({ text: '', media: await ids(photo('a')) });
    expect(sim.calls('sendPhoto')[0]?.params).not.toHaveProperty('caption');
  });

  it('with words too long for a caption sends them on their own, with the buttons', async () => {
    const { ali, sends, ids } = await post();
    const { messageId } = await sends({ text: 'ن'.repeat(1025), buttons, media: await ids(photo('a')) });
    const [file, words] = ali.messages();
    expect(file).toMatchObject({ id: messageId, text: '', file: { kind: 'photo' }, inlineKeyboard: [] });
    expect(words).toMatchObject({ text: 'ن'.repeat(1025), inlineKeyboard: [[{ text: 'رزرو نوبت' }]] });
  });

  it('keeps the longest caption at its file, whatever its marks take', async () => {
    const { ali, sends, ids } = await post();
    const words = flavour === 'bale' ? 'ن'.repeat(1024) : [bold('ن'.repeat(1000)), '😀'.repeat(24)];
    await sends({ text: words, media: await ids(photo('a')) });
    expect(ali.messages()).toHaveLength(1);
  });

  it('of which only the first part is out never says that nothing reached the chat', async () => {
    const { sim, ali, sends, ids, connection } = await post();
    sim.respondWith('sendMessage', replies.tooMany(61));
    const failed = await sends({ text: 'ن'.repeat(1025), media: await ids(photo('a')) }).catch((e) => e);
    expect(failed).toBeInstanceOf(HttpError);
    expect(trouble(connection.platform, failed)).toMatchObject({ kind: 'later', reached: 'perhaps' });
    expect(ali.files()).toHaveLength(1);
  });

  it('is an album with its words below the first, and without buttons', async () => {
    const { sim, ali, sends, ids } = await post();
    const letter = { text: bold('سه عکس'), buttons, media: await ids(photo('a'), photo('b'), photo('c')) };
    const { messageId } = await sends(letter);
    const [first, ...others] = ali.messages();
    expect(first).toMatchObject({ id: messageId, text: 'سه عکس', inlineKeyboard: [] });
    expect(others.map(({ text, album }) => [text, album])).toEqual(Array(2).fill(['', first?.album]));
    await sends(letter);
    expect(ali.files().map(({ bytes }) => bytes.subarray(-1).toString())).toEqual([...'abcabc']);
    const media = sim.calls('sendMediaGroup')[1]?.params.media as { media: string }[];
    expect(media.map((each) => each.media.slice(0, 4))).toEqual(Array(3).fill('AgAC'));
  });

  it('goes file by file where the server takes no album', async () => {
    const { sim, ali, sends, ids } = await post();
    sim.respondWith('sendMediaGroup', replies.refusal(404, 'Not Found: method not found'));
    const { messageId } = await sends({ text: 'دو عکس', media: await ids(photo('a'), photo('b')) });
    expect(ali.messages()).toMatchObject([{ id: messageId, text: 'دو عکس' }, { text: '' }]);
    expect(ali.files()).toHaveLength(2);
  });

  it('does not go twice when nobody knows whether the album arrived', async () => {
    const { sim, ali, sends, ids } = await post();
    sim.cutConnection('sendMediaGroup', 'after');
    await expect(sends({ text: '', media: await ids(photo('a'), photo('b')) })).rejects.toThrow(HttpError);
    expect(ali.files()).toHaveLength(2);
  });

  it('goes file by file where the files make no album', async () => {
    const { sim, ali, sends, ids } = await post();
    const voice = { kind: 'voice' as const, mime: 'audio/ogg' };
    await sends({ text: 'دو صدا', media: await ids([picture('a'), voice], [picture('b'), voice]) });
    expect(sim.calls('sendMediaGroup')).toEqual([]);
    expect(ali.files().map(({ kind }) => kind)).toEqual(['voice', 'voice']);
  });

  it('with an album of which an id is dead is uploaded again once', async () => {
    const { sim, ali, sends, ids } = await post();
    const letter = { text: '', media: await ids(photo('a'), photo('b')) };
    await sends(letter);
    sim.losesFiles();
    await sends(letter);
    expect(sim.calls('sendMediaGroup')).toHaveLength(3);
    expect(ali.files()).toHaveLength(4);
  });

  it('is a file of its own, below which its words stand', async () => {
    const { ali, sends } = await post();
    await sends({ text: 'پوستر', file: { bytes: picture('x'), name: 'poster.png', kind: 'picture' } });
    expect(ali.screen()).toMatchObject({ text: 'پوستر', file: { kind: 'photo', name: 'poster.png' } });
  });

  it('is a poll or a quiz, in words where the platform has none', async () => {
    const { ali, sends } = await post();
    const options = ['هر سه ماه', 'هر سال'];
    await sends({ text: 'هر چند وقت؟', poll: { options } });
    await sends({ text: 'هر چند وقت؟', poll: { options, right: 0 }, buttons });
    const [poll, quiz] = ali.messages();
    if (flavour === 'telegram') {
      expect(poll).toMatchObject({ text: 'هر چند وقت؟', poll: { options, right: undefined } });
      expect(quiz).toMatchObject({ text: 'هر چند وقت؟', poll: { options, right: 0 } });
    } else {
      expect(poll?.text).toBe('هر چند وقت؟\n\n۱. هر سه ماه\n۲. هر سال');
      expect(quiz?.text).toBe('هر چند وقت؟\n\n۱. هر سه ماه\n۲. هر سال\n\nپاسخ درست: هر سه ماه');
    }
    expect(ali.buttons()).toEqual(['رزرو نوبت']);
  });

  it('is a poll in words where the question is too long for one', async () => {
    const { ali, sends } = await post();
    await sends({ text: 'چ'.repeat(301), poll: { options: ['الف', 'ب'] } });
    expect(ali.screen()).toMatchObject({ poll: undefined });
    expect(ali.screen().text).toContain('۲. ب');
  });

  it('goes once more without marks when the server cannot read them', async () => {
    const { sim, ali, sends, ids } = await post();
    const unread = refused("can't parse entities: Unsupported start tag");
    for (const method of ['sendMessage', 'sendPhoto', 'sendMediaGroup']) sim.respondWith(method, unread);
    const text = say`این ${link('نقشه', 'https://a.b/c')} است`;
    await sends({ text });
    await sends({ text, media: await ids(photo('a')) });
    await sends({ text, media: await ids(photo('a'), photo('b')) });
    const seen = ali.messages().map((each) => [each.text, each.entities.length]);
    expect(seen).toEqual([...Array(3).fill(['این نقشه است', 0]), ['', 0]]);
    sim.respondWith('sendMessage', [unread, unread]);
    await expect(sends({ text })).rejects.toThrow("can't parse entities");
  });

  it('takes the place of a message, and is obsolete where that is gone', async () => {
    const { ali, sends } = await post();
    const { messageId } = await sends({ text: 'یک' });
    expect(await sends({ text: 'دو', replaces: messageId ?? 0 })).toEqual({ state: 'sent', messageId });
    expect(ali.messages().map(({ text }) => text)).toEqual(['دو']);
    expect(await sends({ text: 'سه', replaces: 987 })).toEqual({ state: 'obsolete', messageId: null });
  });
});
