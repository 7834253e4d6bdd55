import { and, eq, gt, inArray, ne } from 'drizzle-orm';
import { today } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import type { Compose } from '../../../delivery/index.ts';
import type { Gate } from '../../staff/index.ts';
import { planning } from '../buttons.ts';
import { chatsFor } from '../planning/chats.ts';
import { beginningOf, fittingPacks, occasionAt } from './occasions.ts';
import { suggestionScreen } from './screens.ts';

const MONTH_MS = 30 * 24 * 3_600_000;

/** Makes a suggestion when it goes out; who has taken one of its packs up already hears nothing. */
export function composeSuggestion(gate: Pick<Gate, 'reach'>): Compose {
  return async (q, { occasion: code = 0, day = 0 }, now, account) => {
    const occasion = occasionAt(code, day);
    if (!occasion || beginningOf(occasion) <= today(now)) return 'obsolete';
    const reach = await gate.reach({ read: q, now, account }, planning.publish.permission);
    const chats = reach ? await chatsFor(q, reach, 0) : [];
    const packs = await fittingPacks(q, occasion);
    if (chats.length === 0 || packs.length === 0) return 'obsolete';
    const versions = packs.map(({ versionId }) => versionId);
    if (await hasTakenUp(q, account.id, versions, now)) return 'obsolete';
    return suggestionScreen(occasion, packs, chats, today(now));
  };
}

async function hasTakenUp(
  q: Queries,
  accountId: number,
  versionIds: readonly number[],
  now: number,
): Promise<boolean> {
  const { publications } = q.tables;
  const { id, askedBy, versionId, createdAt, state } = publications;
  const recent = and(eq(askedBy, accountId), gt(createdAt, now - MONTH_MS), ne(state, 'cancelled'));
  const mine = and(recent, inArray(versionId, [...versionIds]));
  return (await q.select({ id }).from(publications).where(mine).limit(1)).length > 0;
}
