import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What a command was called with: its options by name and its positionals in order. */
export interface Call {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** A command's outside: its help text, the options it takes and the names of its positionals (`[FILE]` may be left out). */
export interface CommandShape {
  readonly usage: string;
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  readonly positionals?: readonly string[];
}

/** The command was called wrongly; ends it with 2. */
export class UsageError extends Error {}

/** The command could not do its work, for a reason its caller understands; ends it with 1 and this one line. */
export class Failure extends Error {}

/**
 * Runs a command line tool: `--help` prints the usage and ends with 0, a wrong call ends with 2,
 * anything thrown with 1; both with one line on stderr. Ends with 0 when `run` is done.
 */
export async function command(shape: CommandShape, run: (call: Call) => void | Promise<void>): Promise<void> {
  // Whoever reads the output may have seen enough: `npm run texts | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  process.exitCode = await outcome(shape, run, process.argv.slice(2));
}

async function outcome(
  shape: CommandShape,
  run: (call: Call) => void | Promise<void>,
  argv: string[],
): Promise<number> {
  try {
    if (argv.includes('--help') || argv.includes('-h')) console.log(shape.usage.trim());
    else await run(readCall(shape, argv));
    return 0;
  } catch (error) {
    console.error(oneLine(error));
    return error instanceof UsageError ? 2 : 1;
  }
}

/** The call that these arguments make. Throws UsageError when they do not fit the shape. */
export function readCall(shape: CommandShape, argv: string[]): Call {
  const { values, positionals } = parsed(shape, argv);
  const names = shape.positionals ?? [];
  const missing = names.slice(positionals.length).find((name) => !name.startsWith('['));
  if (missing) throw new UsageError(`${missing} is missing; see --help`);
  if (positionals.length > names.length)
    throw new UsageError(`${positionals[names.length]} is one argument too many; see --help`);
  return { options: values as Call['options'], positionals };
}

function parsed(shape: CommandShape, args: string[]) {
  try {
    return parseArgs({ args, options: shape.options ?? {}, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${oneLine(error)}; see --help`);
  }
}

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0] || 'failed without a reason';
}
