import type { Setting } from '../../../drawing/index.ts';

/** Where the words of a ticket stand on its 1080 × 1080 pixels, and how large they are. */
export interface Layout {
  readonly title: Setting;
  readonly campaign?: Setting;
  readonly day: Setting;
  readonly hour: Setting;
  readonly place: Block;
  /** Begins below the place, however many lines that has. */
  readonly address: Block;
  /** Height of the dotted line above the code. */
  readonly cut: number;
  readonly qr: { readonly x: number; readonly y: number; readonly size: number };
  readonly showCode: Setting;
  readonly code: Setting;
  readonly bring: Setting;
}

/** A text of up to two lines: how many letters go in one, and how far the next is below it. */
export interface Block extends Setting {
  readonly letters: number;
  readonly leading: number;
}

export const RED = '#a3182a';
const SOFT = '#6b6b6b';
const right = { x: 1000, width: 920 };
const middle = { x: 720, width: 480, anchor: 'middle' } as const;
const wideMiddle = { x: 700, width: 580, anchor: 'middle' } as const;

export const usual: Layout = {
  title: { ...right, y: 140, size: 62, width: 520, bold: true, fill: '#ffffff' },
  campaign: { x: 430, y: 138, size: 46, width: 240, fill: '#ffffff' },
  day: { ...right, y: 305, size: 60, bold: true },
  hour: { ...right, y: 400, size: 72, bold: true, fill: RED },
  place: { ...right, y: 490, size: 50, letters: Number.POSITIVE_INFINITY, leading: 0 },
  address: { ...right, y: 55, size: 34, fill: SOFT, letters: 48, leading: 46 },
  cut: 620,
  qr: { x: 90, y: 680, size: 325 },
  showCode: { ...middle, y: 740, size: 34, fill: SOFT },
  code: { ...middle, y: 850, size: 84, bold: true },
  bring: { ...middle, y: 950, size: 34, fill: SOFT },
};

/** For whom reading is hard: fewer words, half as large again. */
export const large: Layout = {
  title: { ...right, y: 146, size: 80, width: 780, bold: true, fill: '#ffffff' },
  day: { ...right, y: 296, size: 92, bold: true },
  hour: { ...right, y: 424, size: 124, bold: true, fill: RED },
  place: { ...right, y: 530, size: 74, bold: true, letters: 25, leading: 84 },
  address: { ...right, y: 64, size: 46, letters: 40, leading: 56 },
  cut: 706,
  qr: { x: 90, y: 738, size: 273 },
  showCode: { ...wideMiddle, y: 796, size: 52 },
  code: { ...wideMiddle, y: 900, size: 104, bold: true },
  bring: { ...wideMiddle, y: 992, size: 58, bold: true },
};
