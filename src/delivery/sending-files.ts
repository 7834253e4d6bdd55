import { InputFile, InputMediaBuilder } from 'grammy';
import type { Message } from 'grammy/types';
import { type Copy, isAlbum, type MediaKind, type Medium } from '../media/index.ts';
import { type Screen, trouble } from '../platforms/index.ts';
import type { Letter } from './composing.ts';
import { type Below, captioned, following, isForMarks, type Post } from './sending-words.ts';

/** Of kinds that stand together: see `isAlbum`. */
type Album = Parameters<Post['api']['sendMediaGroup']>[1];

/** Sends a file that was made for this letter alone, with its words below. */
export function sendFile(post: Post, file: NonNullable<Letter['file']>, screen: Screen): Promise<number> {
  const { api, chatId } = post;
  const copy = new InputFile(file.bytes, file.name);
  return captioned(post, screen, (below) =>
    file.kind === 'picture' ? api.sendPhoto(chatId, copy, below) : api.sendDocument(chatId, copy, below),
  );
}

/** Sends one file with its words below, or several as an album, which has no buttons. */
export function sendMedia(post: Post, media: readonly Medium[], screen: Screen): Promise<number> {
  const [only, ...others] = media;
  if (only && others.length === 0) return captioned(post, screen, (below) => sendMedium(post, only, below));
  const bare: Screen = { text: screen.text };
  return captioned(post, bare, ({ reply_markup: _, ...below }) => sendTogether(post, media, below));
}

/** An album where these files make one and the server takes it; otherwise one after another. Answers the first message. */
async function sendTogether(post: Post, media: readonly Medium[], below: Below): Promise<Message> {
  if (!isAlbum(media.map(({ kind }) => kind))) return sendInTurn(post, media, below);
  try {
    return await sendAlbum(post, media, below);
  } catch (error) {
    const { kind } = trouble(post.platform, error);
    const isRefused = kind === 'wrong' || kind === 'unknown';
    if (!isRefused || isForMarks(post.platform, error)) throw error;
    return sendInTurn(post, media, below);
  }
}

async function sendAlbum(post: Post, media: readonly Medium[], below: Below): Promise<Message> {
  const { platform, api, chatId, shelf } = post;
  return firstOf(
    await shelf.send(platform, media, (copies) => {
      const items = media.map(({ kind }, i) => inAlbum(kind, copies[i] ?? '', i === 0 ? below : {}));
      return api.sendMediaGroup(chatId, items as Album);
    }),
  );
}

function inAlbum(kind: MediaKind, copy: Copy, { caption, parse_mode }: Below) {
  const words = { ...(caption !== undefined && { caption }), ...(parse_mode && { parse_mode }) };
  if (kind === 'video') return InputMediaBuilder.video(copy, words);
  if (kind === 'audio') return InputMediaBuilder.audio(copy, words);
  if (kind === 'document') return InputMediaBuilder.document(copy, words);
  return InputMediaBuilder.photo(copy, words);
}

async function sendInTurn(post: Post, media: readonly Medium[], below: Below): Promise<Message> {
  const [first, ...others] = media;
  if (!first) throw new Error('There is no file to send');
  const message = await sendMedium(post, first, below);
  const patient = { ...post, api: post.patient };
  for (const medium of others) await following(post.platform, () => sendMedium(patient, medium, {}));
  return message;
}

async function sendMedium(post: Post, medium: Medium, below: Below): Promise<Message> {
  const { platform, shelf } = post;
  const sent = await shelf.send(platform, [medium], async ([copy = '']) => [
    await sendCopy(post, medium.kind, copy, below),
  ]);
  return firstOf(sent);
}

function sendCopy({ api, chatId }: Post, kind: MediaKind, copy: Copy, below: Below): Promise<Message> {
  switch (kind) {
    case 'photo':
      return api.sendPhoto(chatId, copy, below);
    case 'video':
      return api.sendVideo(chatId, copy, below);
    case 'animation':
      return api.sendAnimation(chatId, copy, below);
    case 'audio':
      return api.sendAudio(chatId, copy, below);
    case 'voice':
      return api.sendVoice(chatId, copy, below);
    case 'document':
      return api.sendDocument(chatId, copy, below);
  }
}

function firstOf([first]: readonly Message[]): Message {
  if (!first) throw new Error('The server answered no message');
  return first;
}
