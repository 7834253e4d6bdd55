import { commonTexts, homeButton, type NazrContext } from '../../../bot/index.ts';
import type { Log } from '../../../log.ts';
import { trouble } from '../../../platforms/index.ts';
import { texts } from '../texts.fa.ts';
import type { PosterFacts } from './drawing.ts';
import { drawPoster, type Poster } from './picture.ts';

/** What a poster is called as a file, and where its screen leads back to. */
export interface Posting {
  readonly name: string;
  readonly back: string;
}

/** Sends a poster: the picture to look at and pass on, the PDF to print. Words instead, where it cannot be drawn. */
export async function sendPoster(
  ctx: NazrContext,
  facts: PosterFacts,
  { name, back }: Posting,
  log: Log,
): Promise<void> {
  const buttons = [[{ text: commonTexts.back, data: back }, homeButton]];
  const poster = await drawn(facts, log);
  if (!poster) return ctx.show({ text: texts.notDrawn, buttons });
  const isFiled = await unlessRefused(ctx, () => ctx.sendFile(poster.pdf, `${name}.pdf`), log);
  const screen = { text: texts.drawn, buttons };
  const isShown = await unlessRefused(ctx, () => ctx.sendPicture(poster.png, screen, `${name}.png`), log);
  if (!isShown) await ctx.send(isFiled ? screen : { ...screen, text: texts.notDrawn });
}

async function drawn(facts: PosterFacts, log: Log): Promise<Poster | undefined> {
  try {
    return await drawPoster(facts);
  } catch (error) {
    log.error({ error: String(error) }, 'a poster could not be drawn');
    return undefined;
  }
}

// A file that the platform does not take leaves the other one, and the words.
async function unlessRefused(ctx: NazrContext, send: () => Promise<void>, log: Log): Promise<boolean> {
  try {
    await send();
    return true;
  } catch (error) {
    const { kind } = trouble(ctx.platform, error);
    if (kind === 'gone') throw error;
    log.warn({ trouble: kind }, 'a poster went out without one of its files');
    return false;
  }
}
