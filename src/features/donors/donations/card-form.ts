import type { Form, NazrContext, Question } from '../../../bot/index.ts';
import { buttons } from './buttons.ts';
import { cardHashOf } from './card.ts';
import { decidesOn, keepCard } from './consent.ts';
import { strangeScreen } from './screens.ts';
import { texts } from './texts.fa.ts';

/** The number is hashed as it is read: not even the draft of the form holds it. */
const card: Question = {
  id: 'card',
  ask: ({ person }) => ({
    text: texts.askCard,
    brief: texts.askCardBrief,
    buttons: [[{ text: texts.cancel, data: buttons.file.data({ person: Number(person ?? 0) }) }]],
  }),
  read: (answer, _kept, { vault }) => {
    const value = cardHashOf(vault, answer);
    return value === undefined ? { again: texts.cardAgain } : { value };
  },
};

/** Asks for the number of a donor card; `done` shows what became of it. */
export const cardForm = (done: (ctx: NazrContext, personId: number) => Promise<void>): Form => ({
  name: 'card',
  questions: [card],
  async done(ctx, { person, card: hash = '' }) {
    const owner = await decidesOn(ctx.read, ctx.account.id, Number(person ?? 0));
    if (!owner) return ctx.show(strangeScreen);
    await ctx.write((tx) => keepCard(tx, owner.id, hash));
    await done(ctx, owner.id);
  },
});
