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

function codes(error: unknown): string[] {
  const found: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') found.push(at.code);
  }
  return found;
}
