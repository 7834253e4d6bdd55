import { randomBytes } from 'node:crypto';
import { InputFile, InputMediaBuilder } from 'grammy';
import { describe, expect, it } from 'vitest';
import { simulator } from '../simulator/fixture.ts';
import { replies } from '../simulator/index.ts';
import { botOn, connected, flavours } from './fixture.ts';

describe.each(flavours)('A file on its way to %s', (flavour) => {
  const open = async () => {
    const sim = await simulator(flavour);
    const ali = sim.person({ firstName: 'علی', started: true });
    return { sim, ali, api: botOn(connected(sim)).api };
  };
  const bytes = randomBytes(300_000);

  it('arrives whole, under its name, with its caption', async () => {
    const { ali, api } = await open();
    await api.sendDocument(ali.id, new InputFile(bytes, 'نوبت.ics'), { caption: 'نوبت شما' });
    expect(ali.files()).toMatchObject([{ kind: 'document', name: 'نوبت.ics' }]);
    expect(ali.files()[0]?.bytes.equals(bytes)).toBe(true);
    expect(ali.screen().text).toBe('نوبت شما');
  });

  it('arrives whole when it comes as a stream', async () => {
    const { ali, api } = await open();
    const pieces = [bytes.subarray(0, 100_000), bytes.subarray(100_000)];
    const keyboard = { inline_keyboard: [[{ text: 'خانه', callback_data: 'home' }]] };
    await api.sendDocument(ali.id, new InputFile(() => pieces[Symbol.iterator](), 'ticket.pdf'), {
      reply_markup: keyboard,
    });
    expect(ali.files()[0]?.bytes.equals(bytes)).toBe(true);
    expect(ali.buttons()).toEqual(['خانه']);
  });

  it('is sent again, still whole, after a 429', async () => {
    const { sim, ali, api } = await open();
    sim.respondWith('sendDocument', replies.tooMany(1));
    await api.sendDocument(ali.id, new InputFile(bytes, 'a.bin'));
    expect(ali.files()[0]?.bytes.equals(bytes)).toBe(true);
  });

  it('goes in an album too', async () => {
    const { ali, api } = await open();
    const file = (n: number) => InputMediaBuilder.document(new InputFile(bytes.subarray(n), `${n}.pdf`));
    await api.sendMediaGroup(ali.id, [file(0), file(1)]);
    expect(ali.files().map((each) => each.bytes.length)).toEqual([bytes.length, bytes.length - 1]);
  });

  it('comes back whole', async () => {
    const { sim, ali, api } = await open();
    const { document } = await api.sendDocument(ali.id, new InputFile(bytes, 'a.bin'));
    const { file_path } = await api.getFile(document?.file_id ?? '');
    const kept = await connected(sim).download(file_path ?? '');
    expect(kept.equals(bytes)).toBe(true);
    await expect(connected(sim).download('nowhere')).rejects.toThrow('not there (404)');
  });

  it('that meets a gateway page or a cut line is trouble, not a bug', async () => {
    const { sim, ali, api } = await open();
    sim.respondWith('sendDocument', replies.badGatewayPage());
    await expect(api.sendDocument(ali.id, new InputFile(bytes, 'a.bin'))).rejects.toMatchObject({
      name: 'HttpError',
    });
    sim.cutConnection('sendDocument', 'before');
    await expect(api.sendDocument(ali.id, new InputFile(bytes, 'a.bin'))).rejects.toMatchObject({
      name: 'HttpError',
    });
  });
});
