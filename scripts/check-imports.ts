import { strays } from './checks/confined.ts';
import { circles, lineProblems, strangeRooms } from './checks/line.ts';
import { report } from './checks/report.ts';
import { sources } from './checks/sources.ts';
import { command } from './lib/command.ts';

const usage = `
npm run check runs this: imports under src form a line (${'lib calendar database platforms delivery bot features'}), a room is
entered through its index.ts, no import goes in a circle, and what must stay in one place stays there.
`;

await command({ usage }, () => {
  const all = sources(process.cwd(), 'src');
  const known = new Set(all.map(({ path }) => path));
  const bent = all.flatMap((source) => lineProblems(source, known));
  const astray = all.flatMap(strays);
  report('import line', [...strangeRooms(all), ...bent, ...circles(all), ...astray], `${all.length} files`);
});
