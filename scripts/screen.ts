import { readFileSync } from 'node:fs';
import { judgeCases } from '../src/features/eligibility/cases.ts';
import { command, Failure, UsageError } from './lib/command.ts';
import { figuresOf } from './lib/figures.ts';

const usage = `
npm run --silent screen -- --facts FILE [--profile ibto_8w|centre_12w16w]

Judges cases by the rules of eligibility, for the physicians of the blood service.
FILE is a JSON array of {id, facts, today}; dates are ISO, a missing fact is no obstacle.
Prints a JSON array of {id, outcome, until, rules}; outcome is eligible, deferred, permanent or physician,
until the first free day (ISO) or null. An unknown fact or a bad value ends with 1 and names case and key.
`;

const options = { facts: { type: 'string' }, profile: { type: 'string' } } as const;

await command({ usage, options }, (call) => {
  const { facts: file, profile } = call.options;
  if (typeof file !== 'string') throw new UsageError('--facts FILE is missing; see --help');
  const figures = figuresOf(profile);
  console.log(JSON.stringify(judgeCases(readJson(file), figures), null, 2));
});

function readJson(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(`${file} is not JSON`);
  }
}
