import { and, eq, gt, lte } from 'drizzle-orm';
import type { Queries, Writes } from '../../../database/index.ts';
import type { OpenInvitation } from '../appointing/appointment.ts';
import type { RolesLock } from './roles.ts';

/** An invitation as it is written: with the hash of its secret, never the secret. */
export type NewInvitation = Omit<OpenInvitation, 'id'> & {
  readonly hash: string;
  readonly createdAt: number;
};

/** The links that still open something at `now` (ms), the newest first. */
export async function openInvitations(q: Queries, now: number): Promise<OpenInvitation[]> {
  const { invitations } = q.tables;
  const found = await q.select().from(invitations).where(gt(invitations.endsAt, now)).orderBy(invitations.id);
  return found.map(toInvitation).reverse();
}

export async function invitationById(q: Queries, id: number): Promise<OpenInvitation | undefined> {
  const { invitations } = q.tables;
  return (await q.select().from(invitations).where(eq(invitations.id, id))).map(toInvitation)[0];
}

/** The invitation whose secret has this hash and that is open at `now` (ms). */
export async function invitationOf(
  q: Queries,
  hash: string,
  now: number,
): Promise<OpenInvitation | undefined> {
  const { invitations } = q.tables;
  const open = and(eq(invitations.hash, hash), gt(invitations.endsAt, now));
  return (await q.select().from(invitations).where(open)).map(toInvitation)[0];
}

/** Writes it and clears away those that have ended; answers its id. */
export async function insertInvitation(tx: Writes, _lock: RolesLock, row: NewInvitation): Promise<number> {
  const { invitations } = tx.tables;
  await tx.delete(invitations).where(lte(invitations.endsAt, row.createdAt));
  const [made] = await tx.insert(invitations).values(row).returning({ id: invitations.id });
  if (!made) throw new Error('An invitation that was just written is missing');
  return made.id;
}

export async function deleteInvitation(tx: Writes, _lock: RolesLock, id: number): Promise<void> {
  await tx.delete(tx.tables.invitations).where(eq(tx.tables.invitations.id, id));
}

/** Links that would hand over a holding lead nowhere any more. */
export async function deleteHandovers(tx: Writes, _lock: RolesLock, holdingId: number): Promise<void> {
  const { invitations } = tx.tables;
  await tx.delete(invitations).where(eq(invitations.handsOver, holdingId));
}

type Row = Queries['tables']['invitations']['$inferSelect'];

const toInvitation = ({ hash: _, createdAt: __, ...row }: Row): OpenInvitation => row;
