import { type TicketFacts, ticketDrawing } from './drawing.ts';
import { prepareFonts } from './fonts.ts';

/**
 * The ticket as PNG, `large` for those who chose large type. sharp draws in its own threads, and is loaded with
 * the first ticket only. Nothing is kept. Throws when it cannot be loaded or drawn.
 */
export async function ticketPicture(
  facts: TicketFacts,
  { large = false }: { large?: boolean } = {},
): Promise<Uint8Array> {
  await prepareFonts();
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(ticketDrawing(facts, large)))
    .png({ palette: true, colours: 16, effort: 1 })
    .toBuffer();
}
