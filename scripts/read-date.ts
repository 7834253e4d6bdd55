import { parseDate } from '../src/calendar/index.ts';
import { command, UsageError } from './lib/command.ts';
import { readDateCases } from './lib/date-cases.ts';
import { printedReading } from './lib/printed-reading.ts';

const usage = `
npm run --silent read-date -- --now ISO FILE

How the bot reads a date. FILE is a JSON array of {id, input, mode}, or an object with such an array as "cases";
mode is future, past, birth or any. Prints a JSON array of {id, status, …}.

  --now ISO   the instant at which the dates were typed, with its zone: 2026-11-23T10:00:00+03:30 (default: now)
`;

await command({ usage, options: { now: { type: 'string' } }, positionals: ['FILE'] }, async (call) => {
  const now = readNow(call.options.now);
  const cases = await readDateCases(String(call.positionals[0]));
  const readings = cases.map(({ id, input, mode }) => ({
    id,
    ...printedReading(parseDate(input, mode, now)),
  }));
  console.log(JSON.stringify(readings, null, 2));
});

function readNow(text: string | boolean | undefined): number {
  if (text === undefined) return Date.now();
  // Without a zone the machine's own would decide.
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/i.test(String(text));
  const now = isInstant ? Date.parse(String(text)) : Number.NaN;
  if (Number.isNaN(now))
    throw new UsageError(`--now ${text} is no instant; write it like 2026-11-23T10:00:00+03:30`);
  return now;
}
