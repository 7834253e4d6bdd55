import type { Toast } from './callbacks.ts';
import { SimChat } from './chat-view.ts';
import type { Chat } from './chats.ts';
import { type Choice, choose, chooseOn, newestButtons } from './choice.ts';
import { Hand } from './hand.ts';
import {
  messagesOf,
  replyKeyboardOf,
  replyRowsOf,
  type SimFile,
  type SimMessage,
  textSince,
} from './screen.ts';
import type { Rows, User } from './shapes.ts';
import type { World } from './world.ts';

/** A photo, document or other file a person sends. */
export interface SentFile {
  readonly bytes?: Buffer;
  readonly name?: string;
  readonly mime?: string;
  readonly caption?: string;
  /** What the caption is in Bale's marks, see `writes`. */
  readonly markedCaption?: string;
  /** The channel or group it is passed on from. */
  readonly from?: SimChat;
}

export interface AlbumFile extends SentFile {
  readonly kind: 'photo' | 'video' | 'audio' | 'document';
}

/** A person at a messenger, in one chat with the bot. Acts queue their updates and return. */
export class SimPerson {
  readonly id: number;
  readonly firstName: string;
  readonly user: User;
  readonly chat: SimChat;
  readonly #world: World;
  readonly #chat: Chat;
  readonly #hand: Hand;
  #phone: string | undefined;

  constructor(world: World, user: User, chat: Chat, phone?: string) {
    this.id = user.id;
    this.firstName = user.first_name;
    this.user = user;
    this.chat = new SimChat(world, chat);
    this.#world = world;
    this.#chat = chat;
    this.#phone = phone;
    this.#hand = new Hand(world, user, chat);
  }

  /** The same person in a group. */
  in(group: SimChat): SimPerson {
    const chat = this.#world.chats.all.get(group.id);
    if (!chat) throw new Error(`No chat ${group.id}`);
    return new SimPerson(this.#world, this.user, chat, this.#phone);
  }

  async says(text: string, extra: Readonly<Record<string, unknown>> = {}): Promise<void> {
    this.#hand.writes(text, extra);
  }

  /** Says a text with marks (`*bold*`, `_italic_`, `[text](address)`): as entities on Telegram, as they are on Bale. */
  async writes(marked: string, from?: SimChat): Promise<void> {
    this.#hand.writesMarked(marked, from);
  }

  /** Opens the bot by its button or a deep link. */
  async starts(payload?: string): Promise<void> {
    await this.says(payload === undefined ? '/start' : `/start ${payload}`);
  }

  /** Presses the button with these words, see `choose`; one of the reply keyboard sends what it asks for. */
  async presses(words: string): Promise<void> {
    await this.#press(choose(this.#chat, words));
  }

  /** Presses a button of an older message. */
  async pressesOn(messageId: number, words: string): Promise<void> {
    await this.#press(chooseOn(this.#chat, messageId, words));
  }

  /** A forged or stale press: any data, below any message (by default the bot's newest). */
  async pressesData(data: string, messageId?: number): Promise<void> {
    this.#hand.presses(data, messageId);
  }

  /** The same, answering the id of the press at once: for loads that follow each press. */
  pressesNow(data: string, messageId?: number): string {
    return this.#hand.presses(data, messageId);
  }

  /** Shares a contact: the own one, or another's, which has no user_id. */
  async sharesContact(phone: string | undefined = this.#phone, own = true): Promise<void> {
    if (phone === undefined) throw new Error(`${this.firstName} has no phone`);
    const identity = own ? { first_name: this.firstName, user_id: this.id } : { first_name: 'دیگری' };
    this.#hand.sends({ contact: { phone_number: phone, ...identity } });
  }

  async sharesLocation(latitude: number, longitude: number): Promise<void> {
    this.#hand.sends({ location: { latitude, longitude } });
  }

  async sendsPhoto(bytes: Buffer, caption?: string, more: SentFile = {}): Promise<void> {
    this.#hand.sendsFile('photo', { bytes, ...(caption === undefined ? {} : { caption }), ...more });
  }

  async sendsDocument(file: SentFile = {}): Promise<void> {
    this.#hand.sendsFile('document', file);
  }

  async sendsSticker(): Promise<void> {
    this.#hand.sendsFile('sticker', { name: 'sticker.webp', mime: 'image/webp' });
  }

  async sendsVoice(file: SentFile = {}): Promise<void> {
    this.#hand.sendsFile('voice', { name: 'voice.ogg', mime: 'audio/ogg', ...file });
  }

  async sendsVideo(file: SentFile = {}): Promise<void> {
    this.#hand.sendsFile('video', { name: 'video.mp4', mime: 'video/mp4', ...file });
  }

  async sendsAnimation(file: SentFile = {}): Promise<void> {
    this.#hand.sendsFile('animation', { name: 'animation.mp4', mime: 'video/mp4', ...file });
  }

  async sendsAudio(file: SentFile = {}): Promise<void> {
    this.#hand.sendsFile('audio', { name: 'audio.mp3', mime: 'audio/mpeg', ...file });
  }

  /** Sends files as one album: a message for each, one after another, under one mark. */
  async sendsAlbum(files: readonly AlbumFile[]): Promise<void> {
    this.#hand.sendsAlbum(files);
  }

  /** Forwards a text that somebody else wrote. */
  async forwards(text: string, author: string): Promise<void> {
    const date = Math.floor(this.#world.now() / 1000);
    const origin = { type: 'hidden_user', sender_user_name: author, date };
    const user = { id: 77, is_bot: false, first_name: author };
    await this.says(
      text,
      this.#world.flavour.forwardOrigin
        ? { forward_origin: origin }
        : { forward_from: user, forward_date: date },
    );
  }

  /** Changes an own message. */
  async edits(messageId: number, text: string): Promise<void> {
    this.#hand.rewrites(messageId, text);
  }

  /** Blocks the bot: what it sends is refused with 403. */
  async blocks(): Promise<void> {
    this.#hand.stands('blocked');
  }

  async unblocks(): Promise<void> {
    this.#hand.stands('member');
  }

  /** Whether the person's client is one of Bale's that can't show answers to presses. */
  oldClient(yes = true): void {
    if (yes) this.#world.oldClients.add(this.id);
    else this.#world.oldClients.delete(this.id);
  }

  /** What the bot wrote or edited since the person's last own act; when nothing, its latest message. */
  sees(): string {
    return textSince(this.#chat, this.#world.acts.get(`${this.id} ${this.#chat.id}`) ?? 0);
  }

  /** The bot's latest message. */
  screen(): SimMessage {
    const screen = this.messages().findLast(({ fromBot }) => fromBot);
    if (!screen) throw new Error(`The bot has written nothing to ${this.firstName}`);
    return screen;
  }

  messages(): SimMessage[] {
    return messagesOf(this.#chat);
  }

  /** Texts of the buttons below the newest message that has any. */
  buttons(): string[] {
    return newestButtons(this.#chat);
  }

  /** Texts of the reply keyboard now shown. */
  keyboard(): string[] {
    return replyKeyboardOf(this.#chat).map(({ text }) => text);
  }

  /** The same in its rows, with what each key asks for. */
  keys(): Rows {
    return replyRowsOf(this.#chat);
  }

  /** Answers to presses that were shown, oldest first. */
  toasts(): readonly Toast[] {
    return this.#world.callbacks.toasts(this.id);
  }

  /** Presses not answered yet. */
  spinning(): number {
    return this.#world.callbacks.spinning(this.id);
  }

  /** What the bot sent as files. */
  files(): SimFile[] {
    return this.messages().flatMap(({ fromBot, file }) => (fromBot && file ? [file] : []));
  }

  async #press({ button, kept }: Choice): Promise<void> {
    if (button.callback_data !== undefined && kept) {
      this.#hand.presses(button.callback_data, kept.message.message_id);
    } else if (button.url !== undefined) {
      const link = /^https:\/\/(?:t\.me|ble\.ir)\/\w+\?start=([\w-]*)$/.exec(button.url);
      if (link) await this.starts(link[1]);
    } else if (button.request_contact) {
      await this.sharesContact();
    } else if (button.request_location) {
      throw new Error('This button asks for a location: use sharesLocation(latitude, longitude)');
    } else if (!kept) {
      await this.says(button.text);
    }
  }
}
