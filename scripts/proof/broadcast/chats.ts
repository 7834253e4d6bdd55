import type { Database } from '../../../src/database/index.ts';
import type { SimChat } from '../../../test/simulator/index.ts';
import type { Lines } from './lines.ts';

type Kind = 'group' | 'channel';

/** A group or channel of a center. */
export interface Spot {
  readonly linkedChatId: number;
  readonly platform: keyof Lines;
  readonly chat: SimChat;
}

const PIECE = 200;

/** Centers of one town, each with a chat of this kind in which the bot may write, on these platforms in turn. */
export async function makeChats(
  database: Database,
  lines: Lines,
  kind: Kind,
  platforms: readonly (keyof Lines)[],
): Promise<Spot[]> {
  await makeTown(database);
  const spots: Spot[] = [];
  for (let from = 0; from < platforms.length; from += PIECE) {
    const chats = platforms.slice(from, from + PIECE).map((platform, i) => ({
      ...{ platform, number: from + i + 1 },
      chat: openChat(lines[platform], kind, `کانال ${from + i + 1}`),
    }));
    const ids = await link(database, kind, chats);
    spots.push(...chats.map((each, i) => ({ ...each, linkedChatId: ids[i] ?? 0 })));
  }
  return spots;
}

function openChat(sim: Lines['bale'], kind: Kind, title: string): SimChat {
  const chat = kind === 'group' ? sim.group({ title }) : sim.channel({ title });
  chat.addBot(sim.person({ id: 900_002, firstName: 'مینا', started: true }), 'administrator');
  return chat;
}

async function makeTown(database: Database): Promise<void> {
  const named = { id: 1, name: 'ایلام', searchKey: 'ایلام' };
  await database.write(async (tx) => {
    const { counties, towns } = tx.tables;
    await tx.insert(counties).values(named).onConflictDoNothing();
    await tx
      .insert(towns)
      .values({ ...named, countyId: 1, lat: 33.6, lon: 46.4 })
      .onConflictDoNothing();
  });
}

interface Opened extends Omit<Spot, 'linkedChatId'> {
  readonly number: number;
}

function link(database: Database, kind: Kind, chats: readonly Opened[]): Promise<number[]> {
  return database.write(async (tx) => {
    const { centers, linkedChats } = tx.tables;
    const point = { townId: 1, lat: 33.6, lon: 46.4, approximate: false };
    const places = chats.map(({ number }) => ({
      ...point,
      mosque: `مسجد ${number}`,
      searchKey: `${number}`,
    }));
    const made = await tx.insert(centers).values(places).returning({ id: centers.id });
    const rows = chats.map(({ platform, chat }, i) => ({
      ...{ platform, chatId: chat.id, kind, title: chat.title, centerId: made[i]?.id ?? 0 },
      ...{ linkedBy: 1, linkedAt: 0 },
    }));
    return (await tx.insert(linkedChats).values(rows).returning()).map(({ id }) => id);
  });
}
