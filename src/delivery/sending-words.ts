import { type Api, HttpError } from 'grammy';
import type { Message } from 'grammy/types';
import type { Shelf } from '../media/index.ts';
import { markup, type Platform, plain, type Screen, trouble, type Words } from '../platforms/index.ts';

/** A chat that is written to. */
export interface Post {
  readonly platform: Platform;
  /** Says a 429 at once. */
  readonly api: Api;
  /** Waits a 429 out. */
  readonly patient: Api;
  readonly chatId: number;
  readonly shelf: Shelf;
}

type Rendered = ReturnType<Platform['render']>;

/** What stands below a file. */
export interface Below {
  readonly caption?: string;
  readonly parse_mode?: 'HTML';
  readonly reply_markup?: ReturnType<typeof markup>;
}

/** Code points (core.telegram.org/bots/api, "sendPhoto"). */
const LONGEST_CAPTION = 1024;

/** Calls with words as the platform renders them, and once more without marks where it cannot read those. */
export async function saying<T>(
  platform: Platform,
  words: Words,
  call: (rendered: Rendered) => Promise<T>,
): Promise<T> {
  try {
    return await call(platform.render(words));
  } catch (error) {
    if (!isForMarks(platform, error)) throw error;
    return call(platform.render(plain(words)));
  }
}

/** Whether a call was refused for the marks in its words. */
export function isForMarks(platform: Platform, error: unknown): boolean {
  const what = trouble(platform, error);
  return what.kind === 'wrong' && what.plainly;
}

export function sendText({ platform, api, chatId }: Post, screen: Screen): Promise<number> {
  return saying(platform, screen.text, async ({ text, ...marks }) => {
    const options = { ...marks, reply_markup: markup(platform, screen) };
    return (await api.sendMessage(chatId, text, options)).message_id;
  });
}

/**
 * Sends what may bear a caption, and answers the id of its message. Words that are too long for one follow in a
 * message of their own, with the buttons.
 */
export async function captioned(
  post: Post,
  screen: Screen,
  send: (below: Below) => Promise<Message>,
): Promise<number> {
  const { platform } = post;
  if (isCaption(platform, screen.text)) {
    const call = async ({ text, ...marks }: Rendered) => {
      const caption = text === '' ? {} : { caption: text, ...marks };
      return (await send({ ...caption, reply_markup: markup(platform, screen) })).message_id;
    };
    return saying(platform, screen.text, call);
  }
  const { message_id: first } = await send({});
  await following(platform, () => sendText({ ...post, api: post.patient }, screen));
  return first;
}

/** What belongs to a message that is out: when it fails, nobody may say that nothing reached the chat. */
export async function following<T>(platform: Platform, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const what = trouble(platform, error);
    if (what.kind !== 'later' || what.reached === 'perhaps') throw error;
    throw new HttpError('Only a part of a message went out', error);
  }
}

// Where marks stand in the text itself, they count as well.
function isCaption(platform: Platform, words: Words): boolean {
  const { text, parse_mode } = platform.render(words);
  const longest = parse_mode === undefined ? text : plain(words);
  return [...longest].length <= LONGEST_CAPTION;
}
