import type { Words } from '../../../bot/index.ts';
import { type Counted, reachedBy } from '../audience/counting.ts';
import { reasons } from '../audience/left-out.ts';
import { texts as audienceTexts } from '../audience/texts.fa.ts';
import { texts } from './texts.fa.ts';

/** Fewer than these could be told by name from their reason. */
const FEWEST_TOLD = 5;

/** How many are left out, and why; never who is young apart from who is deferred, nor a few apart from others. */
export function leftOutLines(counted: Counted): Words[] {
  const out = counted.total - reachedBy(counted);
  if (out === 0) return [];
  const all = byReason(counted);
  const told = all.filter(({ people }) => people >= FEWEST_TOLD);
  const others = told.reduce((rest, { people }) => rest - people, out);
  return [
    audienceTexts.leftOutTitle(out),
    ...told.map(({ line }) => line),
    ...(others > 0 ? [texts.otherReasons(others)] : []),
  ];
}

function byReason({ leftOut }: Counted): { readonly line: string; readonly people: number }[] {
  const { minor = 0, 'not-now': notNow = 0 } = leftOut;
  const uninvited = minor + notNow;
  const rest = reasons.flatMap((reason) => {
    if (reason === 'minor' || reason === 'not-now') return [];
    const people = leftOut[reason] ?? 0;
    return [{ line: audienceTexts.leftOut(reason, people), people }];
  });
  return [{ line: texts.uninvited(uninvited), people: uninvited }, ...rest];
}
