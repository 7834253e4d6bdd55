import { Composer } from 'grammy';
import { commonTexts, type Form, homeButton, type NazrContext, type Question } from '../../../bot/index.ts';
import { record } from '../../staff/index.ts';
import { tagReached } from '../audience/tags.ts';
import { firstRecipient, isOver } from '../broadcast.ts';
import { sends } from '../buttons.ts';
import type { Desk } from '../desk.ts';
import type { BroadcastParts } from '../links.ts';
import { texts as progressTexts } from '../progress/texts.fa.ts';
import { broadcastById } from '../queries.ts';
import { texts } from './texts.fa.ts';

const LONGEST = 30;

/** Naming those whom a broadcast reached, for later audiences. */
export interface Tagging {
  readonly composer: Composer<NazrContext>;
  readonly form: Form;
}

export function tagging({ gate, enterForm }: BroadcastParts, desk: Desk): Tagging {
  const form: Form = {
    name: 'tag-broadcast',
    questions: [tagQuestion],
    done: (ctx, { broadcast, tag = '' }) => tagAll(ctx, Number(broadcast), tag, { gate, desk }),
  };
  const composer = new Composer<NazrContext>();
  gate.press(composer, sends.tag, async (ctx, { broadcast }) => {
    const found = await broadcastById(ctx.read, broadcast);
    const isTold = found !== undefined && (isOver(found) || found.state === 'paused');
    await (isTold ? enterForm(ctx, form, { broadcast: String(broadcast) }) : desk.show(ctx, broadcast));
  });
  return { composer, form };
}

/** Keeps the name of a tag. */
export const tagQuestion: Question = {
  id: 'tag',
  ask: ({ broadcast }) => ({
    text: texts.ask,
    buttons: [
      [{ text: commonTexts.back, data: sends.page.data({ broadcast: Number(broadcast) }) }, homeButton],
    ],
  }),
  read: (answer) => {
    const tag = answer.replace(/[\s«»]+/g, ' ').trim();
    return tag === '' || tag.length > LONGEST ? { again: texts.again } : { value: tag };
  },
};

async function tagAll(
  ctx: NazrContext,
  broadcast: number,
  tag: string,
  { gate, desk }: { readonly gate: BroadcastParts['gate']; readonly desk: Desk },
): Promise<void> {
  if (!(await gate.may(ctx, 'broadcasts.send', 'broadcast', broadcast))) return desk.show(ctx, broadcast);
  const more = { broadcast };
  let from: number | null = firstRecipient(broadcast);
  await ctx.write((tx) => record(tx, ctx, { act: 'broadcast.tagged', more }));
  while (from !== null) {
    const after: number = from;
    from = await ctx.write((tx) => tagReached(tx, broadcast, tag, after));
  }
  await desk.show(ctx, broadcast, progressTexts.tagged(tag));
}
