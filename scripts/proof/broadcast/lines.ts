import type { PlatformConfig } from '../../../src/config.ts';
import { type RecordedCall, type Simulator, startSimulator } from '../../../test/simulator/index.ts';
import { groupedBy } from './grouping.ts';

/** The servers of both platforms. */
export type Lines = Readonly<Record<'telegram' | 'bale', Simulator>>;

export async function openLines(now: () => number = Date.now): Promise<Lines> {
  return {
    telegram: await startSimulator({ flavour: 'telegram', now }),
    bale: await startSimulator({ flavour: 'bale', now }),
  };
}

export async function closeLines({ telegram, bale }: Lines): Promise<void> {
  await Promise.all([telegram.close(), bale.close()]);
}

/** How a sender reaches them, with the messages a second it is told. */
export const settingsOf = ({ telegram, bale }: Lines, rates: Rates): PlatformConfig[] =>
  [telegram, bale].map((sim) => ({
    ...{ name: sim.flavour, token: sim.token, apiRoot: sim.apiRoot },
    ...{ proxies: [], rate: rates[sim.flavour] },
  }));

export type Rates = Readonly<Record<keyof Lines, number>>;

/** A chat on one of them, by a key. */
export const chatKey = (platform: string, chatId: number): string => `${platform} ${chatId}`;

/** All calls that were made, by the chats they name, in order. */
export function callsByChat({ telegram, bale }: Lines): Map<string, RecordedCall[]> {
  const keyed = [telegram, bale].flatMap((sim) =>
    sim.calls().map((call) => ({ key: chatKey(sim.flavour, call.chatId ?? 0), call })),
  );
  const found = groupedBy(keyed, ({ key }) => key);
  return new Map([...found].map(([key, all]) => [key, all.map(({ call }) => call)]));
}

/** What the bot said in each chat, in order. */
export function saidByChat({ telegram, bale }: Lines): Map<string, string[]> {
  const said = [telegram, bale].flatMap((sim) =>
    sim.chats().map((chat) => {
      const texts = chat.messages().flatMap(({ fromBot, text }) => (fromBot ? [text] : []));
      return [chatKey(sim.flavour, chat.id), texts] as const;
    }),
  );
  return new Map(said);
}
