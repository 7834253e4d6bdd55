import { Chat } from './chats.ts';
import { hears, setStanding } from './members.ts';
import { postByBot, postByPerson } from './messages.ts';
import type { SimPerson } from './person.ts';
import { messagesOf, replyKeyboardOf, type SimMessage } from './screen.ts';
import type { ChatType, Markup, User } from './shapes.ts';
import type { World } from './world.ts';

/** A chat as tests and the web chat see it, and what happens to its members. */
export class SimChat {
  readonly id: number;
  readonly type: ChatType;
  readonly #world: World;
  readonly #chat: Chat;

  constructor(world: World, chat: Chat) {
    this.id = chat.id;
    this.type = chat.type;
    this.#world = world;
    this.#chat = chat;
  }

  get title(): string {
    const { title, first_name: name } = this.#chat.info;
    return String(title ?? name ?? '');
  }

  messages(): SimMessage[] {
    return messagesOf(this.#chat);
  }

  /** Texts of the reply keyboard now shown. */
  keyboard(): string[] {
    return replyKeyboardOf(this.#chat).map(({ text }) => text);
  }

  /** A person adds the bot: a service message, and my_chat_member where the flavour has it. */
  addBot({ user }: SimPerson, as: 'member' | 'administrator' = 'member'): void {
    setStanding(this.#world, this.#chat, user, as);
    this.#service(user, { new_chat_members: [this.#world.bot] });
  }

  /** Takes from the bot that it may write: it hears nothing of it. */
  muteBot(): void {
    this.#chat.isMute = true;
  }

  /** The chat is called otherwise from now on. */
  rename(title: string): void {
    this.#chat.info = { ...this.#chat.info, title };
  }

  removeBot({ user }: SimPerson): void {
    this.#service(user, { left_chat_member: this.#world.bot });
    setStanding(this.#world, this.#chat, user, 'kicked');
  }

  addMember({ user }: SimPerson, status: 'member' | 'administrator' | 'creator' = 'member'): void {
    this.#chat.members.set(user.id, { user, status });
    this.#service(user, { new_chat_members: [user] });
  }

  removeMember({ user }: SimPerson): void {
    this.#chat.members.delete(user.id);
    this.#service(user, { left_chat_member: user });
  }

  /** A basic group becomes a supergroup with another id; sends to the old one are refused with the new id. */
  upgrade({ user }: SimPerson): SimChat {
    const { id: oldId, info, members, standing } = this.#chat;
    const id = -1_000_000_000_000 - Math.abs(oldId);
    const next = this.#world.chats.add(new Chat('supergroup', { ...info, id, type: 'supergroup' }));
    for (const [memberId, member] of members) next.members.set(memberId, member);
    next.standing = standing;
    this.#service(user, { migrate_to_chat_id: id });
    this.#chat.standing = 'upgraded';
    this.#chat.upgradedTo = id;
    const view = new SimChat(this.#world, next);
    view.#service(user, { migrate_from_chat_id: oldId });
    return view;
  }

  /** Writes a message of the bot by hand, for tests and loads that need one to press on; answers its id. */
  botWrote(text: string, markup?: Markup): number {
    if (this.#chat.standing === 'new') this.#chat.standing = 'member';
    const content = { fields: { text }, shown: { text, entities: [] }, source: text };
    return postByBot(this.#world, this.#chat, content, markup).message_id;
  }

  #service(user: User, fields: Readonly<Record<string, unknown>>): void {
    const message = postByPerson(this.#world, this.#chat, user, { fields });
    if (this.#chat.type !== 'channel' && hears(this.#chat)) this.#world.updates.add({ message });
  }
}
