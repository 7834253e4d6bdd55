import type { Chances } from './chances.ts';
import { SimChat } from './chat-view.ts';
import { Chat } from './chats.ts';
import type { Faults, ScriptedReply } from './faults.ts';
import type { FlavourName } from './flavour.ts';
import type { Journal, RecordedCall } from './journal.ts';
import type { LimitRule, Tally } from './limit.ts';
import { SimPerson } from './person.ts';
import { quiet } from './quiet.ts';
import type { ApiServer } from './server.ts';
import type { ChatType, User } from './shapes.ts';
import type { World } from './world.ts';

interface Parts {
  readonly world: World;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly server: ApiServer;
  readonly listeners: Set<(chatId: number) => void>;
  readonly apiRoot: string;
}

/** Who a new person is. `started`: they have already written to the bot once. */
export interface NewPerson {
  readonly id?: number;
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly phone?: string;
  readonly started?: boolean;
}

export interface NewGroup {
  readonly title: string;
  readonly id?: number;
  readonly username?: string;
  /** Telegram only; Bale knows no supergroups. */
  readonly supergroup?: boolean;
}

/** A running server: people to act, the bot's calls to look at, trouble to order. */
export class Simulator {
  readonly flavour: FlavourName;
  readonly apiRoot: string;
  readonly token: string;
  readonly botId: number;
  readonly botUsername: string;
  readonly #parts: Parts;
  #lastId = 100_000;

  constructor(parts: Parts) {
    const { flavour, token, bot } = parts.world;
    this.#parts = parts;
    this.flavour = flavour.name;
    this.apiRoot = parts.apiRoot;
    this.token = token;
    this.botId = bot.id;
    this.botUsername = bot.username ?? '';
  }

  /** A person with a private chat, a known one by their id; ids count up from 100001 unless given. */
  person({
    id = this.#nextId(),
    firstName,
    lastName,
    username,
    phone,
    started = false,
  }: NewPerson): SimPerson {
    const { world } = this.#parts;
    const names = {
      first_name: firstName,
      ...(lastName === undefined ? {} : { last_name: lastName }),
      ...(username === undefined ? {} : { username }),
    };
    const language = world.flavour.languageCodes ? { language_code: 'fa' } : {};
    const user: User = { id, is_bot: false, ...names, ...language };
    const known = world.chats.look(id);
    const chat = known ?? world.chats.add(new Chat('private', { id, type: 'private', ...names }));
    if (started) chat.standing = 'member';
    world.chats.users.set(id, user);
    return new SimPerson(world, user, chat, phone);
  }

  /** A group without the bot: see `addBot`. */
  group({ supergroup = false, ...group }: NewGroup): SimChat {
    return this.#room(supergroup && this.#parts.world.flavour.supergroups ? 'supergroup' : 'group', group);
  }

  channel(channel: NewGroup): SimChat {
    return this.#room('channel', channel);
  }

  chat(chatId: number): SimChat {
    const chat = this.#parts.world.chats.all.get(chatId);
    if (!chat) throw new Error(`No chat ${chatId}`);
    return new SimChat(this.#parts.world, chat);
  }

  chats(): SimChat[] {
    return [...this.#parts.world.chats.all.values()].map((chat) => new SimChat(this.#parts.world, chat));
  }

  /** Calls of the bot (getUpdates excepted), oldest first. */
  calls(method?: string): RecordedCall[] {
    return this.#parts.journal.calls(method);
  }

  /** How many calls there were, also those too old to be kept. */
  totalCalls(): number {
    return this.#parts.journal.total;
  }

  /** Hears of every call (getUpdates excepted) as it ends; answers how to stop hearing. */
  onCall(listener: (call: RecordedCall) => void): () => void {
    return this.#parts.journal.onCall(listener);
  }

  /** The next calls of a method (`*`: of any but getUpdates) are answered so, one reply each. */
  respondWith(method: string, reply: ScriptedReply | readonly ScriptedReply[]): void {
    this.#parts.faults.respondWith(method, [reply].flat());
  }

  /** The next `times` calls of a method lose their connection before or after taking effect. */
  cutConnection(method: string, when: 'before' | 'after', times = 1): void {
    this.#parts.faults.cutConnection(method, when, times);
  }

  /** Limits sends and edits from now on; undefined lifts the limit. */
  limit(rule: LimitRule | undefined): void {
    this.#parts.faults.limit(rule);
  }

  /** What the limit took and refused since it was set. */
  tally(): Tally {
    return this.#parts.faults.tally();
  }

  /** What goes wrong by chance with sends and edits from now on; undefined: nothing any more. */
  chances(chances: Chances | undefined): void {
    this.#parts.faults.chances(chances);
  }

  /** Every call but getUpdates takes so many milliseconds. */
  delay(milliseconds: number | (() => number)): void {
    this.#parts.faults.delay(milliseconds);
  }

  /** The server is far away: calls (getUpdates excepted) and answers take between so many milliseconds each. */
  distance(from: number, to: number): void {
    this.#parts.faults.distance(from, to);
  }

  /** Queues an update as it is, hostile or broken shapes included; it gets an id unless it has one. */
  pushUpdate(update: object): void {
    this.#parts.world.updates.add({ ...update });
  }

  /** The last `count` updates come once more, with the ids they had. */
  redeliver(count = 1): void {
    this.#parts.world.updates.redeliver(count);
  }

  /** All unanswered presses become too old to answer. */
  expireCallbacks(): void {
    this.#parts.world.callbacks.expire();
  }

  /** Every file_id given so far is dead from now on. */
  losesFiles(): void {
    this.#parts.world.files.lose();
  }

  /** Updates that wait for confirmation. */
  pending(): number {
    return this.#parts.world.updates.size + this.#parts.world.webhook.size;
  }

  /** Resolves when the bot has taken and answered everything and been still for so many milliseconds. */
  async quiet(still?: number): Promise<void> {
    await quiet(this.#parts.world, this.#parts.journal, still);
  }

  /** Hears of each chat that looks different; answers how to stop hearing. */
  onChange(listener: (chatId: number) => void): () => void {
    this.#parts.listeners.add(listener);
    return () => this.#parts.listeners.delete(listener);
  }

  async close(): Promise<void> {
    await this.#parts.server.close();
  }

  #room(type: ChatType, { title, id, username }: NewGroup): SimChat {
    const { world } = this.#parts;
    const number = this.#nextId();
    const telegramId = type === 'group' ? -number : -1_000_000_000_000 - number;
    const named = username === undefined ? {} : { username };
    const info = { id: id ?? (world.flavour.negativeGroups ? telegramId : number), type, title, ...named };
    return new SimChat(world, world.chats.add(new Chat(type, info)));
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
}
