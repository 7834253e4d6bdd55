import { bold, lines, rows, type Screen, type ScreenButton, type Words } from '../../bot/index.ts';
import type { EpochDay } from '../../calendar/index.ts';
import { answers } from './conversation.ts';
import { pack } from './packing.ts';
import { anewData, answerData, backData } from './presses.ts';
import { confidentialText, questionTexts } from './question-texts.fa.ts';
import { numberOf } from './stages.ts';
import type { State } from './state.ts';
import { texts } from './texts.fa.ts';

/** What a question's screen needs besides its state. */
export interface QuestionView {
  readonly today: EpochDay;
  /** The state before the last answer; without it one can only begin anew. */
  readonly previous?: State | undefined;
  /** Where «انصراف» leads: data of a button. */
  readonly leave: string;
  /** A relative's name: it stands above every question. */
  readonly about?: string | undefined;
}

/** The screen of the open question: all that was answered so far rests in its buttons. */
export function screenOf(state: State, view: QuestionView): Screen {
  const packed = pack(state);
  const ids = answers(state, view.today);
  const choices = ids.map((id) => ({ text: wordsOf(state, id), data: answerData(packed, id) }));
  return {
    text: lines(
      view.about !== undefined && texts.about(view.about),
      state.first && introOf(state),
      askOf(state, ids),
    ),
    buttons: [...rows(choices, widthOf(state, choices)), waysOut(state, packed, view)],
  };
}

const introOf = ({ reopened }: State): Words => (reopened ? texts.introReopened : texts.intro);

function askOf(state: State, ids: readonly string[]): Words {
  const { question, again, date, donations, reopened } = state;
  if (question === 'confidential') return confidentialText.ask;
  if (question === 'done') return '';
  if (question === 'when') return date === null ? '' : texts.whenWas(unitOf(ids), date);
  if (again) return bold(texts.again);
  const ask = question === 'since' ? texts.since(donations[0]) : questionTexts[question].ask;
  const number = reopened ? undefined : numberOf(question);
  return number === undefined ? bold(ask) : texts.numbered(number, ask);
}

function wordsOf({ question, picked }: State, id: string): string {
  if (question === 'done') return '';
  if (question === 'when') return datePart(id, picked.year);
  const { choices } = question === 'confidential' ? confidentialText : questionTexts[question];
  const words = choices[id];
  if (words === undefined) throw new Error(`No words for ${question}.${id}`);
  return words;
}

function datePart(id: string, pickedYear: number): string {
  if (id === 'earlier') return texts.earlier;
  if (id === 'unsure') return texts.unsure;
  const [first = 0, second = 0] = id.slice(1).split('.').map(Number);
  if (id.startsWith('y')) return texts.year(first);
  if (id.startsWith('d')) return texts.day(first);
  return texts.month(first, second, pickedYear === 0);
}

const unitOf = ([first = '']: readonly string[]) =>
  first.startsWith('y') ? 'year' : first.startsWith('m') ? 'month' : 'day';

/** Days stand six in a row, months and years three, answers two where their words are short. */
function widthOf({ question, picked }: State, choices: readonly { readonly text: string }[]): number {
  if (question === 'when') return picked.month > 0 ? 6 : 3;
  return choices.every(({ text }) => text.length <= 16) ? 2 : 1;
}

function waysOut(state: State, packed: string, { previous, leave }: QuestionView): ScreenButton[] {
  const cancel = { text: texts.cancel, data: leave };
  if (state.first) return [cancel];
  const back = previous
    ? { text: texts.back, data: backData(previous) }
    : { text: texts.anew, data: anewData(packed) };
  return [back, cancel];
}
