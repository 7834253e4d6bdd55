import { Composer } from 'grammy';
import type { Form, NazrContext } from '../../bot/index.ts';
import { answerCalls } from './calls/handlers.ts';
import { answerDesk } from './desk/handlers.ts';
import type { ReschedulingParts } from './links.ts';
import { answerNotices } from './notice/handlers.ts';

/** The room as the root wires it. */
export interface ReschedulingRoom {
  readonly composer: Composer<NazrContext>;
  /** To be opened together with the forms of other rooms. */
  readonly forms: readonly Form[];
}

/** Changing a published drive, what people answer to it, and whom to call. */
export function rescheduling(parts: ReschedulingParts): ReschedulingRoom {
  const composer = new Composer<NazrContext>();
  const { delay, move, shorten, place } = answerDesk(composer, parts);
  answerCalls(composer, parts);
  answerNotices(composer, parts);
  return { composer, forms: [delay, move, shorten, place] };
}
