import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// `npm test [-- FILTER… OPTIONS…]`: everything that must hold, in the order in which a mistake is cheapest to
// hear of. Filters and options go to vitest.

interface Step {
  readonly name: string;
  readonly argv: readonly string[];
  /** The zone the machine pretends to be in; what depends on it must not notice. */
  readonly zone?: string;
}

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const given = process.argv.slice(2);
const options = given.filter((each) => each.startsWith('-'));
const isWhole = options.length === given.length;

const checks: readonly Step[] = [
  { name: 'types', argv: ['tsc', '--noEmit'] },
  { name: 'lint', argv: ['biome', 'check', '.'] },
  { name: 'import line', argv: ['tsx', 'scripts/check-imports.ts'] },
  { name: 'texts', argv: ['tsx', 'scripts/check-texts.ts'] },
  { name: 'sizes', argv: ['tsx', 'scripts/check-sizes.ts'] },
];
const inZone = (zone: string): Step => ({
  name: `calendar in ${zone}`,
  argv: ['vitest', 'run', 'test/calendar', ...options],
  zone,
});
const suites: readonly Step[] = [
  { name: 'tests', argv: ['vitest', 'run', ...given], zone: 'UTC' },
  ...(isWhole ? [inZone('Asia/Tehran'), inZone('America/New_York')] : []),
];

const folder = mkdtempSync(join(tmpdir(), 'nazr-test-'));
process.exitCode = everything();
rmSync(folder, { recursive: true, force: true });

function everything(): number {
  const counts: Count[] = [];
  for (const step of checks) if (!passes(step, [])) return end(step, [{ passed: 0, failed: 1 }]);
  for (const [i, step] of suites.entries()) {
    const file = join(folder, `${i}.json`);
    const ended = passes(step, ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
    const count = counted(file);
    const isGood = ended && count.failed === 0 && count.passed > 0;
    counts.push(isGood || count.failed > 0 ? count : { ...count, failed: 1 });
    if (!isGood) return end(step, counts);
  }
  return end(undefined, counts);
}

function passes({ name, argv: [program = '', ...rest], zone }: Step, more: readonly string[]): boolean {
  console.log(`\n# ${name}`);
  const env = { ...process.env, ...(zone && { TZ: zone }) };
  const bin = join('node_modules', '.bin', program);
  return spawnSync(bin, [...rest, ...more], { stdio: 'inherit', env }).status === 0;
}

function counted(file: string): Count {
  try {
    const told = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    return { passed: told.numPassedTests, failed: told.numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function end(stoppedAt: Step | undefined, counts: readonly Count[]): number {
  const sum = (of: keyof Count) => counts.reduce((all, count) => all + count[of], 0);
  if (stoppedAt) console.log(`\nstopped at: ${stoppedAt.name}`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return stoppedAt ? 1 : 0;
}
