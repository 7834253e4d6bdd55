import { lines, markup, type Platform, plain, type Screen, type Words } from '../platforms/index.ts';
import type { Letter } from './composing.ts';
import type { Post } from './sending-words.ts';
import { texts } from './texts.fa.ts';

type Poll = NonNullable<Letter['poll']>;

/** Code points and options (core.telegram.org/bots/api, "sendPoll"). */
const limits = { question: 300, option: 100, options: 12 } as const;

/** Whether this goes out as a poll; otherwise it goes out in words. */
export function isPoll({ can }: Platform, { text }: Screen, { options }: Poll): boolean {
  const fits = options.length <= limits.options && options.every((each) => [...each].length <= limits.option);
  return can.polls && fits && [...plain(text)].length <= limits.question;
}

/** Sends a poll whose votes nobody sees, or a quiz where one option is right. */
export async function sendPoll(post: Post, screen: Screen, { options, right }: Poll): Promise<number> {
  const { platform, api, chatId } = post;
  const quiz = right === undefined ? {} : { type: 'quiz' as const, correct_option_ids: [right] };
  const { message_id: id } = await api.sendPoll(
    chatId,
    plain(screen.text),
    options.map((text) => ({ text })),
    { is_anonymous: true, ...quiz, reply_markup: markup(platform, screen) },
  );
  return id;
}

/** The question with its options numbered below, and which of them is right. */
export function pollInWords(question: Words, { options, right }: Poll): Words {
  const answer = right === undefined ? undefined : options[right];
  return lines(
    question,
    '',
    ...options.map((option, i) => texts.option(i + 1, option)),
    answer !== undefined && lines('', texts.rightAnswer(answer)),
  );
}
