import { chain } from './violation.ts';

/** The database cannot be opened; the message is one line for the operator, without the password. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

/** What an operator is told of the database at `url`, which this error keeps shut. */
export function unusable(url: string, error: unknown): DatabaseError {
  return new DatabaseError(`The database ${address(url)} cannot be opened (${reason(error)})`, {
    cause: error,
  });
}

// A password stands before the host, or among the parameters.
function address(url: string): string {
  if (url.startsWith('file:')) return url;
  if (!URL.canParse(url)) return 'at DATABASE_URL';
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

// The innermost cause says most; a refused connection to several addresses has a code and no words.
function reason(error: unknown): string {
  const innermost = chain(error).at(-1);
  const [said] = innermost?.message.split('\n') ?? [];
  return (
    said || (innermost && 'code' in innermost ? String(innermost.code) : 'for a reason that is not told')
  );
}
