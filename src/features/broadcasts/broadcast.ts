import type { Topic } from '../../delivery/index.ts';
import type { Audience } from './audience/audience.ts';

/** What a broadcast is; by it people mute and limits are kept. Kept by name: never rename. */
export const broadcastKinds = ['appeal', 'invitation', 'education', 'service'] as const;
export type BroadcastKind = (typeof broadcastKinds)[number];

/** A message to many. Instants in ms. */
export interface Broadcast {
  readonly id: number;
  /** The pack's version it tells of; 0 while none was chosen. */
  readonly versionId: number;
  readonly kind: BroadcastKind;
  readonly audience: Audience;
  /** `freezing`: its recipients are being written down; from `running` on they stay who they are. */
  readonly state: 'draft' | 'freezing' | 'running' | 'paused' | 'stopped' | 'done';
  /** Null: by hand. */
  readonly pausedBy: 'troubles' | null;
  /** Messages a minute at most; null: as fast as the platforms allow. */
  readonly perMinute: number | null;
  readonly total: number;
  /** While it freezes, up to which recipient people were looked at; then, up to which messages were made. */
  readonly fedTo: number;
  /** The account of its maker. */
  readonly createdBy: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** In its maker's chat, where its progress stands. */
  readonly progressMessage: number | null;
}

/** The kind of outbox message that carries a broadcast. */
export const MESSAGE = 'broadcasts.message';

/** By what its messages may be muted and count against a week; a service notice does neither. */
export const topicOf = (kind: BroadcastKind): Topic | null => (kind === 'service' ? null : kind);

/** Whether it asks people to come and give. */
export const asksToGive = (kind: BroadcastKind): boolean => kind === 'appeal' || kind === 'invitation';

/** Whether its message goes to nobody any more. */
export const isOver = ({ state }: Pick<Broadcast, 'state'>): boolean =>
  state === 'done' || state === 'stopped';

const SPAN = 2 ** 32;

/**
 * The id of a person's row among the recipients of a broadcast. It follows from both, so nobody can be written
 * down twice, and the recipients of one broadcast lie side by side in the order of persons.
 */
export const recipientId = (broadcastId: number, personId: number): number => broadcastId * SPAN + personId;

/** Below every recipient of a broadcast; that of the next one lies above all of them. */
export const firstRecipient = (broadcastId: number): number => recipientId(broadcastId, 0);

/** What a message of a broadcast is, once. */
export const messageKey = (broadcastId: number, recipient: number): string =>
  `broadcast:${broadcastId}:${recipient}`;
