import { button, token } from '../../bot/index.ts';
import { pack, revisionOf, unpack } from './packing.ts';
import type { State } from './state.ts';

/** The whole conversation lives in these: the state, and what is pressed. */
export const answerButton = button('e', { state: token, answer: token });
/** Back to the state before the last answer. */
export const backButton = button('eb', { state: token });
/** All from the beginning. */
export const anewButton = button('en', { state: token });
/** Whether birth date, sex and donation dates may be kept: `y` or `n`. */
export const keepButton = button('ek', { state: token, answer: token });

export const answerData = (packed: string, answer: string): string =>
  answerButton.data({ state: packed, answer });
export const backData = (previous: State): string => backButton.data({ state: pack(previous) });
export const anewData = (packed: string): string => anewButton.data({ state: packed });
export const keepData = (end: State, yes: boolean): string =>
  keepButton.data({ state: pack(end), answer: yes ? 'y' : 'n' });

/** What was pressed. `stale` comes from a message of another rule set: begin again, politely. */
export type Press =
  | { readonly press: 'answer'; readonly state: State; readonly answer: string }
  | { readonly press: 'back' | 'anew'; readonly state: State }
  | { readonly press: 'keep'; readonly state: State; readonly yes: boolean }
  | { readonly press: 'stale' };

/** Reads the data of any button of this room, or undefined when it is none of ours or was tampered with. */
export function readPress(data: string, revision: string): Press | undefined {
  const fields = read(data);
  if (!fields) return undefined;
  if (revisionOf(fields.packed) !== revision) return { press: 'stale' };
  const state = unpack(fields.packed);
  const { press, answer } = fields;
  if (!state || (state.question === 'done') !== (press === 'keep')) return undefined;
  if (press === 'answer') return { press, state, answer };
  return press === 'keep' ? { press, state, yes: answer === 'y' } : { press, state };
}

interface Fields {
  readonly press: 'answer' | 'back' | 'anew' | 'keep';
  readonly packed: string;
  readonly answer: string;
}

function read(data: string): Fields | undefined {
  const answered = answerButton.parse(data);
  if (answered) return { press: 'answer', packed: answered.state, answer: answered.answer };
  const kept = keepButton.parse(data);
  if (kept) return { press: 'keep', packed: kept.state, answer: kept.answer };
  const back = backButton.parse(data);
  if (back) return { press: 'back', packed: back.state, answer: '' };
  const anew = anewButton.parse(data);
  return anew && { press: 'anew', packed: anew.state, answer: '' };
}

/** Whether this data carries answers about somebody's health: such a press stays in memory. */
export const isAnswer = (data: string): boolean => read(data) !== undefined;
