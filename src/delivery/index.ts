/**
 * Everything the bot says unasked, and whom it reaches. A message is a row of ids written together with
 * what it tells of; its room makes the words when it is sent, or says that it is obsolete.
 */
export {
  type Account,
  accountById,
  accountOf,
  accountsOfPerson,
  addAccount,
  changeAccount,
  setAccountState,
  setStopped,
  type Wishes,
} from './accounts.ts';
export { endBatch, holdBatch, releaseBatch, underWay } from './batches.ts';
export type { Chore } from './chores.ts';
export {
  type Bundle,
  type Compose,
  type Composes,
  type End,
  type EndTrouble,
  type Ids,
  type Letter,
  type Once,
  together,
} from './composing.ts';
export { loseLinkedChat, loseLinkedChatAt, moveLinkedChat } from './linked-chats.ts';
export {
  enqueue,
  enqueueOnce,
  forgetMessages,
  isWaiting,
  type MessageState,
  type OutboxMessage,
  redirectMessages,
  type Topic,
  topics,
  wasSent,
  withdraw,
} from './outbox.ts';
export { afterQuiet, type QuietHours } from './quiet-hours.ts';
export { onceADay, onceAMinute } from './rarely.ts';
export { startWorker, type Worker } from './worker.ts';
