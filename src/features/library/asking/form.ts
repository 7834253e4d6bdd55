import type { Form, NazrContext, Question } from '../../../bot/index.ts';
import { isUrgent } from '../faq/emergency.ts';
import { ask, faultOf } from './actions.ts';
import { askedBy } from './queries.ts';
import { textFault } from './rules.ts';
import * as screens from './screens.ts';
import { questionOf } from './sealing.ts';

const asked: Question = {
  id: 'asked',
  ask: () => screens.askScreen,
  read(answer) {
    const text = answer.trim();
    const fault = textFault(text);
    return fault ? { again: screens.againScreen(fault, isUrgent(text)) } : { value: text };
  },
};

/** «پرسیدن از کارشناس»: what is typed is sealed before it rests anywhere. */
export const askForm: Form = {
  name: 'ask-expert',
  questions: [asked],
  async done(ctx, { asked: text = '' }) {
    const { id: accountId } = ctx.account;
    const outcome = await ctx.write((tx) => ask(tx, { accountId, text, now: ctx.now }, ctx.vault));
    if (outcome.kind === 'asked') return ctx.show(screens.askedScreen(outcome.id, isUrgent(text)));
    await sayWhyNot(ctx, outcome.why, { isUrgent: isUrgent(text) });
  },
};

/** Whether they may ask now; where not, they are told why before they type anything. */
export async function mayAsk(ctx: NazrContext): Promise<boolean> {
  const why = await faultOf(ctx.read, ctx.account.id, ctx.now);
  if (why) await sayWhyNot(ctx, why, undefined);
  return why === undefined;
}

async function sayWhyNot(
  ctx: NazrContext,
  why: 'waiting' | 'enough-today',
  unsent: screens.Unsent,
): Promise<void> {
  const all = why === 'waiting' ? await askedBy(ctx.read, ctx.account.id) : [];
  const open = all.find(({ state }) => state === 'open');
  await ctx.show(
    open
      ? screens.waitingScreen(open.id, questionOf(ctx.vault, open), unsent)
      : screens.enoughTodayScreen(unsent),
  );
}
