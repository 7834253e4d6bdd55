import { InputFile, type Transformer } from 'grammy';
import type { Abilities } from './abilities.ts';

type Payload = Record<string, unknown>;

/** Sends a form with files under their own field names and answers the server's envelope. */
export type Upload = (method: string, form: FormData) => Promise<Awaited<ReturnType<Transformer>>>;

const undocumented = [
  'parse_mode',
  'entities',
  'caption_entities',
  'link_preview_options',
  'disable_notification',
  'protect_content',
  'message_thread_id',
  'business_connection_id',
  'message_effect_id',
  'allowed_updates',
  'drop_pending_updates',
  'secret_token',
  'max_connections',
  'show_caption_above_media',
  'has_spoiler',
  'supports_streaming',
  'allow_paid_broadcast',
];
const renamed: Record<string, string> = { getChatMemberCount: 'getChatMembersCount' };
const menuCalls = new Set(['setMyCommands', 'deleteMyCommands', 'setChatMenuButton']);
const missing = new Set(['setMyName', 'setMyDescription', 'setMyShortDescription', 'setMessageReaction']);
const edits = new Set(['editMessageText', 'editMessageCaption', 'editMessageReplyMarkup']);

/**
 * Turns calls into what Bale documents and its stub answers into whole ones. Pure but for the call itself:
 * it may be installed a second time inside conversations.
 */
export function baleCalls(upload: Upload, can: Abilities): Transformer {
  return async (prev, method, given, signal) => {
    if (missing.has(method) || (menuCalls.has(method) && !can.commandMenu))
      return { ok: true, result: true } as never;
    const payload = documented(method, given as Payload);
    const call = (renamed[method] ?? method) as typeof method;
    const answer = needsForm(method, payload, can)
      ? await upload(call, await form(payload))
      : await prev(call, payload as never, signal);
    return (edits.has(method) ? completed(answer, payload) : answer) as never;
  };
}

// File ids of stickers hold colons, on which JSON was seen to fail.
function needsForm(method: string, payload: Payload, can: Abilities): boolean {
  if (method === 'sendSticker') return true;
  return !can.attachedUploads && [...filesIn(payload)].length > 0;
}

function* filesIn(value: unknown): Generator<InputFile> {
  if (value instanceof InputFile) yield value;
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) yield* filesIn(each);
}

function documented(method: string, given: Payload): Payload {
  const payload: Payload = { ...given };
  for (const name of undocumented) delete payload[name];
  const reply = payload.reply_parameters as { message_id?: number } | undefined;
  delete payload.reply_parameters;
  if (reply?.message_id !== undefined) payload.reply_to_message_id = reply.message_id;
  if (method === 'sendContact') delete payload.reply_to_message_id;
  if (method === 'sendChatAction') payload.chat_id = String(payload.chat_id);
  if (edits.has(method)) payload.reply_markup ??= { inline_keyboard: [] };
  return payload;
}

async function form(payload: Payload): Promise<FormData> {
  const made = new FormData();
  for (const [name, value] of Object.entries(payload)) {
    if (value === undefined || value === null) continue;
    if (value instanceof InputFile) await attach(made, name, value);
    else
      made.append(name, typeof value === 'object' ? JSON.stringify(await named(made, value)) : String(value));
  }
  return made;
}

const attach = async (made: FormData, name: string, file: InputFile): Promise<void> =>
  made.append(name, await blob(file), file.filename ?? name);

// Files of an album become parts of the form: `media: "media0"`, without `attach://` (Balethon).
async function named(made: FormData, value: object): Promise<unknown> {
  if (!Array.isArray(value)) return value;
  const items = value.map(async (item: { media?: unknown }, i) => {
    if (!(item?.media instanceof InputFile)) return item;
    await attach(made, `media${i}`, item.media);
    return { ...item, media: `media${i}` };
  });
  return Promise.all(items);
}

async function blob(file: InputFile): Promise<Blob> {
  const raw = await file.toRaw();
  if (raw instanceof Uint8Array) return new Blob([Buffer.from(raw)]);
  const chunks: Uint8Array[] = [];
  for await (const chunk of raw) chunks.push(chunk);
  return new Blob([Buffer.concat(chunks)]);
}

// An edit answers a stub with message id 0.
function completed(answer: Awaited<ReturnType<Transformer>>, payload: Payload) {
  const stub = answer.ok && typeof answer.result === 'object' && answer.result !== null;
  if (!stub) return answer;
  const chat = { id: payload.chat_id, type: 'private' };
  return { ...answer, result: { chat, ...(answer.result as object), message_id: payload.message_id } };
}
