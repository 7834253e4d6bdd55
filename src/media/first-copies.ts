import { HttpError } from 'grammy';
import type { Database } from '../database/index.ts';
import { NotReached, type Platform, trouble } from '../platforms/index.ts';
import { fileIdsOf } from './media.ts';
import type { Medium } from './medium.ts';

/** Who sends a file to a platform for the first time: one at a time in this process. */
export interface FirstCopies {
  /**
   * Runs `send` with the ids that files have got meanwhile; of those that have none, it is the only one that
   * sends a copy. Throws what `send` throws, and what kept the send that it waited for from an answer.
   */
  take<T>(
    platform: Platform,
    media: readonly Medium[],
    send: (found: ReadonlyMap<number, string>) => Promise<T>,
  ): Promise<T>;
}

/** Ends a first copy; those who waited hear why it failed, if it did. */
type Ending = (failure?: unknown) => void;

export function openFirstCopies(database: Database): FirstCopies {
  const underWay = new Map<string, Promise<unknown>>();
  return {
    async take(platform, media, send) {
      const found = new Map<number, string>();
      const endings: Ending[] = [];
      let failure: unknown;
      try {
        for (const medium of inOrder(media)) {
          endings.push(await turn(underWay, platform, medium));
          const known = await fileIdsOf(database.read, platform.name, [medium]);
          for (const [id, fileId] of known) found.set(id, fileId);
          if (known.size > 0) endings.pop()?.();
        }
        return await send(found);
      } catch (error) {
        failure = error;
        throw error;
      } finally {
        for (const end of endings) end(failure);
      }
    },
  };
}

// Each once and in rising order, so that no two albums wait for each other.
const inOrder = (media: readonly Medium[]): Medium[] =>
  [...new Map(media.map((each) => [each.id, each])).values()].sort((a, b) => a.id - b.id);

async function turn(
  underWay: Map<string, Promise<unknown>>,
  platform: Platform,
  { id }: Medium,
): Promise<Ending> {
  const key = `${platform.name} ${id}`;
  for (let before = underWay.get(key); before !== undefined; before = underWay.get(key))
    passOn(platform, await before);
  return begin(underWay, key);
}

function begin(underWay: Map<string, Promise<unknown>>, key: string): Ending {
  let end: Ending = () => {};
  const ended = new Promise<unknown>((resolve) => {
    end = (failure) => {
      underWay.delete(key);
      resolve(failure);
    };
  });
  underWay.set(key, ended);
  return end;
}

/** What keeps the server from answering one, keeps it from answering all: who waited has sent nothing yet. */
function passOn(platform: Platform, failure: unknown): void {
  if (failure === undefined) return;
  const what = trouble(platform, failure);
  if (what.kind !== 'later') return;
  if (what.flood) throw failure;
  throw new HttpError('The file is on no server yet', new NotReached('the upload before it failed'));
}
