/** How fast one chat may be written to, besides what the platform allows in all. */
export interface Rhythms {
  /**
   * Takes `messages` places of a chat and answers 0; or answers how long (ms) until there are as many, and takes none.
   */
  take(chat: string, isGroup: boolean, messages: number): number;
  /** Notes messages that went besides, whether there was room or not. */
  add(chat: string, isGroup: boolean, messages: number): void;
}

/** About one a second in one chat, short bursts pass; 20 a minute in one group (Bot FAQ: unofficial figures). */
const BURST = 3;
const BURST_MS = 3_000;
const IN_GROUP = 20;
/** A little over a minute: calls do not all take equally long. */
const GROUP_MS = 61_000;
/** Rhythms by a clock (ms). */
export function openRhythms(clock: () => number): Rhythms {
  const chats = new Map<string, { readonly times: readonly number[]; readonly span: number }>();
  let sweptAt = Number.NEGATIVE_INFINITY;
  const sweep = (now: number): void => {
    sweptAt = now;
    for (const [chat, { times, span }] of chats) if (now - (times.at(-1) ?? 0) > span) chats.delete(chat);
  };
  const add: Rhythms['add'] = (chat, isGroup, messages) => {
    const now = clock();
    const times = [...(chats.get(chat)?.times ?? []), ...Array<number>(messages).fill(now)];
    chats.set(chat, { times, span: isGroup ? GROUP_MS : BURST_MS });
  };
  return {
    add,
    take(chat, isGroup, messages) {
      const now = clock();
      if (now - sweptAt > BURST_MS) sweep(now);
      const span = isGroup ? GROUP_MS : BURST_MS;
      const times = (chats.get(chat)?.times ?? []).filter((at) => now - at < span);
      const inGroup = isGroup ? free(times, IN_GROUP, GROUP_MS, messages) : 0;
      const wait = Math.max(inGroup, free(times, BURST, BURST_MS, messages)) - now;
      if (wait > 0) return wait;
      chats.set(chat, { times: [...times, ...Array<number>(messages).fill(now)], span });
      return 0;
    },
  };
}

/** When `messages` more keep to `most` within `span`; more than that at once go out when nothing else does. */
function free(times: readonly number[], most: number, span: number, messages: number): number {
  if (times.length + messages <= most) return 0;
  const decisive = times.at(-Math.max(1, most - messages + 1));
  return decisive === undefined ? 0 : decisive + span;
}
