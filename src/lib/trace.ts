/**
 * Where an error comes from, for the log: its stack and those of its causes. Of a failed query only the
 * query is told: Drizzle writes the values into the message, databases quote them, and they may be names.
 */
export function trace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  if (isFailedQuery(error))
    return `${stackUnder(error, `Failed query: ${error.query}`)}${cause(error, code)}`;
  return `${error.stack ?? error.message}${cause(error, trace)}`;
}

type FailedQuery = Error & { readonly query: string };

const isFailedQuery = (error: Error): error is FailedQuery =>
  'query' in error && typeof error.query === 'string' && 'params' in error;

const stackUnder = ({ stack = '', message }: Error, told: string): string =>
  stack.replace(message, () => told);

const code = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'a reason that is not told';

function cause(error: Error, tell: (cause: unknown) => string): string {
  return error.cause === undefined ? '' : `\ncaused by ${tell(error.cause)}`;
}
