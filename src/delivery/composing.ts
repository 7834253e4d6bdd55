import type { Queries, Writes } from '../database/index.ts';
import type { Screen } from '../platforms/index.ts';
import type { Account } from './accounts.ts';

/** What goes out: a screen, on its own, below a file, or in the place of a message that stands in the chat. */
export interface Letter extends Screen {
  readonly file?: {
    readonly bytes: Uint8Array;
    readonly name: string;
    readonly kind: 'picture' | 'document';
  };
  /** Files that are kept, by number: one, or the two to ten of an album, which takes no buttons. */
  readonly media?: readonly number[];
  /** A poll, or a quiz where one option is right; words and buttons where the platform has none. */
  readonly poll?: { readonly options: readonly string[]; readonly right?: number | undefined };
  /** The message it takes the place of; where that is gone, it is of no use. */
  readonly replaces?: number;
}

export type Ids = Readonly<Record<string, number>>;

/** Makes the screen of a message when it is sent, for the account it goes to, or says that nobody needs it any more. */
export type Compose = (q: Queries, ids: Ids, now: number, account: Account) => Promise<Letter | 'obsolete'>;

/** A kind of which several messages to one account, due at about the same time, go out as one: a family's reminders. */
export interface Bundle {
  /** `told`: which of the messages the screen tells of; the others are obsolete. */
  readonly composeAll: (
    q: Queries,
    all: readonly Ids[],
    now: number,
    account: Account,
  ) => Promise<{ readonly screen: Screen; readonly told: readonly boolean[] } | 'obsolete'>;
}

/**
 * A kind that goes out *at most once*: it is noted before it is sent, and what a crash or a lost answer leaves
 * in doubt is never sent again, but counted.
 */
export interface Once {
  readonly compose: Compose;
  /** Told what became of its messages, in the write that notes it; never of the same one twice. */
  readonly ended: (tx: Writes, ends: readonly End[], now: number) => Promise<void>;
}

/** What became of one message for good. */
export interface End {
  readonly id: number;
  readonly batchId: number | null;
  readonly ids: Ids;
  readonly state: 'sent' | 'uncertain' | 'obsolete' | 'skipped' | 'failed';
  /** Why it did not go out. */
  readonly trouble: EndTrouble | null;
  readonly messageId: number | null;
}

/** `blocked`, `gone`: the person does not want it, or is there no more; `refused`: the platform said no; `lost`: no answer came. */
export type EndTrouble = 'blocked' | 'gone' | 'rights' | 'refused' | 'lost' | 'bug';

/** Every kind of message, and how it is composed; what is not `Once` goes out *at least once*. */
export type Composes = Readonly<Record<string, Compose | Bundle | Once>>;

/** Whether a kind goes out at most once. */
export const isOnce = (made: Compose | Bundle | Once): made is Once => 'ended' in made;

/** The same of a message of that kind. */
export function isOnceRow(
  { compose }: { readonly compose: Composes },
  { kind }: { readonly kind: string },
): boolean {
  const made = compose[kind];
  return made !== undefined && isOnce(made);
}

/** Bundles messages: `gather` reads what one of them tells, `show` makes the screen of all that still count. */
export function together<Fact>(
  gather: (q: Queries, ids: Ids, now: number, account: Account) => Promise<Fact | 'obsolete'>,
  show: (facts: readonly Fact[], now: number, account: Account) => Screen,
): Bundle {
  return {
    async composeAll(q, all, now, account) {
      const gathered = await Promise.all(all.map((ids) => gather(q, ids, now, account)));
      const facts = gathered.filter((fact): fact is Awaited<Fact> => fact !== 'obsolete');
      if (facts.length === 0) return 'obsolete';
      const told = gathered.map((fact) => fact !== 'obsolete');
      return { screen: show(facts, now, account), told };
    },
  };
}
