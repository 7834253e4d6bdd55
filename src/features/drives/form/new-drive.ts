import { type Form, lines, type NazrContext, type Question } from '../../../bot/index.ts';
import { today } from '../../../calendar/index.ts';
import { required } from '../../../lib/assert.ts';
import { centerById } from '../../places/index.ts';
import { draftDrive } from '../actions.ts';
import type { FindCenters } from '../center.ts';
import { showDrive } from '../desk.ts';
import { planOf } from './answers.ts';
import { centerQuestion } from './center-question.ts';
import { dayQuestion } from './day-question.ts';
import { endQuestion, startQuestion } from './hour-questions.ts';
import { audienceQuestion, capacityQuestion, slotQuestion } from './size-questions.ts';
import { summaryOf } from './summary.ts';
import { teamQuestion } from './team-question.ts';

/** The forms of this room. Both end in a draft, which is looked at before it is published. */
export interface DriveForms {
  /** `/newdrive`: eight short questions. */
  readonly plan: Form;
  /** Asks some of them again for a draft; apart, so that neither goes on from the other's answers. */
  readonly change: Form;
}

export function driveForms(findCenters: FindCenters): DriveForms {
  const questions = [
    centerQuestion(findCenters),
    dayQuestion,
    startQuestion,
    endQuestion,
    slotQuestion,
    capacityQuestion,
    audienceQuestion,
    teamQuestion,
  ].map(reminding);
  return {
    plan: { name: 'new-drive', questions, done },
    change: { name: 'change-drive', questions, done },
  };
}

const done: Form['done'] = async (ctx, kept) => {
  const center = await centerById(ctx.read, Number(kept.center));
  const plan = planOf(kept, required(center, 'the center of a filled form'));
  const replaces = kept.draft === undefined ? undefined : Number(kept.draft);
  const { kind, id } = await ctx.write((tx) => draftDrive(tx, plan, ctx.now, replaces));
  await showDrive(ctx, id, kind === 'taken' ? 'taken' : undefined);
};

/** A form goes on from what was answered days ago: each question says what stands already. */
function reminding(question: Question): Question {
  return {
    ...question,
    async ask(kept, ctx: NazrContext) {
      const screen = await question.ask(kept, ctx);
      const center = await centerById(ctx.read, Number(kept.center ?? 0));
      return { ...screen, text: lines(summaryOf(kept, center?.mosque, today(ctx.now)), screen.text) };
    },
  };
}
