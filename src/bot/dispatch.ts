import { setTimeout as pause } from 'node:timers/promises';
import { type Api, Bot, BotError, type Composer, HttpError } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import type { Database } from '../database/index.ts';
import type { Vault } from '../lib/vault.ts';
import type { Log } from '../log.ts';
import { type Connection, trouble } from '../platforms/index.ts';
import { type NazrContext, type Surroundings, UpdateContext } from './context.ts';
import type { Arrival, Inbox } from './inbox.ts';
import { openLanes } from './lanes.ts';
import { texts } from './texts.fa.ts';

const TRIES = 3;

export interface Dispatch {
  /** Handles updates, each person's in order; returns at once. */
  accept(arrivals: readonly Arrival[]): void;
  /** Resolves when fewer than `most` updates are under way. */
  below(most: number): Promise<void>;
}

export interface DispatchOptions {
  readonly connection: Connection;
  readonly me: UserFromGetMe;
  readonly database: Database;
  readonly vault: Vault;
  readonly inbox: Inbox;
  readonly now: () => number;
  readonly log: Log;
  readonly composer: Composer<NazrContext>;
  /** Told of an update that failed three times. */
  readonly onSetAside: (updateId: number) => Promise<void>;
}

/** Carries updates to the handlers: a failing one is tried three times, then set aside and apologised for. */
export function openDispatch(options: DispatchOptions): Dispatch {
  const { inbox } = options;
  const lanes = openLanes();
  const outcomes = new WeakMap<Update, unknown[]>();
  const bot = openBot(options, (update) => outcomes.get(update) ?? []);
  return {
    accept(arrivals) {
      for (const { update, outcomes: known, tries } of arrivals) {
        outcomes.set(update, [...known]);
        lanes.add(speaker(update), async () => {
          const failure = await handle(bot, update, tries);
          if (failure)
            await setAside(options, update, failure).catch((error) =>
              options.log.error({ error: String(error) }, 'setting aside failed'),
            );
          else inbox.done(update.update_id);
        });
      }
    },
    below: lanes.below,
  };
}

function openBot(options: DispatchOptions, outcomesOf: Surroundings['outcomesOf']): Bot<NazrContext> {
  const { connection, me, database, vault, inbox, now, composer } = options;
  const around: Surroundings = { connection, database, vault, now, inbox, outcomesOf };
  class BoundContext extends UpdateContext {
    constructor(update: Update, api: Api, info: UserFromGetMe) {
      super(update, api, info, around);
    }
  }
  const bot = new Bot<NazrContext>(connection.token, {
    client: connection.client,
    botInfo: me,
    ContextConstructor: BoundContext,
  });
  connection.adapt(bot.api);
  bot.use(composer);
  return bot;
}

async function handle(bot: Bot<NazrContext>, update: Update, before: number): Promise<unknown> {
  let failure: unknown;
  for (let tries = Math.max(1, before); tries <= TRIES; tries++) {
    try {
      await bot.handleUpdate(update);
      return undefined;
    } catch (error) {
      failure = error instanceof BotError ? error.error : error;
      if (failure instanceof HttpError) await pause(300 * tries);
    }
  }
  return failure ?? new Error('Given up after a crash');
}

async function setAside(options: DispatchOptions, update: Update, failure: unknown): Promise<void> {
  const { connection, inbox, log, onSetAside } = options;
  if (isGone(connection, failure)) return inbox.done(update.update_id);
  const code = String(1000 + Math.floor(Math.random() * 9000));
  const stack = failure instanceof Error ? failure.stack : undefined;
  log.error(
    { code, platform: connection.platform.name, update: update.update_id, stack },
    'an update failed',
  );
  await inbox.setAside(update.update_id, TRIES);
  const chat = (update.callback_query?.message ?? update.message)?.chat.id;
  const { text, ...marks } = connection.platform.render(texts.wrong(code));
  if (chat !== undefined) await connection.api.sendMessage(chat, text, marks).catch(() => undefined);
  await onSetAside(update.update_id);
}

// A person who blocked the bot between asking and being answered is nobody's fault.
function isGone({ platform }: Connection, failure: unknown): boolean {
  try {
    return trouble(platform, failure).kind === 'gone';
  } catch {
    return false;
  }
}

function speaker(update: Update): string {
  const from = update.callback_query?.from ?? (update.message ?? update.edited_message)?.from;
  return String(from?.id ?? update.my_chat_member?.from.id ?? 0);
}
