import { readFileSync } from 'node:fs';
import { functionsOf, quantile } from './checks/measures.ts';
import { report } from './checks/report.ts';
import { sources } from './checks/sources.ts';
import { command } from './lib/command.ts';

const usage = `
npm run check runs this. House measures: files of src and scripts have at most 60 lines in the middle (median), 160 at
p90 and 250 at all; a function has 30 lines of its own; there are at most 28 runtime dependencies.
`;

const most = { median: 60, p90: 160, file: 250, function: 30, dependencies: 28 };

await command({ usage }, () => {
  const all = sources(process.cwd(), 'src', 'scripts');
  const sizes = all.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
  const lines = sizes.map((size) => size.lines);
  const median = quantile(lines, 0.5);
  const p90 = quantile(lines, 0.9);
  const dependencies = runtimeDependencies();
  const long = all
    .filter(isCode)
    .flatMap(functionsOf)
    .filter((each) => each.lines > most.function);
  const problems = [
    ...(median > most.median ? [`files have ${median} lines in the middle, over ${most.median}`] : []),
    ...(p90 > most.p90 ? [`files have ${p90} lines at p90, over ${most.p90}`] : []),
    ...sizes
      .filter((s) => s.lines > most.file)
      .map((s) => `${s.path} has ${s.lines} lines, over ${most.file}`),
    ...long.map((f) => `${f.path}:${f.line} is a function of ${f.lines} lines, over ${most.function}`),
    ...(dependencies > most.dependencies
      ? [`${dependencies} runtime dependencies, over ${most.dependencies}`]
      : []),
  ];
  const figures = `${all.length} files, median ${median}, p90 ${p90}, longest ${Math.max(...lines)}, ${dependencies} dependencies`;
  report('sizes', problems, figures);
});

// Definitions of tables are data that happen to stand in a function.
function isCode({ path }: { readonly path: string }): boolean {
  return !path.startsWith('src/database/tables/');
}

function runtimeDependencies(): number {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
  return Object.keys(dependencies).length;
}
