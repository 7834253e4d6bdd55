import { prepareFonts } from './fonts.ts';

/** How many colours a picture keeps: fewer make a smaller file for a slow line. */
export interface Palette {
  readonly colours?: number;
}

/**
 * An SVG as PNG. sharp draws in its own threads, and is loaded with the first picture only. Nothing is kept.
 * Throws when it cannot be loaded or drawn.
 */
export async function picture(svg: string, { colours = 16 }: Palette = {}): Promise<Uint8Array> {
  await prepareFonts();
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(svg)).png({ palette: true, colours, effort: 1 }).toBuffer();
}
