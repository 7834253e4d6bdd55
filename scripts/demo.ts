import { openServer } from './demo/server.ts';
import { openDemo } from './demo/stage.ts';
import { command, UsageError } from './lib/command.ts';

const usage = `
npm run demo [-- --port N] [--now ISO] [--seed N]

The whole bot on an embedded database in a temporary folder and a local messenger: no token, no network.
Prints an address; a browser there chats as several people, on Telegram and on Bale. Ctrl+C ends it.

  --port N     the port to listen on (default: any free one)
  --now ISO    when the demo begins, with its zone: 2026-11-23T10:00:00+03:30 (default: now)
  --seed N     other demo data, the same for the same number (default: 1)
`;

const options = { port: { type: 'string' }, now: { type: 'string' }, seed: { type: 'string' } } as const;

await command({ usage, options }, async (call) => {
  const port = wholeNumber('port', call.options.port, 0, 65_535);
  const seed = wholeNumber('seed', call.options.seed, 1, 1_000_000);
  const stopped = stopSignal();
  const demo = await openDemo({ start: instant(call.options.now), seed });
  try {
    const server = await openServer(demo, port);
    console.log(server.address);
    await stopped;
    await server.close();
  } finally {
    await demo.close();
  }
});

/** Resolves at the first signal; later ones, which a shell and npm may both send, change nothing. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.on('SIGINT', () => resolve());
    process.on('SIGTERM', () => resolve());
  });
}

function wholeNumber(name: string, given: string | boolean | undefined, least: number, most: number): number {
  if (given === undefined) return least;
  const number = Number(given);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new UsageError(`--${name} takes a whole number from ${least} to ${most}; see --help`);
  return number;
}

function instant(given: string | boolean | undefined): number {
  if (given === undefined) return Date.now();
  const at = /T.*(Z|[+-]\d\d:?\d\d)$/i.test(String(given)) ? Date.parse(String(given)) : Number.NaN;
  if (Number.isNaN(at))
    throw new UsageError(`--now ${given} is no instant; write it like 2026-11-23T10:00:00+03:30`);
  return at;
}
