import { homeButton } from '../../../bot/index.ts';
import type { Writes } from '../../../database/index.ts';
import { type Compose, enqueue } from '../../../delivery/index.ts';
import type { StaffLinks } from '../links.ts';
import { holdingById } from '../queries/roles.ts';
import { texts } from '../texts.fa.ts';
import { named, titled } from './naming.ts';

/** Tells whoever made a link that it was opened; in the write in which the role is given. */
export async function tellInviter(
  tx: Writes,
  invitedBy: number | null,
  role: number,
  now: number,
): Promise<void> {
  if (invitedBy === null) return;
  await enqueue(tx, {
    key: `staff:${role}:opened`,
    kind: 'staff.opened',
    to: { accountId: invitedBy },
    ids: { role },
    lane: 'other',
    dueAt: now,
  });
}

/** Names who opened it and what they are now; of no use once the role has ended again. */
export function composeOpened(links: StaffLinks): Compose {
  return async (q, { role = 0 }, now) => {
    const holding = await holdingById(q, role, now);
    if (!holding) return 'obsolete';
    const name = await named(q, links, holding.accountId);
    return { text: texts.opened(name, await titled(q, links, holding)), buttons: [[homeButton]] };
  };
}
