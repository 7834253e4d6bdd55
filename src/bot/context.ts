import { type Api, Context, InputFile } from 'grammy';
import type { MaybeInaccessibleMessage, Update, UserFromGetMe } from 'grammy/types';
import type { Database, Queries, Writes } from '../database/index.ts';
import type { Account } from '../delivery/index.ts';
import type { Vault } from '../lib/vault.ts';
import {
  type Connection,
  fitted,
  inlineMarkup,
  markup,
  type Platform,
  plain,
  type Screen,
  trouble,
  type Words,
} from '../platforms/index.ts';
import type { Inbox } from './inbox.ts';

/** The context that handlers get: what is public of it, so that narrowed contexts pass as one. */
export type NazrContext = Pick<UpdateContext, keyof UpdateContext>;

/** What every update is handled with; passed in, never reached for. */
export interface Surroundings {
  readonly connection: Connection;
  readonly database: Database;
  readonly vault: Vault;
  readonly now: () => number;
  readonly inbox: Inbox;
  /** What writes of this update answered so far, in this attempt or before a crash. */
  readonly outcomesOf: (update: Update) => unknown[];
}

/** The context of an update: who speaks, the two doors, and how to answer. */
export class UpdateContext extends Context {
  /** Who speaks, and how they read; set before any handler runs, and by whoever changes it. */
  account!: Account;
  /** The instant at which the update is handled (ms). */
  readonly now: number;
  readonly read: Queries;
  readonly platform: Platform;
  private readonly outcomes: unknown[];
  private turn = 0;
  private answered = false;
  private isKept = false;

  constructor(
    update: Update,
    api: Api,
    me: UserFromGetMe,
    private readonly around: Surroundings,
  ) {
    super(update, api, me);
    this.now = around.now();
    this.read = around.database.read;
    this.platform = around.connection.platform;
    this.outcomes = around.outcomesOf(update);
  }

  get vault(): Vault {
    return this.around.vault;
  }

  /**
   * Writes, once for this update: when the update is handled again after a crash, the n-th write answers
   * what it answered before and changes nothing. The answer must be plain JSON.
   */
  async write<T>(work: (tx: Writes) => Promise<T>): Promise<T> {
    const turn = this.turn++;
    if (turn < this.outcomes.length) return this.outcomes[turn] as T;
    const outcome = await this.around.database.write(async (tx) => {
      const value = await work(tx);
      await this.around.inbox.remember(tx, this.update.update_id, [...this.outcomes, value ?? null]);
      return value;
    });
    this.outcomes.push(outcome);
    return outcome;
  }

  /** From now on answers come as new messages: the one whose button was pressed is still of use. */
  keepMessage(): void {
    this.isKept = true;
  }

  /** Shows a screen in the message whose button was pressed, or in a new one where that cannot be. */
  async show(screen: Screen): Promise<void> {
    await this.place(screen);
  }

  /** Sends a screen as a new message. */
  async send(screen: Screen): Promise<void> {
    await this.sent(screen);
  }

  /** Shows a screen and answers the id of the message in which it stands. */
  async place(screen: Screen): Promise<number> {
    const message = this.callbackQuery?.message;
    if (!message || screen.keyboard || this.isKept) return this.sent(screen);
    if (hasNoText(message)) {
      const bare = this.api.editMessageReplyMarkup(message.chat.id, message.message_id);
      const [, id] = await Promise.all([this.quietly(bare), this.sent(screen)]);
      return id;
    }
    const [failure] = await Promise.all([this.edit(message, screen), this.answerPress()]);
    return failure ? this.sent(screen) : message.message_id;
  }

  /** The bytes of a file somebody sent, up to 20 MB; undefined where the platform does not give them. */
  async download(fileId: string): Promise<Buffer | undefined> {
    try {
      const { file_path: path } = await this.api.getFile(fileId);
      return path === undefined ? undefined : await this.around.connection.download(path);
    } catch (error) {
      trouble(this.platform, error);
      return undefined;
    }
  }

  /** Sends a picture (PNG) under a name, with a screen as its caption and buttons. */
  async sendPicture(png: Uint8Array, screen: Screen, name = 'nazr.png'): Promise<void> {
    const fit = fitted(screen, this.account);
    const { text, ...marks } = this.platform.render(fit.text);
    const options = { caption: text, ...marks, reply_markup: markup(this.platform, fit) };
    const photo = new InputFile(png, name);
    await Promise.all([this.answerPress(), this.api.sendPhoto(this.account.chatId, photo, options)]);
  }

  /** Sends a file under a name. */
  async sendFile(bytes: Uint8Array, name: string): Promise<void> {
    await Promise.all([
      this.answerPress(),
      this.api.sendDocument(this.account.chatId, new InputFile(bytes, name)),
    ]);
  }

  /** Answers the press with a short text over the chat, or in the chat where the client shows none. */
  async toast(words: Words): Promise<void> {
    const press = this.callbackQuery;
    if (press && this.platform.showsToast(press.id)) return this.answerPress(plain(words).slice(0, 200));
    await this.send({ text: words });
  }

  /** Ends the spinning of a pressed button, once. */
  async answerPress(text?: string): Promise<void> {
    const press = this.callbackQuery;
    if (!press || this.answered) return;
    this.answered = true;
    await this.quietly(
      this.api.answerCallbackQuery(press.id, text ? { text, show_alert: text.length > 60 } : {}),
    );
  }

  private async sent(screen: Screen): Promise<number> {
    const fit = fitted(screen, this.account);
    const { text, ...marks } = this.platform.render(fit.text);
    const options = { ...marks, reply_markup: markup(this.platform, fit) };
    const sending = this.api.sendMessage(this.account.chatId, text, options);
    const [, { message_id: id }] = await Promise.all([this.answerPress(), sending]);
    return id;
  }

  // Answers why the message cannot be edited; what passes (an outage, a block) is thrown.
  private async edit(message: MaybeInaccessibleMessage, screen: Screen): Promise<'wrong' | undefined> {
    const fit = fitted(screen, this.account);
    const { text, ...marks } = this.platform.render(fit.text);
    const options = { ...marks, reply_markup: inlineMarkup(this.platform, fit) };
    try {
      await this.api.editMessageText(message.chat.id, message.message_id, text, options);
    } catch (error) {
      const what = trouble(this.platform, error);
      if (what.kind === 'wrong' || what.kind === 'unknown') return 'wrong';
      if (what.kind !== 'unchanged') throw error;
    }
    return undefined;
  }

  private async quietly(call: Promise<unknown>): Promise<void> {
    await call.catch((error: unknown) => trouble(this.platform, error));
  }
}

const wordless = ['photo', 'video', 'animation', 'audio', 'voice', 'document', 'poll', 'location'];

const hasNoText = (message: MaybeInaccessibleMessage): boolean => wordless.some((kind) => kind in message);
