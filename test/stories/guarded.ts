import { readConfig } from '../../src/config.ts';
import { allows, type Guarded, type Subject } from '../../src/features/staff/index.ts';
import { openVault } from '../../src/lib/vault.ts';
import { openLog } from '../../src/log.ts';
import { openRooms } from '../../src/rooms.ts';
import { scratchFiles } from '../media-folder.ts';
import type { Member, Side } from './province.ts';
import type { Stage } from './stage.ts';

/** A press of a guarded button, or a command or word, and what it is about. */
export interface Try {
  readonly says?: string;
  readonly data?: string;
  readonly guarded: Guarded;
  readonly subject?: Subject;
  /** On which side it lies; undefined: on neither, or there is no such thing. */
  readonly side?: Side;
}

/** All that the whole bot puts behind its gate. */
export async function everythingGuarded({ scratch, sim, clock }: Stage): Promise<readonly Guarded[]> {
  const config = readConfig({ TELEGRAM_BOT_TOKEN: sim.token, DATABASE_URL: scratch.url });
  const vault = openVault('0'.repeat(64));
  const around = { log: openLog('fatal'), announce: () => {} };
  const { database } = scratch;
  return (await openRooms({ ...around, ...scratchFiles(database), config, database, vault, now: clock.now }))
    .guarded;
}

/** Whether the table of rights lets somebody do it, by where it lies; what is nowhere is for the province. */
export function mayTry(
  { role, scope, side: own, hasEnded }: Member,
  { guarded: { permission }, subject, side }: Try,
) {
  if (!role || hasEnded || !allows(role, permission)) return false;
  if (subject === undefined || scope === 'province') return true;
  const kinds: Readonly<Record<string, readonly Subject[]>> = {
    county: ['drive', 'center', 'booking', 'visit', 'role', 'chat', 'publication', 'broadcast'],
    center: ['drive', 'center', 'booking', 'visit', 'role', 'chat', 'publication'],
    unit: ['drive', 'team', 'booking', 'visit'],
  };
  return side === own && (kinds[scope ?? '']?.includes(subject) ?? false);
}
