import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScanner, type Scanner } from '../../../src/features/attendance/reading/scanner.ts';
import { ticketPicture } from '../../../src/features/booking/ticket/picture.ts';

const CODE = 'K7M29PQX';
const facts = {
  code: CODE,
  startsAt: Date.parse('2026-12-03T18:30:00+03:30'),
  place: 'مسجد صاحب‌الزمان (عج)',
  address: 'خیابان صاحب‌الزمان',
};

let scanner: Scanner;
let ticket: Buffer;
let large: Buffer;

beforeAll(async () => {
  scanner = openScanner();
  ticket = Buffer.from(await ticketPicture(facts));
  large = Buffer.from(await ticketPicture(facts, { large: true }));
});
afterAll(() => scanner.close());

const noisy = async (png: Buffer, sigma: number): Promise<Buffer> => {
  const { width = 0, height = 0 } = await sharp(png).metadata();
  const noise = { type: 'gaussian', mean: 128, sigma } as const;
  const speckles = await sharp({ create: { width, height, channels: 3, background: '#808080', noise } })
    .png()
    .toBuffer();
  return sharp(png)
    .composite([{ input: speckles, blend: 'soft-light' }])
    .jpeg({ quality: 60 })
    .toBuffer();
};

/** A ticket on a table: small in a large picture, askew, in poor light. */
const onATable = async (png: Buffer): Promise<Buffer> => {
  const phone = await sharp(png)
    .resize(620)
    .rotate(12, { background: '#56483a' })
    .modulate({ brightness: 0.7 })
    .toBuffer();
  return sharp({ create: { width: 1280, height: 960, channels: 3, background: '#56483a' } })
    .composite([{ input: phone, left: 420, top: 120 }])
    .blur(0.8)
    .jpeg({ quality: 55 })
    .toBuffer();
};

describe('A ticket’s QR code', () => {
  it.each<[string, (png: Buffer) => Promise<Buffer>]>([
    ['as it was made', async (png) => png],
    ['as a messenger packs it', (png) => sharp(png).jpeg({ quality: 30 }).toBuffer()],
    ['at half its size', (png) => sharp(png).resize(540).jpeg().toBuffer()],
    ['as a small preview', (png) => sharp(png).resize(320).jpeg({ quality: 80 }).toBuffer()],
    ['upside down', (png) => sharp(png).rotate(180).toBuffer()],
    ['on its side', (png) => sharp(png).rotate(90).jpeg().toBuffer()],
    ['askew', (png) => sharp(png).rotate(27, { background: '#333333' }).jpeg().toBuffer()],
    ['with noise', (png) => noisy(png, 40)],
    ['out of focus', (png) => sharp(png).blur(4).jpeg().toBuffer()],
    ['in the dark', (png) => sharp(png).linear(0.25, 5).jpeg().toBuffer()],
    ['as WebP', (png) => sharp(png).webp({ quality: 40 }).toBuffer()],
    ['on a table', onATable],
  ])('is read %s', async (_, change) => {
    expect(await scanner.read(await change(ticket))).toBe(CODE);
  });

  it('is read off a ticket in large letters', async () => {
    expect(await scanner.read(await sharp(large).resize(640).jpeg().toBuffer())).toBe(CODE);
  });

  it('is read of many pictures that come at once', async () => {
    const all = await Promise.all([ticket, large, ticket].map((png) => scanner.read(png)));
    expect(all).toEqual([CODE, CODE, CODE]);
  });
});

describe('A picture without a code', () => {
  it('is answered, whatever it is', async () => {
    const plain = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#7799bb' } })
      .jpeg()
      .toBuffer();
    expect(await scanner.read(plain)).toBeUndefined();
    expect(await scanner.read(Buffer.from('not a picture at all'))).toBeUndefined();
    expect(await scanner.read(ticket.subarray(0, 400))).toBeUndefined();
    expect(await scanner.read(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeUndefined();
  });
});

describe('The thread that reads', () => {
  it('is given up when a picture hangs, and another takes its place', async () => {
    const hurried = openScanner(1);
    expect(await hurried.read(ticket)).toBeUndefined();
    await hurried.close();
    expect(await scanner.read(ticket)).toBe(CODE);
  });

  it('counts the time of a picture from its own turn on', async () => {
    const { width = 0, height = 0 } = await sharp(large).metadata();
    const grey = { create: { width, height, channels: 3, background: '#7799bb' } } as const;
    const plain = await sharp(grey).resize(3000).jpeg().toBuffer();
    const warm = openScanner();
    await warm.read(ticket);
    const from = performance.now();
    await warm.read(plain);
    const each = performance.now() - from;
    await warm.close();
    const patient = openScanner(Math.max(2500, 4 * each));
    const before = Array.from({ length: Math.ceil(4000 / each) + 4 }, () => patient.read(plain));
    expect(await patient.read(ticket)).toBe(CODE);
    await Promise.all(before);
    await patient.close();
  }, 60_000);

  it('answers who still waits when it is closed, and starts again when it is needed', async () => {
    const own = openScanner();
    const answer = own.read(ticket);
    await own.close();
    expect(await answer).toBeUndefined();
    expect(await own.read(ticket)).toBe(CODE);
    await own.close();
  });
});
