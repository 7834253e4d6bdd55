import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBot } from './built.ts';
import { type Benchmark, median } from './measure.ts';

/** One step of the questions, through the whole bot, with an API that answers at once. */
export const step: Benchmark = {
  name: 'step',
  title: '(e) an eligibility step in process, the API stubbed',
  async run({ rounds }) {
    const folder = mkdtempSync(join(tmpdir(), 'nazr-bench-'));
    const printed = await runBot('step', [`file:${join(folder, 'nazr.db')}`, String(rounds)]);
    rmSync(folder, { recursive: true });
    const { ours, baseline, anyWay } = JSON.parse(printed) as Record<
      'ours' | 'baseline' | 'anyWay',
      number[]
    >;
    const beside = { unit: 'µs', baseline: median(baseline), against: 'grammY alone, the same two calls' };
    return [
      {
        what: 'processor time a step, nothing to report',
        ours: median(ours),
        ...beside,
        bound: { of: 'ours', atMost: 60 },
      },
      { what: 'processor time a step, any answers, dates picked', ours: median(anyWay), ...beside },
    ];
  },
};
