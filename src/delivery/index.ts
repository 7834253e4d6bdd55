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
  setAccountState,
  setStopped,
} from './accounts.ts';
export type { Compose } from './deliver.ts';
export { enqueue, enqueueOnce, forgetMessages, type OutboxMessage, withdraw } from './outbox.ts';
export { afterQuiet, type QuietHours } from './quiet-hours.ts';
export { startWorker, type Worker } from './worker.ts';
