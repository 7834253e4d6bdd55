/** What is asked of a figure: of the ratio to its baseline, or of the figure itself. */
export interface Bound {
  readonly of: 'ratio' | 'ours';
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** One line of the table: medians of rounds, ours beside a baseline measured in the same run. */
export interface Figure {
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  readonly baseline: number;
  /** What the baseline is. */
  readonly against: string;
  /** What is asked; left out for figures that only inform. */
  readonly bound?: Bound;
}

export interface BenchOptions {
  readonly rounds: number;
  /** The most rows that size benchmarks make. */
  readonly rows: number;
}

export interface Benchmark {
  readonly name: string;
  readonly title: string;
  readonly run: (options: BenchOptions) => Promise<Figure[]>;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which this share of values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
}

/**
 * Runs every contestant once a round, each round beginning with another one, so that a noisy moment falls
 * on all alike. Answers each one's measurements in order.
 */
export async function interleave<K extends string, T>(
  rounds: number,
  contestants: Readonly<Record<K, () => Promise<T>>>,
): Promise<Record<K, T[]>> {
  const names = Object.keys(contestants) as K[];
  const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<K, T[]>;
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < names.length; i++) {
      const name = names[(i + round) % names.length] as K;
      measured[name].push(await contestants[name]());
    }
  }
  return measured;
}

/** Whether a figure keeps its bound; undefined when nothing is asked of it. */
export function isMet({ ours, baseline, bound }: Figure): boolean | undefined {
  if (!bound) return undefined;
  const value = bound.of === 'ratio' ? ours / baseline : ours;
  return (
    value >= (bound.atLeast ?? Number.NEGATIVE_INFINITY) &&
    value <= (bound.atMost ?? Number.POSITIVE_INFINITY)
  );
}
