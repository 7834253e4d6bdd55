import { Failure } from '../lib/command.ts';

/** Prints what a check found and ends it; when there is nothing, says what it looked at. */
export function report(check: string, problems: readonly string[], looked: string): void {
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) throw new Failure(`${check}: ${problems.length} to mend`);
  console.log(`${check}: ${looked}, nothing to mend`);
}
