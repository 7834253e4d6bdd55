/** How long a question may be, in letters as people count them. */
export const LONGEST_QUESTION = 500;
export const MOST_A_DAY = 3;
const SHORTEST_QUESTION = 6;

/** What speaks against one more question: one of theirs is open, or today's are all asked. */
export type AskingFault = 'waiting' | 'enough-today';

/** Whether somebody may ask one more. */
export function askingFault(asked: {
  readonly hasOpen: boolean;
  readonly today: number;
}): AskingFault | undefined {
  if (asked.hasOpen) return 'waiting';
  return asked.today >= MOST_A_DAY ? 'enough-today' : undefined;
}

/** What is wrong with a text as a question, and its length. */
export function textFault(
  text: string,
): { readonly why: 'long' | 'short'; readonly length: number } | undefined {
  const { length } = [...text];
  if (length > LONGEST_QUESTION) return { why: 'long', length };
  return length < SHORTEST_QUESTION ? { why: 'short', length } : undefined;
}
