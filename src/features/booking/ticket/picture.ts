import { picture } from '../../../drawing/index.ts';
import { type TicketFacts, ticketDrawing } from './drawing.ts';

/** The ticket as PNG, `large` for those who chose large type. Throws when it cannot be drawn. */
export function ticketPicture(
  facts: TicketFacts,
  { large = false }: { large?: boolean } = {},
): Promise<Uint8Array> {
  return picture(ticketDrawing(facts, large));
}
