import { choice, commonTexts, type Form, home, lines, type Question } from '../../../bot/index.ts';
import type { VowLinks } from '../links.ts';
import { type Intention, intentions } from '../queries/vows.ts';
import { texts } from '../texts.fa.ts';
import { declareVow } from './declaring.ts';

const NOBODY = 'none';
const stop = { text: commonTexts.cancel, data: home.data({}) };
const nameless = { text: texts.noName, data: choice.data({ value: NOBODY }) };

const behalf: Question = {
  id: 'behalf',
  ask: (kept) => ({
    text: lines(texts.askBehalf[kept.intention === 'departed' ? 'departed' : 'healing'], texts.law),
    buttons: [[nameless, stop]],
  }),
  read: (answer) => {
    const name = answer.trim().replace(/\s+/g, ' ');
    return isName(name) ? { value: name } : { again: texts.behalfAgain };
  },
};

/** On behalf of whom, where somebody wants to say it: the name is sealed before it is kept. */
export function behalfForm(links: VowLinks): Form {
  return {
    name: 'behalf',
    questions: [behalf],
    async done(ctx, { person, campaign, intention, behalf: name = NOBODY }) {
      await declareVow(ctx, links, {
        personId: Number(person ?? 0),
        campaignId: Number(campaign ?? 0),
        intention: intentionOf(intention),
        ...(name === NOBODY ? {} : { behalf: name }),
      });
    },
  };
}

// Forty letters at most: a name, no story.
const isName = (text: string): boolean =>
  /^[\p{L}\p{M}\p{N}\u200c ().،-]{2,40}$/u.test(text) && /\p{L}/u.test(text);

const intentionOf = (kept: string | undefined): Intention =>
  intentions.find((intention) => intention === kept) ?? 'own';
