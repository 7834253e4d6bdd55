import { toLatin } from '../../../src/lib/digits.ts';
import type { RecordedCall, SimPerson, Simulator } from '../../../test/simulator/index.ts';
import { Failure } from '../../lib/command.ts';

/** A press that was answered: its spinning ended, and the screen asked for stands in its message. */
export interface Answered {
  /** Instants of this process (performance.now, ms). */
  readonly pressedAt: number;
  readonly answeredAt: number;
  /** The data of the buttons that stand there now. */
  readonly buttons: readonly string[];
}

/** A member of staff with the message they press in, and the board's figures as they reached it. */
export interface Station {
  readonly id: number;
  press(data: string, isForBoard: boolean): Promise<Answered>;
  /** Each edit that showed a board: when, and how many had come. */
  readonly boards: readonly { readonly at: number; readonly arrived: number }[];
  close(): void;
}

interface Waiting {
  readonly press: string;
  readonly isForBoard: boolean;
  isAnswered: boolean;
  buttons: readonly string[] | undefined;
  readonly settle: (buttons: readonly string[]) => void;
}

const PATIENCE_MS = 30_000;

export function openStation(sim: Simulator, person: SimPerson): Station {
  const message = person.chat.botWrote('بار', { inline_keyboard: [[{ text: 'فشار', callback_data: 'x' }]] });
  const waiting: Waiting[] = [];
  const boards: { at: number; arrived: number }[] = [];
  const close = sim.onCall((call) => {
    hear(call, person.id, message, waiting, boards);
    for (const [i, { isAnswered, buttons, settle }] of [...waiting.entries()].reverse()) {
      if (!isAnswered || !buttons) continue;
      waiting.splice(i, 1);
      settle(buttons);
    }
  });
  return {
    id: person.id,
    boards,
    close,
    press(data, isForBoard) {
      const pressedAt = performance.now();
      const press = person.pressesNow(data, message);
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Failure(`${data} was not answered`)), PATIENCE_MS);
        const settle = (buttons: readonly string[]): void => {
          clearTimeout(late);
          resolve({ pressedAt, answeredAt: performance.now(), buttons });
        };
        waiting.push({ press, isForBoard, isAnswered: false, buttons: undefined, settle });
      });
    },
  };
}

function hear(
  { method, params, chatId }: RecordedCall,
  person: number,
  message: number,
  waiting: readonly Waiting[],
  boards: { at: number; arrived: number }[],
): void {
  if (method === 'answerCallbackQuery') {
    const answered = waiting.find(({ press }) => press === params.callback_query_id);
    if (answered) answered.isAnswered = true;
  }
  if (method !== 'editMessageText' || chatId !== person || params.message_id !== message) return;
  const text = toLatin(String(params.text));
  const arrived = /به‌روز در[\s\S]*آمده: (\d+)/.exec(text)?.[1];
  if (arrived !== undefined) boards.push({ at: performance.now(), arrived: Number(arrived) });
  // A board that is brought up to date is no answer to a press.
  const next = waiting.find(({ buttons }) => buttons === undefined);
  if (next?.isForBoard === (arrived !== undefined)) next.buttons = dataIn(params.reply_markup);
}

const dataIn = (markup: unknown): string[] =>
  [...JSON.stringify(markup ?? '').matchAll(/callback_data\\?":\s*\\?"([^"\\]+)/g)].flatMap(
    ([, data]) => data ?? [],
  );
