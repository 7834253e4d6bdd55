import type { Composer } from 'grammy';
import type { NazrContext } from '../../../bot/index.ts';
import { MOST_BYTES, type SentPicture, sentPicture } from '../reading/sent-picture.ts';
import { codeIn, showCode } from './codes.ts';
import { driveHere } from './here.ts';
import type { ChatParts } from './parts.ts';
import { saidScreen } from './screens/person.ts';
import { texts } from './texts.fa.ts';

/** Pictures of tickets that staff send; anybody else's go on. */
export function answerPictures(composer: Composer<NazrContext>, parts: ChatParts): void {
  composer.on(['message:photo', 'message:document'], async (ctx, next) => {
    const picture = sentPicture(ctx.message);
    const over = picture && (await parts.gate.reach(ctx, 'visits.record'));
    if (!picture || !over) return next();
    const read = await codeOn(ctx, parts, picture);
    if ('trouble' in read)
      return ctx.send(saidScreen(texts.looking[read.trouble], await driveHere(ctx, parts.gate, over)));
    await parts.forms.leave(ctx);
    await showCode(ctx, parts, over, read.code);
  });
}

type Read = { readonly code: string } | { readonly trouble: 'large' | 'notFetched' | 'noCode' | 'otherCode' };

async function codeOn(ctx: NazrContext, { scanner }: ChatParts, picture: SentPicture): Promise<Read> {
  if ((picture.size ?? 0) > MOST_BYTES) return { trouble: 'large' };
  const bytes = await ctx.download(picture.fileId);
  if (!bytes) return { trouble: 'notFetched' };
  if (bytes.length > MOST_BYTES) return { trouble: 'large' };
  const text = await scanner.read(bytes);
  if (text === undefined) return { trouble: 'noCode' };
  const code = codeIn(ctx, text);
  return code === undefined ? { trouble: 'otherCode' } : { code };
}
