import { broken, line, qrPath } from '../../../drawing/index.ts';
import { spacedCode } from '../codes.ts';
import { clockOf, fullDayOf } from '../when.ts';
import { type Block, type Layout, large, RED, usual } from './layout.ts';
import { texts } from './texts.fa.ts';

/** What stands on a ticket's picture; nobody's name. `startsAt` in ms UTC. */
export interface TicketFacts {
  readonly code: string;
  readonly startsAt: number;
  readonly place: string;
  readonly address: string | null;
}

/** Pixels between the address and what stands below it. */
const AIR = 16;

/** The picture as SVG, 1080 × 1080; in large letters where they are asked for. */
export function ticketDrawing(facts: TicketFacts, isLarge = false): string {
  const layout = isLarge ? large : usual;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="1080" viewBox="0 0 1080 1080">
<rect width="1080" height="1080" fill="#f6f1ec"/>
<rect x="30" y="30" width="1020" height="1020" rx="36" fill="#ffffff"/>
<path d="M66 30h948a36 36 0 0 1 36 36v134H30V66a36 36 0 0 1 36-36z" fill="${RED}"/>
${heading(layout)}
${moment(facts, layout)}
${place(facts, layout)}
<path d="M80 ${layout.cut}h920" stroke="#d8cfc6" stroke-width="3" stroke-dasharray="4 14" stroke-linecap="round"/>
${proof(facts, layout, isLarge ? texts.brief : texts)}
</svg>`;
}

function heading({ title, campaign }: Layout): string {
  const drop = '<path d="M120 66c28 36 42 58 42 78a42 42 0 0 1-84 0c0-20 14-42 42-78z" fill="#ffffff"/>';
  return drop + line(texts.title, title) + (campaign ? line(texts.campaign, campaign) : '');
}

function moment({ startsAt }: TicketFacts, { day, hour }: Layout): string {
  return line(fullDayOf(startsAt), day) + line(texts.hour(clockOf(startsAt)), hour);
}

function place(facts: TicketFacts, layout: Layout): string {
  const named = broken(facts.place, layout.place.letters);
  const address = facts.address ? broken(facts.address, layout.address.letters) : [];
  const below = layout.place.y + (named.length - 1) * layout.place.leading + layout.address.y;
  const end = below + (address.length - 1) * layout.address.leading + AIR;
  // Half an address misleads; the words below the picture have it whole.
  return (
    block(named, layout.place) + (end < layout.cut ? block(address, { ...layout.address, y: below }) : '')
  );
}

const block = (all: readonly string[], { y, leading, ...setting }: Block): string =>
  all.map((text, i) => line(text, { ...setting, y: y + i * leading })).join('');

function proof({ code }: TicketFacts, layout: Layout, words: typeof texts.brief): string {
  return [
    qrPath(code, layout.qr),
    line(words.showCode, layout.showCode),
    line(spacedCode(code), layout.code),
    line(words.bring, layout.bring),
  ].join('');
}
