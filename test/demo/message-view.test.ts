import { InputFile, InputMediaBuilder } from 'grammy';
import { expect, it } from 'vitest';
import { messageView } from '../../scripts/demo/message-view.ts';
import { fileHeaders } from '../../scripts/demo/sent-files.ts';
import { api, simulator } from '../simulator/fixture.ts';

it('The demo shows polls, albums and what is played', async () => {
  const sim = await simulator('telegram');
  const ali = sim.person({ firstName: 'علی', started: true });
  const quiz = { type: 'quiz' as const, correct_option_ids: [1] };
  await api(sim).sendPoll(ali.id, 'کدام؟', [{ text: 'الف' }, { text: 'ب' }], quiz);
  const video = () => InputMediaBuilder.video(new InputFile(Buffer.from('film'), 'film.mp4'));
  await api(sim).sendMediaGroup(ali.id, [video(), video()]);
  const [poll, first, second] = ali.messages().map((message) => messageView(message, 'ali'));
  expect(poll).toMatchObject({ text: 'کدام؟', poll: { options: ['الف', 'ب'], right: 1 } });
  expect(first).toMatchObject({ file: { kind: 'video', name: 'film.mp4' }, album: second?.album });
  const headers = { kind: 'video', name: 'film.mp4', bytes: Buffer.from('film') };
  expect(fileHeaders({ ...headers, mime: 'video/mp4' })).toEqual({ 'content-type': 'video/mp4' });
  expect(fileHeaders({ ...headers, mime: 'text/html' })['content-type']).toBe('application/octet-stream');
});
