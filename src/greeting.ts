import type { UserFromGetMe } from 'grammy/types';
import { commonTexts } from './bot/index.ts';
import type { Config, PlatformName } from './config.ts';
import type { Database } from './database/index.ts';
import type { LinksTo } from './features/posters/index.ts';
import { ensureOwners } from './features/staff/index.ts';
import { trace } from './lib/trace.ts';
import type { Log } from './log.ts';
import type { Connection } from './platforms/index.ts';

export interface GreetingParts {
  readonly config: Config;
  readonly database: Database;
  readonly log: Log;
  readonly now: () => number;
  /** Says a line to the operator who started the bot. */
  readonly announce: (line: string) => void;
}

/** What is known once a platform is connected: under which name links reach the bot there. */
export interface Greeting {
  /** Links that lead others to the bot and to a center, Bale first: it needs no proxy. */
  invitations(centerId: number | undefined): string[];
  /** The same with any `start` payload, and where they lead. */
  readonly linksTo: LinksTo;
  greet(connection: Connection, me: UserFromGetMe): Promise<void>;
}

/** Makes the first owner's link where there is no owner yet. */
export async function openGreeting(parts: GreetingParts): Promise<Greeting> {
  const { config, database, log, now, announce } = parts;
  const links = new Map<PlatformName, (payload: string) => string>();
  const invitation = await ensureOwners(database, config.owners, now());
  const linksTo: LinksTo = (payload) =>
    inOrder.flatMap((platform) => {
      const url = links.get(platform)?.(payload);
      return url === undefined ? [] : [{ platform, url }];
    });
  return {
    linksTo,
    invitations: (centerId) =>
      linksTo(centerId === undefined ? 'menu' : `c_${centerId}`).map(({ url }) => url),
    async greet({ platform, api }, me) {
      const link = (payload: string) => platform.deepLink(me.username ?? '', payload);
      links.set(platform.name, link);
      if (invitation)
        announce(`Open this link once, within 7 days, to become the owner: ${link(invitation)}`);
      if (!platform.can.commandMenu) return;
      // The list of commands is a comfort: the bot works without it, and sets it at the next start.
      await api.setMyCommands(commands).catch((error: unknown) => {
        log.warn({ platform: platform.name, trace: trace(error) }, 'the commands cannot be listed');
      });
    },
  };
}

const inOrder = ['bale', 'telegram'] as const satisfies PlatformName[];

const commands = Object.entries(commonTexts.commands).map(([command, description]) => ({
  command,
  description,
}));
