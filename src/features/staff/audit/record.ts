import type { NazrContext } from '../../../bot/index.ts';
import type { Writes } from '../../../database/index.ts';
import type { Act } from './acts.ts';

/** What was done, to what; ids and figures, never words about a person. */
export interface Deed {
  readonly act: Act;
  readonly driveId?: number | null;
  readonly centerId?: number | null;
  readonly personId?: number | null;
  /** Whose role it was about. */
  readonly aboutAccountId?: number | null;
  readonly more?: Readonly<Record<string, number>>;
}

/** Who does something, and when (ms): the context of an update is one. */
export type Doer = Pick<NazrContext, 'now'> & { readonly account: { readonly id: number } };

/** Records what staff did; in the write that does it. */
export async function record(tx: Writes, { account, now }: Doer, deed: Deed): Promise<void> {
  const { act, driveId = null, centerId = null, personId = null, aboutAccountId = null, more = {} } = deed;
  const about = { driveId, centerId, personId, aboutAccountId, more };
  await tx.insert(tx.tables.audit).values({ at: now, accountId: account.id, act, ...about });
}
