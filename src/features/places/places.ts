import type { Database } from '../../database/index.ts';
import { type Atlas, drawAtlas } from './atlas.ts';
import { allCenters, placesRevision } from './queries.ts';

/** Lets an import by another process be seen without asking the database at every search. */
const LOOK_AGAIN_AFTER_MS = 60_000;

/** The centers of a database as an atlas. */
export interface Places {
  /** An atlas that misses no import older than a minute. */
  current(): Promise<Atlas>;
}

/**
 * Opens the places of a database. Every import raises a revision in its own write, whichever process it
 * runs in; that one row is read at most once a minute, and a new atlas drawn when it moved.
 */
export function openPlaces(database: Database, now: () => number): Places {
  let drawn: { readonly atlas: Atlas; readonly revision: string } | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<Atlas> | undefined;

  // The revision is read first: an import in between is drawn once more, never missed.
  const look = async (): Promise<Atlas> => {
    const at = now();
    const revision = await placesRevision(database.read);
    if (drawn?.revision !== revision) drawn = { atlas: drawAtlas(await allCenters(database.read)), revision };
    lookedAt = at;
    return drawn.atlas;
  };

  return {
    async current() {
      if (drawn && Math.abs(now() - lookedAt) < LOOK_AGAIN_AFTER_MS) return drawn.atlas;
      looking ??= look().finally(() => {
        looking = undefined;
      });
      return looking;
    },
  };
}
