import { spacedCode } from '../codes.ts';
import { clockOf, fullDayOf } from '../when.ts';
import { broken, line } from './lettering.ts';
import { qrPath } from './qr.ts';
import { texts } from './texts.fa.ts';

/** What stands on a ticket's picture; nobody's name. `startsAt` in ms UTC. */
export interface TicketFacts {
  readonly code: string;
  readonly startsAt: number;
  readonly place: string;
  readonly address: string | null;
}

const RED = '#a3182a';
const SOFT = '#6b6b6b';
const RIGHT = 1000;

/** The picture as SVG, 1080 × 1080. */
export function ticketDrawing(facts: TicketFacts): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="1080" viewBox="0 0 1080 1080">
<rect width="1080" height="1080" fill="#f6f1ec"/>
<rect x="30" y="30" width="1020" height="1020" rx="36" fill="#ffffff"/>
<path d="M66 30h948a36 36 0 0 1 36 36v134H30V66a36 36 0 0 1 36-36z" fill="${RED}"/>
${heading()}
${moment(facts)}
${place(facts)}
<path d="M80 620h920" stroke="#d8cfc6" stroke-width="3" stroke-dasharray="4 14" stroke-linecap="round"/>
${proof(facts)}
</svg>`;
}

function heading(): string {
  const drop = '<path d="M120 66c28 36 42 58 42 78a42 42 0 0 1-84 0c0-20 14-42 42-78z" fill="#ffffff"/>';
  const title = line(texts.title, { x: RIGHT, y: 140, size: 62, width: 520, bold: true, fill: '#ffffff' });
  const campaign = line(texts.campaign, { x: 430, y: 138, size: 46, width: 240, fill: '#ffffff' });
  return drop + title + campaign;
}

function moment({ startsAt }: TicketFacts): string {
  return [
    line(fullDayOf(startsAt), { x: RIGHT, y: 305, size: 60, width: 920, bold: true }),
    line(texts.hour(clockOf(startsAt)), { x: RIGHT, y: 400, size: 72, width: 920, bold: true, fill: RED }),
  ].join('');
}

function place(facts: TicketFacts): string {
  const named = line(facts.place, { x: RIGHT, y: 490, size: 50, width: 920 });
  const address = broken(facts.address ?? '', 48).map((text, i) =>
    line(text, { x: RIGHT, y: 545 + i * 46, size: 34, width: 920, fill: SOFT }),
  );
  return named + (facts.address ? address.join('') : '');
}

function proof({ code }: TicketFacts): string {
  const middle = { x: 720, width: 480, anchor: 'middle' } as const;
  return [
    qrPath(code, { x: 90, y: 680, size: 325 }),
    line(texts.showCode, { ...middle, y: 740, size: 34, fill: SOFT }),
    line(spacedCode(code), { ...middle, y: 850, size: 84, bold: true }),
    line(texts.bring, { ...middle, y: 950, size: 34, fill: SOFT }),
  ].join('');
}
