/** Whether this error says that a row with the same unique key is already there, on either database. */
export function isUniqueViolation(error: unknown): boolean {
  return codes(error).some(
    (code) =>
      code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY',
  );
}

/** Whether PostgreSQL asks to run the transaction again (serialisation failure, deadlock). */
export function isRetryable(error: unknown): boolean {
  return codes(error).some((code) => code === '40001' || code === '40P01');
}

/** Whether another process holds the SQLite file's write lock. */
export function isBusy(error: unknown): boolean {
  return codes(error).some((code) => code.startsWith('SQLITE_BUSY'));
}

const gone =
  /^(ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|57P0\d|08\w{3}|53300|SQLITE_BUSY\w*)$/;
/** What `pg` says, without a code, of a line that broke or that cannot be had. */
const goneWords = /^(Connection terminated|timeout exceeded when trying to connect|timeout expired)/;

/**
 * Whether the database cannot be reached for now: no connection, a server that stops or starts, a file that
 * another process holds for too long. The query is not to blame; PostgreSQL's codes are classes 08 and 57P.
 */
export function isOutage(error: unknown): boolean {
  return codes(error).some((code) => gone.test(code)) || messages(error).some((said) => goneWords.test(said));
}

function codes(error: unknown): string[] {
  return chain(error).flatMap((each) => ('code' in each && typeof each.code === 'string' ? [each.code] : []));
}

const messages = (error: unknown): string[] => chain(error).map(({ message }) => message);

/** The error and what caused it, the outermost first. */
export function chain(error: unknown): Error[] {
  return error instanceof Error ? [error, ...chain(error.cause)] : [];
}
