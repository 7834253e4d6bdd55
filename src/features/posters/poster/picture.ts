import { pdfOf, picture } from '../../../drawing/index.ts';
import { type PosterFacts, posterDrawing } from './drawing.ts';

/** A poster to look at and to print. */
export interface Poster {
  readonly png: Uint8Array;
  readonly pdf: Uint8Array;
}

/** Draws a poster. Throws when it cannot be drawn. */
export async function drawPoster(facts: PosterFacts): Promise<Poster> {
  const png = await picture(posterDrawing(facts), { colours: 64 });
  return { png, pdf: await pdfOf([png]) };
}
