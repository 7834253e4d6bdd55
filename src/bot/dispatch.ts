import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Api, Bot, BotError, type Composer } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import { type Database, isOutage, type Writes } from '../database/index.ts';
import { trace } from '../lib/trace.ts';
import type { Vault } from '../lib/vault.ts';
import type { Log } from '../log.ts';
import { type Connection, inlineMarkup, type Trouble, trouble } from '../platforms/index.ts';
import { type NazrContext, type Surroundings, UpdateContext } from './context.ts';
import { homeButton } from './home.ts';
import type { Arrival, Inbox } from './inbox.ts';
import { openLanes } from './lanes.ts';
import { texts } from './texts.fa.ts';

const TRIES = 3;
/** An outage is no poison: it is waited out, one of a platform about as long as a press can be answered. */
const OUTAGE_WAITS_MS = [300, 1000, 2000, 4000, 8000, 15_000, 30_000, 30_000, 30_000];
/** Without the database an update can neither be handled nor set aside: its return is waited for. */
const LONGEST_WAIT_MS = 30_000;
const STOP_WITHIN_MS = 5000;

export interface Dispatch {
  /** Handles updates, each person's in order; returns at once. */
  accept(arrivals: readonly Arrival[]): void;
  /** Resolves when fewer than `most` updates are under way, or when the signal says stop. */
  below(most: number, signal?: AbortSignal): Promise<void>;
  /** Finishes what is under way, for 5 s at most; what waits longer is answered after the next start. */
  stop(): Promise<void>;
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
  /** Told of an update that failed three times, in the write that sets it aside. */
  readonly onSetAside: (updateId: number, tx: Writes) => Promise<void>;
}

/** Carries updates to the handlers: a failing one is tried three times, then set aside and apologised for. */
export function openDispatch(options: DispatchOptions): Dispatch {
  const { inbox, log } = options;
  const lanes = openLanes();
  const stopping = new AbortController();
  const outcomes = new WeakMap<Update, unknown[]>();
  const bot = openBot(options, (update) => outcomes.get(update) ?? []);

  const work = async (update: Update, tries: number): Promise<void> => {
    const failure = await handle(options.connection, bot, update, tries, stopping.signal);
    if (failure === undefined) inbox.done(update.update_id);
    else if (failure !== 'stopped') await setAsideAtLast(options, update, failure, stopping.signal);
  };
  return {
    accept(arrivals) {
      for (const { update, outcomes: known, tries } of arrivals) {
        outcomes.set(update, [...known]);
        lanes.add(speaker(update), () =>
          work(update, tries).catch((error) => log.error({ trace: trace(error) }, 'an update was left')),
        );
      }
    },
    below: lanes.below,
    async stop() {
      stopping.abort();
      await Promise.race([lanes.below(1), pause(STOP_WITHIN_MS, undefined, { ref: false })]);
    },
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

async function handle(
  connection: Connection,
  bot: Bot<NazrContext>,
  update: Update,
  before: number,
  stopping: AbortSignal,
): Promise<unknown> {
  let failure: unknown = new Error('Given up after a crash');
  const waits = [...OUTAGE_WAITS_MS];
  for (let tries = Math.max(1, before); tries <= TRIES; ) {
    try {
      await bot.handleUpdate(update);
      return undefined;
    } catch (error) {
      failure = error instanceof BotError ? error.error : error;
      const outage = outageOf(connection, failure);
      const waitMs = outage && (waits.shift() ?? (outage.ofDatabase ? LONGEST_WAIT_MS : undefined));
      if (outage === undefined || waitMs === undefined) tries++;
      else if (!(await waited(Math.max(waitMs, outage.afterMs ?? 0), stopping))) return 'stopped';
    }
  }
  return failure;
}

const waited = (ms: number, signal: AbortSignal): Promise<boolean> =>
  pause(ms, true, { signal }).catch(() => false);

// Who speaks next is not heard before: the update would come back behind what they said later.
async function setAsideAtLast(
  options: DispatchOptions,
  update: Update,
  failure: unknown,
  stopping: AbortSignal,
): Promise<void> {
  for (const waits = [...OUTAGE_WAITS_MS]; ; ) {
    try {
      return await setAside(options, update, failure);
    } catch (error) {
      options.log.error({ trace: trace(error) }, 'setting aside failed');
      if (!(await waited(waits.shift() ?? LONGEST_WAIT_MS, stopping))) return;
    }
  }
}

async function setAside(options: DispatchOptions, update: Update, failure: unknown): Promise<void> {
  const { connection, database, inbox, log, onSetAside } = options;
  const { name: platform } = connection.platform;
  if (troubleOf(connection, failure)?.kind === 'gone') return inbox.done(update.update_id);
  await database.write(async (tx) => {
    await inbox.setAside(tx, update.update_id, TRIES);
    await onSetAside(update.update_id, tx);
  });
  const code = randomInt(1000, 10_000);
  log.error({ code, platform, update: update.update_id, trace: trace(failure) }, 'an update failed');
  await apologise(connection, update, code);
}

async function apologise({ platform, api }: Connection, update: Update, code: number): Promise<void> {
  const chat = (update.callback_query?.message ?? update.message)?.chat;
  if (chat?.type !== 'private') return;
  const { text, ...marks } = platform.render(texts.wrong(code));
  const reply_markup = inlineMarkup(platform, { text, buttons: [[homeButton]] });
  await api.sendMessage(chat.id, text, { ...marks, reply_markup }).catch(() => undefined);
}

function troubleOf({ platform }: Connection, failure: unknown): Trouble | undefined {
  try {
    return trouble(platform, failure);
  } catch {
    return undefined;
  }
}

function outageOf(connection: Connection, failure: unknown): Outage | undefined {
  if (isOutage(failure)) return { ofDatabase: true };
  const what = troubleOf(connection, failure);
  return what?.kind === 'later' ? { afterMs: what.afterMs, ofDatabase: false } : undefined;
}

/** How long whoever is out asked to wait, where it could say so, and whether the database is. */
interface Outage {
  readonly afterMs?: number | undefined;
  readonly ofDatabase: boolean;
}

function speaker(update: Update): string {
  const from = update.callback_query?.from ?? (update.message ?? update.edited_message)?.from;
  return String(from?.id ?? update.my_chat_member?.from.id ?? 0);
}
