import type { Message, Poll as SentPoll } from 'grammy/types';
import { fileIn, type IncomingFile } from '../../../media/index.ts';
import { type Part, readWords } from '../../../platforms/index.ts';
import type { Poll } from '../pack.ts';
import { tidy } from '../tidy.ts';

/** What a message somebody sends to their desk is: a text, a file, a poll, or nothing that can be kept. */
export type Piece =
  | { readonly kind: 'text'; readonly words: readonly Part[] }
  | {
      readonly kind: 'file';
      readonly words: readonly Part[];
      readonly file: IncomingFile;
      readonly album?: AlbumPart;
    }
  | { readonly kind: 'poll' | 'quiz'; readonly words: readonly Part[]; readonly poll: Poll }
  | { readonly kind: 'unknown' };

/** A message of an album: each comes alone, and they may come in any order. */
export interface AlbumPart {
  readonly group: string;
  /** Of its update: it counts as people send, which ids of messages do not do on Bale. */
  readonly update: number;
}

/** Reads a message, whoever wrote it first: what is forwarded keeps its marks. */
export function pieceOf(message: Message, update: number): Piece {
  const { text, entities, caption = '', caption_entities: marks, poll, media_group_id: group } = message;
  if (text !== undefined) return { kind: 'text', words: tidy(readWords(text, entities)) };
  if (poll) return pollPiece(poll);
  const file = fileIn(message);
  if (!file) return { kind: 'unknown' };
  const words = tidy(readWords(caption, marks));
  const album = group === undefined ? {} : { album: { group, update } };
  return { kind: 'file', words, file, ...album };
}

/** Whether somebody else wrote it first: on either messenger, where the sender hides as well. */
export const isForwarded = (message: Message): boolean =>
  ['forward_origin', 'forward_from', 'forward_from_chat', 'forward_date'].some((sign) => sign in message);

/** Zips may be packs that come from elsewhere. */
export const isZip = ({ kind, mime, name }: IncomingFile): boolean =>
  kind === 'document' && (/zip/.test(mime) || /\.zip$/i.test(name ?? ''));

// Which option of a quiz is right is told only where the quiz was made in this very chat.
function pollPiece({ question, options, type, ...rest }: SentPoll): Piece {
  const right = rightIn(rest);
  const texts = options.map(({ text }) => text);
  const words = tidy(question);
  if (type !== 'quiz') return { kind: 'poll', words, poll: { options: texts } };
  return { kind: 'quiz', words, poll: { options: texts, ...(right !== undefined && { right }) } };
}

// The Bot API had one `correct_option_id` before it had several.
function rightIn(poll: object): number | undefined {
  const { correct_option_id: one, correct_option_ids: several } = poll as {
    readonly correct_option_id?: number;
    readonly correct_option_ids?: readonly number[];
  };
  return several?.[0] ?? one;
}
