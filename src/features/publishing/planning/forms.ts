import type { Form, Kept, NazrContext } from '../../../bot/index.ts';
import { epochDay } from '../../../calendar/index.ts';
import { dayQuestion, hourQuestion } from './moment-questions.ts';
import { type Choice, type Plan, planIn, type When } from './plan.ts';

/** What is asked for with words: a day and an hour, or the day on which a series begins. */
export interface PlanForms {
  readonly later: Form;
  readonly otherDay: Form;
  /** A choice as answers that are known already. */
  readonly known: (choice: Choice) => Kept;
}

/** Both end in the preview of the plan. */
export function planForms(preview: (ctx: NazrContext, plan: Plan) => Promise<void>): PlanForms {
  return {
    later: {
      name: 'publishing-later',
      questions: [dayQuestion, hourQuestion],
      done: (ctx, kept) => preview(ctx, planFrom(kept, { kind: 'at', ...momentIn(kept) })),
    },
    otherDay: {
      name: 'publishing-from',
      questions: [dayQuestion],
      done: (ctx, kept) => preview(ctx, planFrom(kept, { kind: 'daily', day: momentIn(kept).day })),
    },
    known: ({ packs, county, out, print }) => ({
      packs,
      county: String(county),
      out: String(out),
      print: String(print),
    }),
  };
}

/** The day and the hour that were answered. */
export const momentIn = ({ day, hour }: Kept) => ({
  day: epochDay(Number(day)),
  minutes: Number(hour ?? 0),
});

function planFrom({ packs = '', county, out, print }: Kept, when: When): Plan {
  const choice = { packs, county: Number(county), out: Number(out), print: Number(print) };
  return { ...planIn(choice, 0), when };
}
