import { checkMarkup } from '../checks/keyboard.ts';
import { replyTarget, targetChat } from '../checks/target.ts';
import { checkCaption } from '../checks/text.ts';
import { sentFile } from '../checks/upload.ts';
import type { FileKind, StoredFile } from '../files.ts';
import { mediaContent, postByBot } from '../messages.ts';
import { isObject, list, text } from '../params.ts';
import { badRequest } from '../refusal.ts';
import type { Call, Message, Params } from '../shapes.ts';
import type { World } from '../world.ts';
import type { Method, Methods } from './method.ts';
import { send } from './send.ts';

/** Methods that send files. */
export const mediaMethods: Methods = {
  sendPhoto: file('photo'),
  sendDocument: file('document'),
  sendAudio: file('audio'),
  sendVideo: file('video'),
  sendAnimation: file('animation'),
  sendVoice: file('voice'),
  sendVideoNote: file('video_note'),
  sendSticker: file('sticker'),
  sendMediaGroup: (world, call) => album(world, call),
};

function file(kind: FileKind): Method {
  return (world, call) => {
    const caption = checkCaption(world.flavour, call.params);
    return send(world, call, () => {
      const stored = sentFile(world, call, kind, kind);
      return mediaContent(world, describe(stored), stored, caption);
    });
  };
}

function album(world: World, call: Call): Message[] {
  const chat = targetChat(world, call.params);
  const items = (list(call.params, 'media') ?? []).filter(isObject);
  if (items.length === 0) throw badRequest('there are no messages to send');
  if (items.length > 10) throw badRequest('too many messages to send as an album');
  for (const kind of ['document', 'audio']) {
    const same = items.filter((item) => item.type === kind).length;
    if (same === 0 || same === items.length) continue;
    throw badRequest(`${kind === 'audio' ? 'Audio' : 'Document'} can't be mixed with other media types`);
  }
  const markup = checkMarkup(call.params, chat.type);
  const reply = replyTarget(world, chat, call);
  const group = { media_group_id: String(world.now()) };
  return items
    .map((item) => inputMedia(world, call, item))
    .map(({ stored, caption }) => {
      const fields = { ...describe(stored), ...group };
      return postByBot(world, chat, mediaContent(world, fields, stored, caption), markup, reply);
    });
}

const KINDS = new Set(['photo', 'document', 'audio', 'video', 'animation']);

/** Reads one InputMedia object. */
export function inputMedia(world: World, call: Call, item: Params) {
  const kind = text(item, 'type') ?? '';
  if (!KINDS.has(kind)) throw badRequest(`can't parse InputMedia: type "${kind}" is wrong`);
  const stored = sentFile(world, call, 'media', kind as FileKind, item.media);
  return { stored, caption: checkCaption(world.flavour, item) };
}

/** The field of a message that tells of its file. */
export function describe(stored: StoredFile): Readonly<Record<string, unknown>> {
  const { id, uniqueId, kind, name, mime, bytes } = stored;
  const common = { file_id: id, file_unique_id: uniqueId, file_size: bytes.length };
  if (kind === 'photo') return { photo: [{ ...common, ...pictureSize(bytes) }] };
  if (kind === 'voice') return { voice: { ...common, duration: 1, mime_type: mime } };
  if (kind === 'sticker') {
    return {
      sticker: { ...common, width: 512, height: 512, type: 'regular', is_animated: false, is_video: false },
    };
  }
  const described = { ...common, file_name: name, mime_type: mime };
  return kind === 'animation' ? { animation: described, document: described } : { [kind]: described };
}

/** Read from a PNG's header; other pictures get the size of a common one. */
function pictureSize(bytes: Buffer): { width: number; height: number } {
  const isPng = bytes.length > 24 && bytes.readUInt32BE(0) === 0x89504e47;
  return isPng
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : { width: 1280, height: 720 };
}
