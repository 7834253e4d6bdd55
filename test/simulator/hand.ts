import type { SimChat } from './chat-view.ts';
import type { Chat, Standing } from './chats.ts';
import type { FileKind } from './files.ts';
import { readBale } from './markup/bale.ts';
import { hears, setStanding } from './members.ts';
import { type Content, postByPerson } from './messages.ts';
import { describe } from './methods/media.ts';
import type { AlbumFile, SentFile } from './person.ts';
import type { Entity, Formatted, Message, Params, User } from './shapes.ts';
import { dateOf, type World } from './world.ts';

/** What a person does in a chat, turned into messages of the chat and updates for the bot. */
export class Hand {
  readonly #world: World;
  readonly #user: User;
  readonly #chat: Chat;

  constructor(world: World, user: User, chat: Chat) {
    this.#world = world;
    this.#user = user;
    this.#chat = chat;
  }

  writes(text: string, extra: Readonly<Record<string, unknown>>): void {
    const entities = this.#world.flavour.commandEntities ? commandsIn(text) : [];
    const fields = { text, ...(entities.length > 0 ? { entities } : {}), ...extra };
    this.#post({ fields, shown: { text, entities }, source: text });
  }

  sends(fields: Readonly<Record<string, unknown>>): void {
    this.#post({ fields });
  }

  /** A text in Bale's marks, as this server gives it to the bot; perhaps one that was posted elsewhere first. */
  writesMarked(source: string, from?: SimChat): void {
    const { fields, shown } = this.#marked(source, 'text', 'entities');
    this.#post({ fields: { ...fields, ...this.#passedOn(from) }, shown, source });
  }

  sendsFile(kind: FileKind, sent: SentFile, group = {}): void {
    const { bytes = TINY, name = `${kind}.bin`, mime = MIME, caption, markedCaption, from } = sent;
    const file = this.#world.files.add(kind, { bytes, name, mime });
    const described = describe(file);
    const voice = { file_id: file.id, file_unique_id: file.uniqueId };
    const media = kind === 'voice' && !this.#world.flavour.describesVoice ? { voice } : described;
    const around = { ...media, ...group, ...this.#passedOn(from) };
    if (markedCaption !== undefined) {
      const { fields, shown } = this.#marked(markedCaption, 'caption', 'caption_entities');
      this.#post({ fields: { ...around, ...fields }, file, shown, source: markedCaption });
    } else if (caption === undefined) this.#post({ fields: around, file });
    else
      this.#post({
        fields: { ...around, caption },
        file,
        shown: { text: caption, entities: [] },
        source: caption,
      });
  }

  sendsAlbum(files: readonly AlbumFile[]): void {
    const group = { media_group_id: `album-${this.#chat.revision}` };
    for (const { kind, ...file } of files) this.sendsFile(kind, file, group);
  }

  #marked(source: string, text: string, entities: string): { fields: Params; shown: Formatted } {
    const shown = readBale(source);
    const isRaw = this.#world.flavour.alwaysMarkup;
    return { fields: isRaw ? { [text]: source } : { [text]: shown.text, [entities]: shown.entities }, shown };
  }

  #passedOn(from: SimChat | undefined): Params {
    if (!from) return {};
    const date = dateOf(this.#world);
    const chat = this.#world.chats.all.get(from.id)?.info;
    if (!this.#world.flavour.forwardOrigin)
      return { forward_from_chat: chat, forward_from_message_id: 1, forward_date: date };
    const origin =
      from.type === 'channel'
        ? { type: 'channel', chat, message_id: 1 }
        : { type: 'chat', sender_chat: chat };
    return { forward_origin: { ...origin, date } };
  }

  rewrites(messageId: number, text: string): void {
    const kept = this.#chat.messages.get(messageId);
    if (!kept || kept.byBot) throw new Error(`No own message ${messageId}`);
    const message: Message = { ...kept.message, text, edit_date: dateOf(this.#world) };
    this.#chat.keep({ ...kept, message, source: text, shown: { text, entities: [] }, edited: true });
    this.#acted();
    this.#world.changed(this.#chat.id);
    this.#world.updates.add({ edited_message: message });
  }

  presses(data: string, messageId?: number): string {
    const { callbacks, oldClients, updates, flavour, changed } = this.#world;
    const kept =
      messageId === undefined
        ? [...this.#chat.messages.values()].findLast(({ byBot }) => byBot)
        : this.#chat.messages.get(messageId);
    const { id } = callbacks.open(this.#user.id, this.#chat.id, !oldClients.has(this.#user.id));
    this.#acted();
    changed(this.#chat.id);
    const message = kept?.message ?? { chat: this.#chat.info, message_id: messageId ?? 0, date: 0 };
    const instance = flavour.chatInstances ? { chat_instance: String(this.#chat.id) } : {};
    updates.add({ callback_query: { id, from: this.#user, message, ...instance, data } });
    return id;
  }

  stands(standing: Standing): void {
    setStanding(this.#world, this.#chat, this.#user, standing);
  }

  #post(content: Content): void {
    const isPrivate = this.#chat.type === 'private';
    if (isPrivate && this.#chat.standing === 'new') this.#chat.standing = 'member';
    if (this.#chat.standing === 'blocked') this.stands('member');
    const message = postByPerson(this.#world, this.#chat, this.#user, content);
    this.#acted();
    if (!hears(this.#chat)) return;
    if (this.#chat.type !== 'channel') this.#world.updates.add({ message });
    else if (this.#world.flavour.channelPosts) this.#world.updates.add({ channel_post: message });
  }

  #acted(): void {
    this.#world.acts.set(`${this.#user.id} ${this.#chat.id}`, this.#chat.revision);
  }
}

const MIME = 'application/octet-stream';
const TINY = Buffer.from('a small file');

const commandsIn = (text: string): Entity[] =>
  [...text.matchAll(/(?<=^|\s)\/[A-Za-z0-9_]{1,64}(?:@\w+)?/g)].map(({ 0: { length }, index: offset }) => ({
    type: 'bot_command',
    offset,
    length,
  }));
