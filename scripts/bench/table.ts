import { type Bound, type Figure, isMet } from './measure.ts';

/** Figures as a table: what · ours · baseline · ratio · what is asked · whether it is kept. */
export function table(figures: readonly Figure[]): string {
  const head = ['', 'ours', 'baseline', 'ratio', 'asked', 'kept', 'against'];
  const lines = [head, ...figures.map(cells)];
  const widths = head.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  const printed = lines.map((line) =>
    line
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return printed.join('\n');
}

function cells(figure: Figure): string[] {
  const { what, unit, ours, baseline, against, bound } = figure;
  const met = isMet(figure);
  return [
    what,
    `${number(ours)} ${unit}`,
    `${number(baseline)} ${unit}`,
    baseline === 0 ? '–' : number(ours / baseline),
    bound ? asked(bound, unit) : '',
    met === undefined ? '' : met ? 'yes' : 'NO',
    against,
  ];
}

function asked({ of, atLeast, atMost }: Bound, unit: string): string {
  const sign = atLeast === undefined ? '≤' : '≥';
  return `${sign} ${atLeast ?? atMost}${of === 'ratio' ? '×' : ` ${unit}`}`;
}

function number(value: number): string {
  if (value === 0) return '0';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 4;
  return value.toFixed(digits);
}
