import { Composer } from 'grammy';
import type { Form, NazrContext } from '../../bot/index.ts';
import { showDesk } from './desk/desk.ts';
import { type DeskParts, desk } from './desk/handlers.ts';
import { joinedChannels, shownChannels } from './linking/channels.ts';
import { linking } from './linking/handlers.ts';

/** What the room is wired with. */
export type ChatParts = DeskParts;

export interface ChatRoom {
  /** Commands, words and buttons in private chats. */
  readonly composer: Composer<NazrContext>;
  /** Posts of channels and their names, as they are sent in private: after open forms and desks. */
  readonly typed: Composer<NazrContext>;
  /** All that is done in groups and channels; for the guard. */
  readonly groups: ReturnType<Composer<NazrContext>['middleware']>;
  readonly forms: readonly Form[];
}

/** Groups and channels are linked, looked after and let go. */
export function chats(parts: ChatParts): ChatRoom {
  const { gate } = parts;
  const links = linking(gate, (ctx) => showDesk(ctx, gate));
  const { composer, form } = desk(parts);
  composer.use(links);
  const groups = new Composer<NazrContext>();
  groups.use(links, joinedChannels(gate));
  return {
    composer,
    typed: shownChannels(gate),
    groups: groups.middleware(),
    forms: [form],
  };
}
