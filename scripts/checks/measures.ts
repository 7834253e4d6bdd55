import type { Source } from './sources.ts';

/** A function's own lines: those of its body without the bodies of functions inside it. */
export interface Measured {
  readonly path: string;
  readonly line: number;
  readonly lines: number;
}

const opens = /(?:=>|\)(?:: .+)?) \{$/;
const noFunction = /^\s*(?:\} )?(?:else )?(?:if|for|while|switch|catch|with)\b/;

/** The functions of a formatted file: one ends at the first `}` that is indented like its last line of signature. */
export function functionsOf({ path, code }: Source): Measured[] {
  const lines = code.split('\n');
  const found: { start: number; end: number }[] = [];
  for (const [start, text] of lines.entries()) {
    if (!opens.test(text) || noFunction.test(text)) continue;
    const indent = /^\s*/.exec(text)?.[0] ?? '';
    const length = lines.slice(start + 1).findIndex((later) => later.startsWith(`${indent}}`));
    if (length >= 0) found.push({ start, end: start + 1 + length });
  }
  return found.map((each) => ({ path, line: each.start + 1, lines: ownLines(each, found) }));
}

function ownLines(
  outer: { start: number; end: number },
  all: readonly { start: number; end: number }[],
): number {
  const inside = all.filter(({ start, end }) => start > outer.start && end < outer.end);
  const direct = inside.filter((each) => !inside.some((o) => o.start < each.start && o.end > each.end));
  const nested = direct.reduce((sum, { start, end }) => sum + end - start - 1, 0);
  return outer.end - outer.start - 1 - nested;
}

/** The value below which this share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
