import jsqr from 'jsqr';
import sharp, { type Sharp } from 'sharp';

/** A way to look at a picture: how long its longer side is made, and what is done to it first. */
interface Look {
  readonly side: number;
  readonly treat?: 'calm' | 'contrast' | 'sharpen';
  /** Degrees: a small code askew is easier to find on its corner. */
  readonly turn?: number;
}

/** The likeliest first. Phones send 1280 pixels; a ticket in a list of pictures may have 200. */
const looks: readonly Look[] = [
  { side: 1000 },
  { side: 600 },
  { side: 1600 },
  { side: 1000, treat: 'calm' },
  { side: 1000, treat: 'contrast' },
  { side: 1400, treat: 'sharpen' },
  { side: 400, treat: 'calm' },
  { side: 800, turn: 45 },
];

/** A picture that unpacks to more is none that a phone took. */
const MOST_PIXELS = 60_000_000;

/** The text of the QR code in a picture (JPEG, PNG or WebP); undefined where none can be read. */
export async function scan(bytes: Uint8Array): Promise<string | undefined> {
  if (!isPicture(bytes)) return undefined;
  for (const look of looks) {
    const text = await lookAt(bytes, look);
    if (text) return text;
  }
  return undefined;
}

/** Formats by their first bytes: an SVG would be drawn, with whatever it asks for. */
export function isPicture(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return /^(?:\xFF\xD8\xFF|\x89PNG|RIFF[\s\S]{4}WEBP)/.test(head);
}

async function lookAt(bytes: Uint8Array, { side, treat, turn = 0 }: Look): Promise<string | undefined> {
  const opened = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'none' }).autoOrient();
  const sized = treated(opened.flatten({ background: '#ffffff' }), treat).resize(side, side, {
    fit: 'inside',
    kernel: 'cubic',
  });
  const seen = turn === 0 ? sized : sized.rotate(turn, { background: '#ffffff' });
  const { data, info } = await seen
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length);
  return jsqr.default(pixels, info.width, info.height, { inversionAttempts: 'dontInvert' })?.data;
}

function treated(image: Sharp, treat: Look['treat']): Sharp {
  if (treat === 'calm') return image.median(3);
  if (treat === 'contrast') return image.normalise();
  return treat === 'sharpen' ? image.sharpen({ sigma: 1.5 }) : image;
}
