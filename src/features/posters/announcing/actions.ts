import type { Writes } from '../../../database/index.ts';
import { enqueue } from '../../../delivery/index.ts';
import { driveById, slotsOf } from '../../drives/index.ts';
import { type Doer, record } from '../../staff/index.ts';
import { hoursByAudience } from '../poster/hours.ts';
import { type Audience, announcementKey, audiencesOf } from './queries.ts';
import { isAnnounceable, printOf } from './rules.ts';

/** What became of announcing; `closed`: there is nothing to announce. */
export type Announcing =
  | { readonly kind: 'announced'; readonly chats: number }
  | { readonly kind: 'already' | 'closed' | 'no-chats' };

/** Tells the groups and channels of a drive's center of it; each at most once, until it changes or a day is over. */
export async function announce(tx: Writes, doer: Doer, driveId: number): Promise<Announcing> {
  await tx.lock('drive', driveId);
  const drive = await driveById(tx, driveId);
  if (!drive || !isAnnounceable(drive, doer.now)) return { kind: 'closed' };
  const print = printOf(drive, hoursByAudience(await slotsOf(tx, driveId)));
  const audiences = await audiencesOf(tx, drive, print, doer.now);
  if (audiences.length === 0) return { kind: 'no-chats' };
  const untold = audiences.filter(({ telling }) => telling !== 'already');
  if (untold.length === 0) return { kind: 'already' };
  for (const audience of untold) await tell(tx, audience, { driveId, print }, doer.now, drive.endsAt);
  const { centerId } = drive;
  await record(tx, doer, { act: 'drive.announced', driveId, centerId, more: { chats: untold.length } });
  return { kind: 'announced', chats: untold.length };
}

async function tell(
  tx: Writes,
  { chat }: Audience,
  { driveId, print }: { readonly driveId: number; readonly print: number },
  now: number,
  uselessAt: number,
): Promise<void> {
  await enqueue(tx, {
    key: announcementKey(driveId, chat.id),
    kind: 'posters.announcement',
    to: { linkedChatId: chat.id },
    ids: { drive: driveId, chat: chat.id, print },
    lane: 'other',
    dueAt: now,
    uselessAt,
  });
}
