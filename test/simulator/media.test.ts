import { InputFile, InputMediaBuilder } from 'grammy';
import { describe, expect, it } from 'vitest';
import { api, call, simulator } from './fixture.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('pictures on Telegram', () => {
  it('arrive whole, with their size, and can be sent again by id', async () => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی', started: true });
    const { photo } = await api(sim).sendPhoto(ali.id, new InputFile(PNG, 'qr.png'), {
      caption: '<b>بلیت</b>',
      parse_mode: 'HTML',
    });
    expect(photo).toMatchObject([{ width: 1, height: 1, file_size: PNG.length }]);
    await api(sim).sendPhoto(ali.id, photo[0]?.file_id ?? '');
    expect(ali.files().map(({ bytes }) => bytes.equals(PNG))).toEqual([true, true]);
    expect(ali.sees()).toBe('بلیت');
  });

  it('can be exchanged, and their captions edited', async () => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی', started: true });
    const { message_id } = await api(sim).sendPhoto(ali.id, new InputFile(PNG, 'a.png'), { caption: 'یک' });
    await api(sim).editMessageCaption(ali.id, message_id, { caption: 'دو' });
    expect(ali.screen().text).toBe('دو');
    const media = InputMediaBuilder.photo(new InputFile(PNG, 'b.png'), { caption: 'سه' });
    await api(sim).editMessageMedia(ali.id, message_id, media);
    expect(ali.screen()).toMatchObject({ text: 'سه', file: { name: 'b.png' } });
    await expect(api(sim).editMessageText(ali.id, message_id, 'x')).rejects.toThrow(
      'there is no text in the message',
    );
  });
});

describe('albums', () => {
  it('come by attach:// on Telegram, of one sort and at most ten', async () => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی', started: true });
    const photo = () => InputMediaBuilder.photo(new InputFile(PNG, 'a.png'));
    const sent = await api(sim).sendMediaGroup(ali.id, [photo(), photo()]);
    expect(sent).toHaveLength(2);
    expect(ali.files()).toHaveLength(2);
    const document = InputMediaBuilder.document(new InputFile(PNG, 'a.png'));
    await expect(api(sim).sendMediaGroup(ali.id, [photo(), document] as never)).rejects.toThrow(
      "can't be mixed",
    );
    await expect(api(sim).sendMediaGroup(ali.id, Array.from({ length: 11 }, photo))).rejects.toThrow(
      'too many',
    );
  });

  it('name their parts plainly on Bale', async () => {
    const sim = await simulator('bale');
    const ali = sim.person({ firstName: 'علی', started: true });
    const body = new FormData();
    body.set('chat_id', String(ali.id));
    body.set('media', JSON.stringify([{ type: 'photo', media: 'media0', caption: 'یک' }]));
    body.set('media0', new Blob([PNG]), 'a.png');
    await fetch(`${sim.apiRoot}/bot${sim.token}/sendMediaGroup`, { method: 'POST', body });
    expect(ali.screen()).toMatchObject({ text: 'یک', file: { name: 'a.png' } });
  });
});

describe('repeating and removing', () => {
  it('copies without an origin and forwards with one', async () => {
    const sim = await simulator('telegram');
    const [ali, zahra] = [sim.person({ firstName: 'علی' }), sim.person({ firstName: 'زهرا', started: true })];
    await ali.says('پرسش');
    const id = ali.messages()[0]?.id ?? 0;
    await api(sim).copyMessage(zahra.id, ali.id, id);
    const forwarded = await api(sim).forwardMessage(zahra.id, ali.id, id);
    expect(zahra.messages().map(({ text }) => text)).toEqual(['پرسش', 'پرسش']);
    expect(forwarded.forward_origin).toMatchObject({ type: 'user', sender_user: { first_name: 'علی' } });
    await api(sim).deleteMessages(
      zahra.id,
      zahra.messages().map((message) => message.id),
    );
    expect(zahra.messages()).toEqual([]);
  });

  it('pins what is there', async () => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی', started: true });
    const message_id = ali.chat.botWrote('x');
    expect((await call(sim, 'pinChatMessage', { chat_id: ali.id, message_id })).status).toBe(200);
    const missing = await call(sim, 'pinChatMessage', { chat_id: ali.id, message_id: 99 });
    expect(missing.body.description).toBe('Bad Request: message to pin not found');
  });
});

describe('what a bot tells of itself', () => {
  it('is kept', async () => {
    const sim = await simulator('telegram');
    await api(sim).setMyCommands([{ command: 'book', description: 'رزرو نوبت' }]);
    expect(await api(sim).getMyCommands()).toEqual([{ command: 'book', description: 'رزرو نوبت' }]);
    await api(sim).setMyDescription('نذر خون');
    expect(await api(sim).getMyDescription()).toEqual({ description: 'نذر خون' });
  });
});
