import type { Vault } from '../../../lib/vault.ts';
import type { Asked } from './queries.ts';

type Column = 'question' | 'answer';

/** A text as it rests beside its question. */
export const sealed = (vault: Vault, column: Column, id: number, text: string): string =>
  vault.seal(text, placeOf(column, id));

/** What was asked, in clear: for who asked it, and who may answer. */
export const questionOf = (vault: Vault, { id, question }: Asked): string =>
  vault.open(question, placeOf('question', id));

/** What was answered, in clear; undefined before. */
export const answerOf = (vault: Vault, { id, answer }: Asked): string | undefined =>
  answer === null ? undefined : vault.open(answer, placeOf('answer', id));

const placeOf = (column: Column, id: number): string => `questions.${column}:${id}`;
