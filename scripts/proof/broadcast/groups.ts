import type { Database } from '../../../src/database/index.ts';
import type { Finding } from '../proof.ts';
import type { Spot } from './chats.ts';
import { chatKey, type Lines, saidByChat } from './lines.ts';

/** A group or channel, by all that it was: a basic group that became a supergroup was another chat before. */
export interface Group extends Spot {
  keys: readonly string[];
}

export const asGroup = (spot: Spot): Group => ({ ...spot, keys: [chatKey(spot.platform, spot.chat.id)] });

/** A basic group on Telegram becomes a supergroup: the platform knows it by another id from now on. */
export function upgrade(group: Group, { telegram }: Lines): void {
  const by = telegram.person({ id: 900_002, firstName: 'مینا' });
  group.keys = [...group.keys, chatKey(group.platform, group.chat.upgrade(by).id)];
}

/** Whether each item of a pack reached each group at most once, in order, and what is noted of it is true. */
export async function judgeGroups(
  { read }: Database,
  lines: Lines,
  groups: readonly Group[],
  items: readonly string[],
): Promise<Finding[]> {
  const said = saidByChat(lines);
  const { publications, posts } = read.tables;
  const published = await read.select().from(publications);
  const notes = await read.select().from(posts);
  const all = groups.map(({ linkedChatId, keys }) => {
    const { id = 0, state } = published.find((each) => each.linkedChatId === linkedChatId) ?? {};
    const got = keys.flatMap((key) => said.get(key) ?? []).map((text) => items.indexOf(text));
    const own = items.map((_, i) => notes.find((n) => n.publicationId === id && n.position === i)?.state);
    return { state, got, own };
  });
  const count = (holds: (group: (typeof all)[number]) => boolean) => all.filter(holds).length;
  const times = (got: readonly number[], item: number) => got.filter((each) => each === item).length;
  return [
    { what: 'not published to their end', found: count(({ state }) => state !== 'done'), asked: 0 },
    {
      what: 'items lost',
      found: count(({ own }) => own.some((state) => state !== 'sent' && state !== 'uncertain')),
      asked: 0,
    },
    {
      what: 'items that came twice or out of order',
      found: count(({ got }) => got.some((item, i) => i > 0 && item <= (got[i - 1] ?? 0))),
      asked: 0,
    },
    {
      what: 'items noted as sent, not there once',
      found: count(({ own, got }) => own.some((state, i) => state === 'sent' && times(got, i) !== 1)),
      asked: 0,
    },
  ];
}
