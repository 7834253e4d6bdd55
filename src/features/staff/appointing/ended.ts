import type { Key } from '../../../bot/index.ts';
import type { Writes } from '../../../database/index.ts';
import { type Compose, enqueue } from '../../../delivery/index.ts';
import type { StaffLinks } from '../links.ts';
import type { Viewer } from '../rights/gate.ts';
import { roles, scopeKinds } from '../rights/permissions.ts';
import { texts } from '../texts.fa.ts';
import type { Holding } from './appointment.ts';
import { titled } from './naming.ts';

/** Tells somebody that a role of theirs has ended; in the write that ends it. */
export async function tellEnded(tx: Writes, holding: Holding, now: number): Promise<void> {
  const { id, accountId, role, scope, scopeId } = holding;
  await enqueue(tx, {
    key: `staff:${id}:ended`,
    kind: 'staff.ended',
    to: { accountId },
    // The role is gone when it is told: what it was goes along, by position.
    ids: { role: roles.indexOf(role), scope: scopeKinds.indexOf(scope), scopeId },
    lane: 'other',
    dueAt: now,
  });
}

/** The keyboard under the chat of an account, with what its roles add to it. */
export type KeyboardFor = (viewer: Viewer) => Promise<readonly (readonly Key[])[]>;

/** Says which role ended, and takes its words off the keyboard under the chat. */
export function composeEnded(links: StaffLinks, keyboardFor: KeyboardFor): Compose {
  return async (q, { role: at = 0, scope: over = 0, scopeId = 0 }, now, account) => {
    const [role, scope] = [roles[at], scopeKinds[over]];
    if (role === undefined || scope === undefined) return 'obsolete';
    const keyboard = await keyboardFor({ read: q, account, now });
    return { text: texts.ended(await titled(q, links, { role, scope, scopeId })), keyboard };
  };
}
