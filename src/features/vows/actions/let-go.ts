import { today } from '../../../calendar/index.ts';
import type { Lock, Writes } from '../../../database/index.ts';
import { withdraw } from '../../../delivery/index.ts';
import type { Vault } from '../../../lib/vault.ts';
import { personOf } from '../../donors/index.ts';
import { campaignAfter } from '../queries/campaigns.ts';
import { endVow } from '../queries/changes.ts';
import { endedKey } from '../queries/ended.ts';
import { type Vow, vowById } from '../queries/vows.ts';
import { isOver, lettingGo } from '../rules/vows.ts';
import { passBehalf, vowOnce } from './declare.ts';

/** What became of letting a vow go; `ended`: it was not open any more. */
export type Releasing = 'released' | 'ended' | 'not-yours';

export type Renewing =
  | { readonly kind: 'renewed'; readonly vowId: number }
  | { readonly kind: 'ended' | 'not-yours' | 'not-over' };

/** Lets a vow go, in one tap, for any account that speaks for the person. */
export async function release(tx: Writes, vowId: number, accountId: number, now: number): Promise<Releasing> {
  const own = await lockVow(tx, vowId, accountId);
  if (!own) return 'not-yours';
  return (await letGo(tx, own.vow, now)) ? 'released' : 'ended';
}

/**
 * Lets a vow whose window ended go and declares it anew with the same intention: for the next campaign of its
 * name, or to be called where none is known yet. Where that is declared already, that vow is the answer. One
 * that is not over stays as it is, with the booking that is to keep it.
 */
export async function renew(
  tx: Writes,
  vowId: number,
  accountId: number,
  now: number,
  vault: Vault,
): Promise<Renewing> {
  const own = await lockVow(tx, vowId, accountId);
  if (!own) return { kind: 'not-yours' };
  const { vow, person, centerId } = own;
  if (vow.state === 'open' && !isOver(vow, today(now))) return { kind: 'not-over' };
  if (!(await letGo(tx, vow, now))) return { kind: 'ended' };
  const next = vow.campaign ? await campaignAfter(tx, vow.campaign) : undefined;
  const { intention } = vow;
  const again = { campaignId: next?.id ?? 0, accountId, centerId, intention, createdAt: now };
  const { id, isNew } = await vowOnce(tx, person, again);
  if (isNew) await passBehalf(tx, vault, vow, id);
  return { kind: 'renewed', vowId: id };
}

async function letGo(tx: Writes, vow: Vow, now: number): Promise<boolean> {
  await withdraw(tx, [endedKey(vow.id)]);
  return endVow(tx, vow.id, lettingGo(vow, today(now)), now);
}

async function lockVow(
  tx: Writes,
  vowId: number,
  accountId: number,
): Promise<{ vow: Vow; person: Lock<'person'>; centerId: number | null } | undefined> {
  const vow = await vowById(tx, vowId);
  const who = vow && (await personOf(tx, accountId, vow.personId));
  return who && { vow, person: await tx.lock('person', who.id), centerId: who.centerId };
}
