import { line, qrPath } from '../../../drawing/index.ts';
import type { PlatformLink } from '../links.ts';
import { type Passage, setPassages } from './setting-text.ts';
import { texts } from './texts.fa.ts';
import type { Theme } from './theme.ts';

/** What stands on a poster, besides what stands on each. */
export interface PosterFacts {
  /** Read from top to bottom; the first is the headline. */
  readonly passages: readonly Passage[];
  /** A QR code for each, the first on the right. */
  readonly links: readonly PlatformLink[];
  /** The number that is typed: «مسجد ۱۲»; null where no center has the place. */
  readonly centerId: number | null;
  readonly theme: Theme;
}

/** A4 at 150 dots an inch. */
export const WIDTH = 1240;
export const HEIGHT = 1754;

const MIDDLE = WIDTH / 2;
const SOFT = '#5f5f5f';
const SIZE = 380;
const CODES_TOP = 1000;
/** Centres of the codes from the right: Bale stands where reading begins. */
const centres: Readonly<Record<number, readonly number[]>> = { 1: [MIDDLE], 2: [895, 345] };

/** The poster as SVG, A4 upright. */
export function posterDrawing(facts: PosterFacts): string {
  const { passages, links, centerId, theme } = facts;
  const column = { centre: MIDDLE, width: 1040, top: 318, bottom: 868 };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#f6f1ec"/>
<rect x="40" y="40" width="1160" height="1674" rx="40" fill="#ffffff"/>
${heading(theme)}
${setPassages(passages, column)}
${rule(892)}
${line(texts.scan, { x: MIDDLE, y: 944, size: 38, width: 1040, fill: SOFT, anchor: 'middle' })}
${codes(links)}
${rule(1528)}
${typed(centerId, theme)}
</svg>`;
}

const rule = (y: number): string =>
  `<path d="M110 ${y}h1020" stroke="#d8cfc6" stroke-width="3" stroke-dasharray="4 14" stroke-linecap="round"/>`;

function heading({ band, flowers }: Theme): string {
  return [
    `<path d="M80 40h1080a40 40 0 0 1 40 40v180H40V80a40 40 0 0 1 40-40z" fill="${band}"/>`,
    '<path d="M1090 92c31 40 47 64 47 86a47 47 0 0 1-94 0c0-22 16-46 47-86z" fill="#ffffff"/>',
    line(texts.subject, { x: 1010, y: 180, size: 84, width: 620, bold: true, fill: '#ffffff' }),
    line(texts.campaign, { x: 360, y: 174, size: 50, width: 260, fill: '#ffffff' }),
    flowers ? [105, 1135].map((x) => tulip(x, 850)).join('') : '',
  ].join('');
}

/** A tulip, the flower of those who gave their blood, its stem ending at this point. */
function tulip(x: number, y: number): string {
  return `<g transform="translate(${x} ${y})" opacity="0.85"><path d="M0 0v-58" stroke="#7d8f6a" stroke-width="5" fill="none"/><path d="M0-10c-20-4-27-20-28-36 16 4 26 17 28 36zM0-10c20-4 27-20 28-36-16 4-26 17-28 36z" fill="#9bab86"/><path d="M0-52c-25 0-30-24-25-54 8 10 14 14 17 20 2-12 4-20 8-27 4 7 6 15 8 27 3-6 9-10 17-20 5 30 0 54-25 54z" fill="#c8485a"/></g>`;
}

function codes(links: readonly PlatformLink[]): string {
  const places = centres[links.length] ?? [];
  return links
    .slice(0, places.length)
    .map(({ platform, url }, i) => {
      const x = places[i] ?? MIDDLE;
      const centred = { x, width: 480, anchor: 'middle' } as const;
      return [
        qrPath(url, { x: x - SIZE / 2, y: CODES_TOP, size: SIZE }),
        line(texts.platform[platform], { ...centred, y: CODES_TOP + SIZE + 62, size: 52, bold: true }),
        line(address(url), { ...centred, y: CODES_TOP + SIZE + 110, size: 32, fill: SOFT }),
      ].join('');
    })
    .join('');
}

// Isolated left to right: «@» stands before the name.
const address = (url: string): string => `\u2066@${new URL(url).pathname.slice(1)}\u2069`;

function typed(centerId: number | null, { strong }: Theme): string {
  if (centerId === null)
    return line(texts.bring, { x: MIDDLE, y: 1630, size: 44, width: 1040, fill: SOFT, anchor: 'middle' });
  return [
    line(texts.type, { x: 1130, y: 1636, size: 42, width: 520, fill: SOFT }),
    line(texts.word(centerId), {
      x: 365,
      y: 1656,
      size: 110,
      width: 500,
      bold: true,
      fill: strong,
      anchor: 'middle',
    }),
  ].join('');
}
