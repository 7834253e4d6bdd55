import type { Form } from '../../../bot/index.ts';
import { readWords } from '../../../platforms/index.ts';
import { readMarkdown, writeMarkdown } from '../files/markdown.ts';
import { itemById } from '../queries.ts';
import { tidy } from '../tidy.ts';
import { rewordItem } from './changing.ts';
import { faultOf } from './kept.ts';
import { itemWay, questionScreen } from './questions.ts';
import { afterChange } from './showing.ts';
import { texts } from './texts.fa.ts';

/** New words for an item; kept as Markdown, so that their marks outlive the form. `known`: the item. */
export const wordsForm: Form = {
  name: 'pack-words',
  questions: [
    {
      id: 'words',
      ask: ({ item }) => questionScreen(texts.ask.words, [], itemWay(item)),
      async read(answer, { item }, ctx) {
        const words = tidy(readWords(answer, ctx.message?.entities));
        const kind = (await itemById(ctx.read, Number(item)))?.item.kind ?? 'text';
        const fault = faultOf({ kind, words, poll: null });
        return fault ? { again: texts.fault(fault) } : { value: writeMarkdown(words) };
      },
    },
  ],
  async done(ctx, { item, words = '' }) {
    const outcome = await ctx.write((tx) => rewordItem(tx, ctx, Number(item), readMarkdown(words)));
    await afterChange(ctx, Number(item), outcome);
  },
};
