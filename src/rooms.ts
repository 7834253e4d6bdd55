import { Composer } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import {
  commonTexts,
  guard,
  home,
  homeScreen,
  type MenuEntry,
  menuKeyboard,
  menuWord,
  type NazrContext,
} from './bot/index.ts';
import type { Config, PlatformName } from './config.ts';
import type { Database } from './database/index.ts';
import { type Compose, enqueue } from './delivery/index.ts';
import { donors, helpEntry, profileEntry } from './features/donors/index.ts';
import * as eligibility from './features/eligibility/index.ts';
import * as staff from './features/staff/index.ts';
import type { Vault } from './lib/vault.ts';
import type { Log } from './log.ts';
import type { Connection } from './platforms/index.ts';

/** Every room of the bot, wired: what is handled, what is composed, what must not rest on the disk. */
export interface Rooms {
  readonly composer: Composer<NazrContext>;
  readonly compose: Readonly<Record<string, Compose>>;
  /** Updates that carry answers about somebody's health: they stay in memory. */
  readonly isFleeting: (update: Update) => boolean;
  /** A platform is connected: the bot's name there is known. */
  greet(connection: Connection, me: UserFromGetMe): Promise<void>;
  /** An update failed three times: the owners are told. */
  onSetAside(platform: PlatformName, updateId: number): Promise<void>;
}

export interface RoomParts {
  readonly config: Config;
  readonly database: Database;
  readonly vault: Vault;
  readonly log: Log;
  readonly now: () => number;
}

export async function openRooms(parts: RoomParts): Promise<Rooms> {
  const { config, database } = parts;
  const names = new Map<Connection, string>();
  const composer = new Composer<NazrContext>();
  const entries: MenuEntry[] = [eligibility.checkEntry, profileEntry, helpEntry];
  composer.use(guard(database));
  composer.use(staff.staff(config.owners, database));
  const links = { book: () => home.data({}), invite: eligibility.inviteData };
  composer.use(eligibility.eligibility(eligibility.figuresFor(config.intervalProfile), links).composer);
  composer.use(eligibility.invitation(() => []));
  composer.use(
    donors({
      centerName: async () => undefined,
      changeCenter: home.data({}),
      forget: async (tx, ids, accountId) => {
        await eligibility.forget(tx, ids);
        await staff.forget(tx, accountId);
      },
      exportOf: async (q, ids) => ({ screenings: await eligibility.exportOf(q, ids) }),
      menu: () => menuKeyboard(entries),
    }),
  );
  composer.callbackQuery(home.pattern, (ctx) => ctx.show(homeScreen(entries)));
  composer.hears(menuWord(commonTexts.home), (ctx) => ctx.send(homeScreen(entries)));
  composer.command(['start', 'menu'], (ctx) =>
    ctx.send({ text: commonTexts.homeTitle, keyboard: menuKeyboard(entries) }),
  );
  composer.on('callback_query:data', (ctx) => ctx.show(homeScreen(entries, commonTexts.staleButton)));
  composer.on('message', (ctx) => ctx.send(homeScreen(entries, commonTexts.notUnderstood)));
  return {
    composer,
    compose: {
      'eligibility.note': eligibility.composeNote({
        check: (person) => eligibility.checkButton.data({ person }),
        home: home.data({}),
      }),
    },
    isFleeting: (update) => eligibility.isAnswer(update.callback_query?.data ?? ''),
    greet: async (connection, me) => void names.set(connection, me.username ?? ''),
    onSetAside: async () => {},
  };
}
