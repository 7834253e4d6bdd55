import type { Config } from '../../../config.ts';
import type { Writes } from '../../../database/index.ts';
import { accountById } from '../../../delivery/index.ts';
import { ownerNamed } from '../rules.ts';
import type { Holding } from './appointment.ts';

/** Whether the settings name the holder of an ownership: taken away, it would be back at their next word. */
export type IsNamed = (tx: Writes, holding: Holding) => Promise<boolean>;

export function namedIn(owners: Config['owners']): IsNamed {
  return async (tx, { role, accountId }) => {
    const account = role === 'owner' ? await accountById(tx, accountId) : undefined;
    return account !== undefined && ownerNamed(owners, account);
  };
}
