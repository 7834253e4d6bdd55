import { addAccount } from '../../../src/delivery/index.ts';
import {
  type Appointment,
  type Claim,
  claim,
  type Inviting,
  invite,
  type Role,
  type ScopeKind,
} from '../../../src/features/staff/index.ts';
import { required } from '../../../src/lib/assert.ts';
import type { Scratch } from '../../databases.ts';

export const NOW = Date.parse('2026-11-23T10:00:00+03:30');
export const DAY_MS = 86_400_000;

/** Accounts and roles to act with. */
export interface Cabinet {
  account(): Promise<number>;
  /** Somebody who holds this role. */
  holder(role: Role, scope?: ScopeKind, scopeId?: number, endsAt?: number | null): Promise<Held>;
  invites(by: number, what: Partial<Appointment>, secret?: string, now?: number): Promise<Inviting>;
  opens(who: number, secret?: string, now?: number): Promise<Claim>;
  rolesOf(accountId: number): Promise<string[]>;
  acts(): Promise<string[]>;
  /** What waits to be said, and to which account. */
  told(): Promise<string[]>;
}

export interface Held {
  readonly account: number;
  readonly role: number;
}

export function cabinet({ database }: Scratch): Cabinet {
  const { read, write } = database;
  let userId = 100;
  const account = async () => {
    const identity = { platform: 'telegram' as const, userId: ++userId, chatId: userId };
    const made = await write((tx) => addAccount(tx, { ...identity, createdAt: NOW }));
    return required(made, 'the account').id;
  };
  return {
    account,
    async holder(role, scope = 'province', scopeId = 0, endsAt = null) {
      const accountId = await account();
      const row = { accountId, role, scope, scopeId, endsAt, grantedAt: NOW };
      const [made] = await write((tx) => tx.insert(tx.tables.roles).values(row).returning());
      return { account: accountId, role: required(made, 'the role').id };
    },
    invites: (by, what, secret = 'secret', now = NOW) =>
      write((tx) => {
        const usual: Appointment = { role: 'admin', scope: 'province', scopeId: 0, endsAt: null };
        return invite(tx, { account: { id: by }, now }, { ...usual, ...what }, secret);
      }),
    opens: (who, secret = 'secret', now = NOW) =>
      write((tx) => claim(tx, { account: { id: who }, now }, secret)),
    async rolesOf(accountId) {
      const all = await read.select().from(read.tables.roles);
      return all
        .filter((row) => row.accountId === accountId)
        .map(({ role, scope, scopeId }) => `${role} ${scope} ${scopeId}`);
    },
    async told() {
      const waiting = await read.select().from(read.tables.outbox);
      return waiting.map(({ kind, accountId }) => `${kind} to ${accountId}`);
    },
    async acts() {
      return (await read.select().from(read.tables.audit).orderBy(read.tables.audit.id)).map(
        ({ act }) => act,
      );
    },
  };
}
