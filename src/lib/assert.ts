/** Marks what the compiler knows cannot be reached: a union gained a member and nobody handled it. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}

/** The value, which must be there: its absence is a bug. Throws with `what` in the message. */
export function required<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`Missing: ${what}`);
  return value;
}
