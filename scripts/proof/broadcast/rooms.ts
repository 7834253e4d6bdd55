import type { Database } from '../../../src/database/index.ts';
import type { Chore, Composes } from '../../../src/delivery/index.ts';
import { broadcasts } from '../../../src/features/broadcasts/index.ts';
import { publishing } from '../../../src/features/publishing/index.ts';
import { openGate } from '../../../src/features/staff/index.ts';
import { openLog } from '../../../src/log.ts';
import { locate } from '../../../src/whereabouts.ts';

export const quietHours = { from: 22 * 60, to: 8 * 60 };

/** Who has which right, judged as the bot does. */
export const gate = openGate(locate, openLog('silent'));

/** What the rooms that send to many compose and do, wired as the root wires them; nobody presses anything. */
export function sendingRooms(
  database: Database,
  rate: number,
): { readonly compose: Composes; readonly chores: readonly Chore[] } {
  const untouched = async (): Promise<void> => {};
  const many = broadcasts({
    ...{ gate, database, rate, quietHours },
    giving: { minimumAge: 18, intervalDays: (sex) => (sex === 'female' ? 112 : 84) },
    names: { counties: async () => [], centerName: async () => undefined },
    ...{ enterForm: untouched, openDesk: untouched },
    ...{ readData: (packId) => `read:${packId}`, fewer: 'fewer:' },
  });
  const linksTo = (payload: string) =>
    (['bale', 'telegram'] as const).map((platform) => ({
      platform,
      url: `https://example.org/${platform}?start=${payload}`,
    }));
  const posts = publishing({ gate, quietHours, enterForm: untouched, linksTo });
  return {
    compose: { ...many.compose, ...posts.compose },
    chores: [...posts.chores, ...many.chores],
  };
}
