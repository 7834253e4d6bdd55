/** What a platform can do. Features ask this, never which platform it is. */
export interface Abilities {
  /** Says when a person blocks the bot; elsewhere it is learned from a send that fails. */
  readonly blockUpdates: boolean;
  /** Keeps a list of commands beside the input field. */
  readonly commandMenu: boolean;
  /** Marks incoming commands with entities. */
  readonly commandEntities: boolean;
  /** Files of any field may be sent as `attach://`; elsewhere they go under their field's name. */
  readonly attachedUploads: boolean;
  /** Buttons that copy a text. */
  readonly copyButtons: boolean;
  /** Polls and quizzes; elsewhere they are words. */
  readonly polls: boolean;
  /** Has an address that lets a person choose chats to pass a link and a text on to. */
  readonly shareLinks: boolean;
  /** Signs webhook calls with a secret header. */
  readonly webhookSecret: boolean;
  /** A 429 says how long to wait. */
  readonly retryAfter: boolean;
  /** Its limit is a bucket, not a sliding window: sends that arrive closer together do no harm. */
  readonly bucketLimit: boolean;
  /** Sells broadcasts above the usual rate. */
  readonly paidBroadcasts: boolean;
}
