import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../src/database/index.ts';
import {
  type Account,
  type Compose,
  type Composes,
  type Ids,
  startWorker,
} from '../../../src/delivery/index.ts';
import { heldAt, reminders } from '../../../src/features/booking/index.ts';
import {
  composeLapsed,
  composeOffer,
  expireOffers,
  type Terms,
} from '../../../src/features/waitlist/index.ts';
import { openLog } from '../../../src/log.ts';
import { openMediaStore, openShelf } from '../../../src/media/index.ts';
import { type Connection, connect, type Screen } from '../../../src/platforms/index.ts';
import type { Simulator } from '../../../test/simulator/index.ts';
import type { Ledger } from './ledger.ts';

/** The part of the bot that sends, which can be killed. */
export interface Post {
  /** Sends what is due; resolves early when it is killed meanwhile. */
  deliver(): Promise<unknown>;
  stop(): Promise<void>;
  /** From now on nothing of it writes or sends: what was under way stays as it was. */
  kill(): void;
}

export interface PostParts {
  readonly database: Database;
  readonly sim: Simulator;
  readonly ledger: Ledger;
  readonly now: () => number;
  readonly terms: Omit<Terms, 'now'>;
}

export function openPost({ database, sim, ledger, now, terms }: PostParts): Post {
  let die = () => {};
  const death = new Promise<void>((resolve) => {
    die = resolve;
  });
  let isDead = false;
  const never = new Promise<never>(() => {});
  const mortal: Database = { ...database, write: (work) => (isDead ? never : database.write(work)) };
  const connection = connectionTo(sim, () => isDead, ledger);
  // Nothing that a month of bookings says bears a file.
  const shelf = openShelf(mortal, openMediaStore(join(tmpdir(), 'nazr-no-media')));
  const worker = startWorker({
    ...{ database: mortal, connections: [connection.connection], now, log: openLog('fatal'), shelf },
    ...{ compose: connection.watching, chores: [expireOffers(terms)], quietHours: terms.quiet },
  });
  return {
    deliver: () => Promise.race([worker.deliverDue(), death]),
    stop: worker.stop,
    kill() {
      isDead = true;
      ledger.killed();
      void worker.stop();
      die();
    },
  };
}

/** A line to the simulator that notes which reminders a message tells of when it begins to be sent. */
function connectionTo(sim: Simulator, isDead: () => boolean, ledger: Ledger) {
  const connection: Connection = connect({
    ...{ name: sim.flavour, token: sim.token, apiRoot: sim.apiRoot },
    ...{ proxies: [], rate: 10_000 },
  });
  const made = new Map<string, readonly Ids[]>();
  connection.unasked.config.use((send, method, payload, signal) => {
    if (isDead()) return new Promise(() => {});
    const { chat_id = 0, text = '' } = payload as { chat_id?: number; text?: string };
    const told = made.get(`${chat_id} ${text}`);
    if (told) ledger.began(told, text);
    else ledger.beganUnknown();
    return send(method, payload, signal);
  });
  const remember = ({ chatId }: Account, screen: Screen, told: readonly Ids[]) => {
    const { text } = connection.platform.render(screen.text);
    made.set(`${chatId} ${text}`, told);
  };
  return { connection, watching: watched(remember) };
}

type Remember = (account: Account, screen: Screen, told: readonly Ids[]) => void;

/** What the bot says unasked, with everything that is made remembered. */
function watched(remember: Remember): Composes {
  const alone =
    (compose: Compose): Compose =>
    async (q, ids, now, account) => {
      const screen = await compose(q, ids, now, account);
      if (screen !== 'obsolete') remember(account, screen, []);
      return screen;
    };
  return {
    'booking.reminder': {
      async composeAll(q, all, now, account) {
        const made = await reminders.composeAll(q, all, now, account);
        if (made === 'obsolete') return made;
        const told = all.filter((_, i) => made.told[i]);
        remember(account, made.screen, told);
        return made;
      },
    },
    'waitlist.offer': alone(composeOffer(heldAt)),
    'waitlist.lapsed': alone(composeLapsed),
  };
}
