import { type EpochDay, today } from '../../../calendar/index.ts';
import type { Lock, Queries, Writes } from '../../../database/index.ts';
import type { Vault } from '../../../lib/vault.ts';
import { personOf } from '../../donors/index.ts';
import { campaignById } from '../queries/campaigns.ts';
import { insertVow, type NewVow, setBehalf } from '../queries/changes.ts';
import { type Intention, isVowed, openVows, type Vow } from '../queries/vows.ts';
import { joinBooking } from './booking.ts';

/** Who declares what. */
export interface Declaration {
  readonly personId: number;
  /** The account that presses. */
  readonly accountId: number;
  /** 0: call me when it is needed. */
  readonly campaignId: number;
  readonly intention: Intention;
  /** On behalf of whom, in clear. */
  readonly behalf?: string;
  readonly now: number;
}

/** A booking that a person holds already, and its day. */
export interface Held {
  readonly bookingId: number;
  readonly day: EpochDay;
}

/** What the decision is made with, passed from the root. */
export interface Knowing {
  readonly vault: Vault;
  readonly heldBy: (q: Queries, personId: number, now: number) => Promise<Held | undefined>;
}

export type Declaring =
  | { readonly kind: 'declared'; readonly vowId: number; readonly again: boolean }
  | { readonly kind: 'refused'; readonly refusal: 'not-yours' | 'no-such-campaign' };

/** Where the name of a vow is sealed for. */
const place = (vowId: number): string => `vows.behalf:${vowId}`;

/**
 * Declares a person's readiness for one donation; a booking they hold already joins it. Who declares twice
 * for one campaign is answered the vow that is there.
 */
export async function declare(tx: Writes, wish: Declaration, knowing: Knowing): Promise<Declaring> {
  const person = await tx.lock('person', wish.personId);
  const { accountId, campaignId, intention, now } = wish;
  const who = await personOf(tx, accountId, person.id);
  if (!who) return { kind: 'refused', refusal: 'not-yours' };
  const campaign = campaignId === 0 ? undefined : await campaignById(tx, campaignId);
  if (campaignId !== 0 && (!campaign || campaign.endDay < today(now)))
    return { kind: 'refused', refusal: 'no-such-campaign' };
  const vow = { campaignId, accountId, intention, centerId: who.centerId, createdAt: now };
  const { id, isNew } = await vowOnce(tx, person, vow);
  if (!isNew) return { kind: 'declared', vowId: id, again: true };
  if (wish.behalf) await setBehalf(tx, id, knowing.vault.seal(wish.behalf, place(id)));
  const held = await knowing.heldBy(tx, person.id, now);
  if (held && !(await isVowed(tx, held.bookingId))) await joinBooking(tx, { personId: person.id, ...held });
  return { kind: 'declared', vowId: id, again: false };
}

/** The open vow of a locked person for a campaign, made where there is none. */
export async function vowOnce(
  tx: Writes,
  person: Lock<'person'>,
  vow: NewVow,
): Promise<{ readonly id: number; readonly isNew: boolean }> {
  const open = await openVows(tx, person.id);
  const same = open.find(({ campaign }) => (campaign?.id ?? 0) === vow.campaignId);
  return same ? { id: same.id, isNew: false } : { id: await insertVow(tx, person, vow), isNew: true };
}

/** On behalf of whom a vow was made, in clear, for those who may read it. */
export function behalfOf(vault: Vault, { id, behalf }: Pick<Vow, 'id' | 'behalf'>): string | undefined {
  return behalf === null ? undefined : vault.open(behalf, place(id));
}

/** Seals the name of one vow for another. */
export async function passBehalf(tx: Writes, vault: Vault, from: Vow, toVowId: number): Promise<void> {
  const name = behalfOf(vault, from);
  if (name !== undefined) await setBehalf(tx, toVowId, vault.seal(name, place(toVowId)));
}
