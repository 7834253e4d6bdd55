import { command, Failure, UsageError } from './lib/command.ts';
import { startPostgres } from './lib/postgres.ts';
import { broadcast } from './proof/broadcast.ts';
import { crash } from './proof/crash.ts';
import { day } from './proof/day.ts';
import { month } from './proof/month.ts';
import { type Finding, holds, type Proof } from './proof/proof.ts';
import { races } from './proof/races.ts';

const proofs: readonly Proof[] = [races, crash, month, day, broadcast];

const usage = `
npm run proof [-- NAME] [--kills N]

The long proofs, each with what it counted beside what is asked. Ends with 1 when one does not hold.

${proofs.map(({ name, title }) => `  ${name.padEnd(9)} ${title}`).join('\n')}

  --kills N  how many times the bot, or what sends, is killed (100)
`;

const options = { kills: { type: 'string', default: '100' } } as const;

await command(
  { usage, options, positionals: ['[NAME]'] },
  async ({ options: given, positionals: [name] }) => {
    const chosen = proofs.filter((each) => name === undefined || each.name === name);
    if (chosen.length === 0) throw new UsageError(`No proof ${name}; see --help`);
    const kills = Number(given.kills);
    if (!Number.isSafeInteger(kills) || kills < 1)
      throw new UsageError('--kills is a number from 1; see --help');
    const server = await startPostgres();
    try {
      const all: Finding[] = [];
      for (const proof of chosen) {
        const findings = await proof.run({ postgres: server.database, kills });
        console.log([`\n${proof.title}`, ...findings.map(printed)].join('\n'));
        all.push(...findings);
      }
      if (!holds(all)) throw new Failure('Something does not hold');
    } finally {
      await server.stop();
    }
  },
);

function printed({ what, found, asked }: Finding): string {
  const mark = asked === undefined ? ' ' : found === asked ? '✓' : '✗';
  return `  ${mark} ${what}: ${found}${asked === undefined || asked === found ? '' : ` (asked: ${asked})`}`;
}
