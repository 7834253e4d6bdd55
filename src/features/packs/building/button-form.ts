import type { Form, Question } from '../../../bot/index.ts';
import { type ItemWay, itemWays } from '../pack.ts';
import { isAddress, lengthOf, limits } from '../rules.ts';
import { addButton } from './changing.ts';
import { buttonsWay, option, questionScreen } from './questions.ts';
import { afterButtons } from './showing.ts';
import { texts } from './texts.fa.ts';

const wayQuestion: Question = {
  id: 'way',
  ask: ({ item }) =>
    questionScreen(
      texts.ask.way,
      itemWays.map((way) => option(texts.ways[way], way)),
      buttonsWay(item),
    ),
  read: (answer) => {
    const way = itemWays.find((each) => each === answer || texts.ways[each] === answer);
    return way ? { value: way } : { again: texts.ask.way };
  },
};

const labelQuestion: Question = {
  id: 'label',
  ask: ({ way, item }) => {
    const usual = itemWays.find((each) => each === way && each !== 'link');
    return questionScreen(texts.ask.label, usual ? [option(texts.ways[usual], usual)] : [], buttonsWay(item));
  },
  read(answer, { way }) {
    const text = answer === way ? texts.ways[way as ItemWay] : answer.replace(/\s+/g, ' ').trim();
    const isShort = text !== '' && lengthOf(text) <= limits.buttonText;
    return isShort ? { value: text } : { again: texts.longLabel(limits.buttonText) };
  },
};

const urlQuestion: Question = {
  id: 'url',
  skip: ({ way }) => way !== 'link',
  ask: ({ item }) => questionScreen(texts.ask.url, [], buttonsWay(item)),
  read: (answer) => (isAddress(answer.trim()) ? { value: answer.trim() } : { again: texts.badUrl }),
};

/** A button below an item. `known`: the item. */
export const buttonForm: Form = {
  name: 'pack-button',
  questions: [wayQuestion, labelQuestion, urlQuestion],
  async done(ctx, { item, way, label = '', url }) {
    const button = { way: way as ItemWay, text: label, ...(url !== undefined && { url }) };
    const outcome = await ctx.write((tx) => addButton(tx, ctx, Number(item), button));
    await afterButtons(ctx, Number(item), outcome);
  },
};
