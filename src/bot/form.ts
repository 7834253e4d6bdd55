import type { Screen, Words } from '../platforms/index.ts';
import { button, token } from './buttons.ts';
import type { NazrContext } from './context.ts';

/** A button inside a form: its value is the answer. */
export const choice = button('f', { value: token });

/** Answers by question id. */
export type Kept = Readonly<Record<string, string>>;

/** What became of an answer: the value to keep, or why not and what to do instead. */
export type Reading = { readonly value: string } | { readonly again: Words | Screen };

/** One question of a form. Its meaning never changes under the same id. */
export interface Question {
  readonly id: string;
  readonly ask: (kept: Kept, ctx: NazrContext) => Screen | Promise<Screen>;
  /** Reads what was typed or chosen. */
  readonly read: (answer: string, kept: Kept, ctx: NazrContext) => Reading | Promise<Reading>;
  /** Whether the answers so far make it needless. */
  readonly skip?: (kept: Kept) => boolean;
}

/** A form that needs typing. Its answers survive restarts, and changes of the form. */
export interface Form {
  readonly name: string;
  readonly questions: readonly Question[];
  /** Everything was answered. */
  readonly done: (ctx: NazrContext, kept: Kept) => Promise<void>;
}

/** The next question that still needs an answer. */
export function nextQuestion(form: Form, kept: Kept): Question | undefined {
  return form.questions.find((question) => !(question.id in kept) && !question.skip?.(kept));
}
