import { assert, asyncProperty, string, uint8Array } from 'fast-check';
import { expect, it } from 'vitest';
import { decode } from './body.ts';

it('reads every file and field of a form as it was', async () => {
  await assert(
    asyncProperty(uint8Array({ maxLength: 200 }), string({ unit: 'grapheme' }), async (bytes, words) => {
      const form = new FormData();
      form.set('caption', words);
      form.set('document', new Blob([Buffer.from(bytes), '\r\n--x']), 'نوبت "۱".ics');
      const request = new Request('http://127.0.0.1', { method: 'POST', body: form });
      const type = request.headers.get('content-type') ?? '';
      const body = decode({ 'content-type': type }, '', Buffer.from(await request.arrayBuffer()));
      // Forms carry every line break as CRLF.
      expect(body.params.caption).toBe(words.replace(/\r\n|\r|\n/g, '\r\n'));
      expect(body.uploads.get('document')?.bytes).toEqual(Buffer.concat([bytes, Buffer.from('\r\n--x')]));
    }),
    { numRuns: 60 },
  );
});

it('reads JSON inside JSON where clients nest it', () => {
  const body = Buffer.from(JSON.stringify({ chat_id: 5, reply_markup: '{"remove_keyboard":true}' }));
  const { params } = decode({ 'content-type': 'application/json' }, 'text=a', body);
  expect(params).toEqual({ text: 'a', chat_id: 5, reply_markup: { remove_keyboard: true } });
});

it('refuses JSON that is none', () => {
  expect(() => decode({ 'content-type': 'application/json' }, '', Buffer.from('{'))).toThrow('Bad Request');
});
