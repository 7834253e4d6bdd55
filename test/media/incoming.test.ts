import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { fileIn, fileName, isAlbum, mediaFault, mimeOf } from '../../src/media/index.ts';
import { flavours } from '../platforms/fixture.ts';
import { normalised } from '../platforms/incoming.ts';
import { simulator } from '../simulator/fixture.ts';
import { PNG } from './folder.ts';

describe.each(flavours)('What somebody sends on %s', (flavour) => {
  const open = async () => {
    const sim = await simulator(flavour);
    return { sim, ali: sim.person({ firstName: 'علی', started: true }) };
  };

  it('is read as a file of its kind', async () => {
    const { sim, ali } = await open();
    await ali.sendsPhoto(PNG);
    await ali.sendsVideo({ name: 'ویدیو.mp4' });
    await ali.sendsAnimation();
    await ali.sendsAudio({ name: 'نوا.mp3' });
    await ali.sendsVoice();
    await ali.sendsDocument({ name: 'برگه.pdf', mime: 'application/pdf' });
    const files = (await normalised(sim)).map(fileIn);
    expect(files).toMatchObject([
      { kind: 'photo', mime: 'image/jpeg', name: null, size: PNG.length },
      { kind: 'video', mime: 'video/mp4', name: 'ویدیو.mp4' },
      { kind: 'animation' },
      { kind: 'audio', mime: 'audio/mpeg', name: 'نوا.mp3' },
      { kind: 'voice', mime: 'audio/ogg' },
      { kind: 'document', mime: 'application/pdf', name: 'برگه.pdf' },
    ]);
    // Bale does not say how long a voice is.
    expect(files[4]?.size).toBe(flavour === 'bale' ? undefined : 12);
  });

  it('is no file when it is words, a sticker or a place', async () => {
    const { sim, ali } = await open();
    await ali.says('سلام');
    await ali.sendsSticker();
    await ali.sharesLocation(33, 46);
    expect((await normalised(sim)).map(fileIn)).toEqual([undefined, undefined, undefined]);
  });
});

describe('A photo', () => {
  it('is read in its largest size', () => {
    const photo = [
      { file_id: 'small', file_size: 10 },
      { file_id: 'large', file_size: 1000 },
    ];
    expect(fileIn({ photo } as unknown as Message)).toMatchObject({ fileId: 'large', size: 1000 });
  });
});

describe('What keeps a file from being sent', () => {
  it.each([
    ['photo', 10_000_000, 'image/png', undefined],
    ['photo', 10_000_001, 'image/png', 'photo-too-big'],
    ['video', 20_000_000, 'video/mp4', undefined],
    ['video', 20_000_001, 'video/mp4', 'download'],
    ['document', 50_000_001, 'application/pdf', 'too-big'],
    ['document', 0, 'application/pdf', 'empty'],
    ['voice', undefined, 'audio/ogg', undefined],
    ['voice', 1000, 'audio/wav', 'wrong-type'],
    ['photo', 1000, 'image/svg+xml', 'wrong-type'],
    ['document', 1000, 'anything/else', undefined],
    ['video', 1000, undefined, undefined],
  ] as const)('a %s of %s bytes, %s: %s', (kind, size, mime, fault) => {
    expect(mediaFault(kind, size, mime)).toBe(fault);
  });
});

describe('An album', () => {
  it.each([
    [['photo', 'video'], true],
    [['photo'], false],
    [['document', 'document'], true],
    [['document', 'photo'], false],
    [['audio', 'audio', 'audio'], true],
    [['voice', 'voice'], false],
    [Array(10).fill('photo'), true],
    [Array(11).fill('photo'), false],
  ] as const)('of %j: %s', (kinds, fits) => {
    expect(isAlbum(kinds)).toBe(fits);
  });
});

describe('The name of a file', () => {
  it('is its own, or tells what it is', () => {
    expect(fileName({ name: 'a.pdf', kind: 'document', mime: 'application/pdf' })).toBe('a.pdf');
    expect(fileName({ name: null, kind: 'photo', mime: 'image/jpeg' })).toBe('photo.jpg');
    expect(fileName({ name: null, kind: 'document', mime: 'x/y' })).toBe('document.bin');
  });

  it('tells what is in it', () => {
    expect(['a.JPEG', 'b.jpg', 'c.mp3', 'd', 'e.xyz'].map(mimeOf)).toEqual([
      'image/jpeg',
      'image/jpeg',
      'audio/mpeg',
      undefined,
      undefined,
    ]);
  });
});
