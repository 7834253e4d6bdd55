/**
 * Where an error comes from, for the log: its stack and those of its causes. The values of a failed query
 * are left out (Drizzle writes them into the message): they may be names or worse.
 */
export function trace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const own = withoutValues(error.stack ?? error.message);
  return error.cause === undefined ? own : `${own}\ncaused by ${trace(error.cause)}`;
}

const withoutValues = (text: string): string => text.replace(/^params: [\s\S]*?(?=^\s+at |(?![\s\S]))/m, '');
