import sharp from 'sharp';
import { openScanner } from '../../../src/features/attendance/index.ts';
import { scan } from '../../../src/features/attendance/reading/scan.ts';
import { ticketPicture } from '../../../src/features/booking/ticket/picture.ts';
import { interleave } from '../measure.ts';
import { type Cost, watched } from '../watched.ts';

/** What the loop is blocked by while a picture is read, in the bot's thread and on the loop itself. */
export type Reading = Record<'ours' | 'baseline', Cost[]>;

/** A ticket as a phone sends it, and a photo in which no code is to be found: every look is taken. */
export async function readPictures(rounds: number): Promise<Record<'ticket' | 'nothing', Reading>> {
  const scanner = openScanner();
  const read = (bytes: Buffer) =>
    interleave(rounds, {
      ours: () => watched(() => scanner.read(bytes)),
      baseline: () => watched(() => scan(bytes)),
    });
  try {
    const sent = { ticket: await ticket(), nothing: await photo() };
    for (const bytes of Object.values(sent)) await Promise.all([scanner.read(bytes), scan(bytes)]);
    return { ticket: await read(sent.ticket), nothing: await read(sent.nothing) };
  } finally {
    await scanner.close();
  }
}

async function ticket(): Promise<Buffer> {
  const facts = { code: 'K7MQ2XW4', startsAt: 1_796_308_200_000, place: 'مسجد جامع', address: null };
  return sharp(Buffer.from(await ticketPicture(facts)))
    .resize(1280)
    .jpeg({ quality: 60 })
    .toBuffer();
}

function photo(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  return sharp({ create: { width: 1280, height: 960, channels: 3, background: '#888', noise } })
    .jpeg()
    .toBuffer();
}
