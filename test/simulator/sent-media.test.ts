import { describe, expect, it } from 'vitest';
import { api, call, simulator } from './fixture.ts';
import type { FlavourName, Simulator } from './index.ts';

const flavours: readonly FlavourName[] = ['telegram', 'bale'];
const PNG = Buffer.from('89504e47', 'hex');

/** The messages that wait for the bot, raw. */
async function waiting(sim: Simulator): Promise<Record<string, unknown>[]> {
  const { result } = (await call(sim, 'getUpdates')).body;
  return result.map((update: { message: object }) => update.message);
}

describe.each(flavours)('A person on %s', (flavour) => {
  it('sends files of every kind', async () => {
    const sim = await simulator(flavour);
    const ali = sim.person({ firstName: 'علی', started: true });
    await ali.sendsVideo({ caption: 'ببینید' });
    await ali.sendsAnimation();
    await ali.sendsAudio();
    await ali.sendsVoice();
    const sent = await waiting(sim);
    expect(sent.map((message) => Object.keys(message).slice(4))).toEqual([
      ['video', 'caption'],
      ['animation', 'document'],
      ['audio'],
      ['voice'],
    ]);
    expect(ali.messages().map(({ file }) => file?.kind)).toEqual(['video', 'animation', 'audio', 'voice']);
  });

  it('sends an album under one mark, and another under another', async () => {
    const sim = await simulator(flavour);
    const ali = sim.person({ firstName: 'علی', started: true });
    const photo = { kind: 'photo' as const, bytes: PNG };
    await ali.sendsAlbum([{ ...photo, caption: 'یک' }, photo]);
    await ali.sendsAlbum([photo, photo]);
    const marks = (await waiting(sim)).map(({ media_group_id: mark }) => mark);
    expect([marks[0] === marks[1], marks[2] === marks[3], marks[0] === marks[2]]).toEqual([
      true,
      true,
      false,
    ]);
    expect(ali.messages().map(({ album }) => album)).toEqual(marks);
  });

  it('writes marks as this server gives them', async () => {
    const sim = await simulator(flavour);
    const ali = sim.person({ firstName: 'علی', started: true });
    await ali.writes('*نذر* خون');
    await ali.sendsVideo({ markedCaption: '_نذر_ خون' });
    const [text, video] = await waiting(sim);
    if (flavour === 'bale') expect([text?.text, video?.caption]).toEqual(['*نذر* خون', '_نذر_ خون']);
    else {
      expect(text).toMatchObject({ text: 'نذر خون', entities: [{ type: 'bold', offset: 0, length: 3 }] });
      expect(video).toMatchObject({ caption: 'نذر خون', caption_entities: [{ type: 'italic' }] });
    }
    expect(ali.messages().map((message) => message.text)).toEqual(['نذر خون', 'نذر خون']);
  });

  it('passes on what was posted elsewhere', async () => {
    const sim = await simulator(flavour);
    const ali = sim.person({ firstName: 'علی', started: true });
    const channel = sim.channel({ title: 'هیئت', username: 'heyat' });
    await ali.writes('پست', channel);
    const chat = { id: channel.id, type: 'channel', title: 'هیئت', username: 'heyat' };
    expect((await waiting(sim))[0]).toMatchObject(
      flavour === 'bale' ? { forward_from_chat: chat } : { forward_origin: { type: 'channel', chat } },
    );
  });

  it('is sent a file by its id until the server loses it', async () => {
    const sim = await simulator(flavour);
    const ali = sim.person({ firstName: 'علی', started: true });
    await ali.sendsPhoto(PNG);
    const [{ photo }] = (await waiting(sim)) as [{ photo: [{ file_id: string }] }];
    const sends = () => call(sim, 'sendPhoto', { chat_id: ali.id, photo: photo[0].file_id });
    expect((await sends()).status).toBe(200);
    sim.losesFiles();
    expect((await sends()).body.description).toContain('wrong remote file identifier specified');
  });
});

describe('Polls on Telegram', () => {
  it('are seen with their options, a quiz with the right one', async () => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی', started: true });
    const options = [{ text: 'الف' }, { text: 'ب' }];
    await api(sim).sendPoll(ali.id, 'کدام؟', options);
    await api(sim).sendPoll(ali.id, 'کدام درست است؟', options, { type: 'quiz', correct_option_ids: [1] });
    expect(ali.messages()).toMatchObject([
      { text: 'کدام؟', poll: { options: ['الف', 'ب'], right: undefined } },
      { text: 'کدام درست است؟', poll: { right: 1 } },
    ]);
  });

  it('that are quizzes need a right option', async () => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی', started: true });
    const quiz = (correct_option_ids?: number[]) =>
      call(sim, 'sendPoll', {
        ...{ chat_id: ali.id, question: 'x', options: ['الف', 'ب'], type: 'quiz' },
        ...(correct_option_ids && { correct_option_ids }),
      });
    for (const ids of [undefined, [], [2]]) expect((await quiz(ids)).status).toBe(400);
    expect((await quiz([0])).body.result.poll).toMatchObject({ type: 'quiz', is_anonymous: true });
  });

  it('are unknown on Bale', async () => {
    const sim = await simulator('bale');
    const { status } = await call(sim, 'sendPoll', { chat_id: 1, question: 'x', options: ['الف'] });
    expect(status).toBe(404);
  });
});
