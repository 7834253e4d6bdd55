import type { Form, Forms } from './bot/index.ts';
import type { Config } from './config.ts';
import type { Database } from './database/index.ts';
import { type Chore, type Composes, onceADay } from './delivery/index.ts';
import * as broadcasts from './features/broadcasts/index.ts';
import * as library from './features/library/index.ts';
import * as packs from './features/packs/index.ts';
import type { LinksTo } from './features/posters/index.ts';
import * as publishing from './features/publishing/index.ts';
import { settingsEntry } from './features/settings/index.ts';
import type { Gate, StaffLinks } from './features/staff/index.ts';
import type { Vault } from './lib/vault.ts';
import { collectUnused, type MediaStore } from './media/index.ts';

/** The rooms through which what is written once reaches members, groups and channels. */
export type Spreading = ReturnType<typeof spreadingWord>;

export interface SpreadingParts {
  readonly config: Config;
  readonly database: Database;
  readonly vault: Vault;
  readonly media: MediaStore;
  readonly gate: Gate;
  readonly linksTo: LinksTo;
  readonly names: StaffLinks;
  readonly forms: Pick<Forms, 'enter' | 'leave'>;
  readonly giving: broadcasts.Giving;
  /** The words of the menu: they lead out of whatever is open. */
  readonly wordsOut: readonly string[];
}

/** Wires them. */
export function spreadingWord(parts: SpreadingParts) {
  const { config, database, media, gate, names, linksTo } = parts;
  const { enter: enterForm } = parts.forms;
  const { quietHours } = config;
  const ways = (version: packs.Version) => [publishing.publishWay(version), broadcasts.broadcastWay(version)];
  const many = broadcasts.broadcasts({
    ...{ gate, database, quietHours, names, enterForm, giving: parts.giving },
    rate: config.platforms.reduce((all, { rate }) => all + rate, 0),
    readData: library.readWay,
    fewer: settingsEntry.data,
    openDesk: packs.openDesk,
  });
  const written = packs.packs({ ...parts, ways, onFinished: many.onWritten });
  const posts = publishing.publishing({ gate, quietHours, enterForm, linksTo });
  const read = library.library({ gate, vault: parts.vault, enterForm, accountName: names.accountName });
  const rooms = [written, posts, many, read];
  return {
    forms: rooms.flatMap(({ forms }): readonly Form[] => forms),
    composers: rooms.map(({ composer }) => composer),
    /** Before all rooms: sees who leaves the desk, and whose progress was pressed. */
    watch: [written.watch, many.watch],
    typed: written.typed,
    openPack: read.openPack,
    compose: { ...packs.packComposes, ...posts.compose, ...many.compose, ...read.compose } satisfies Composes,
    chores: [...posts.chores, ...many.chores, ...read.chores, collecting(media)] as readonly Chore[],
  };
}

const collecting = (media: MediaStore): Chore =>
  onceADay((database, now) => collectUnused(database, media, packs.mediaInUse, now));

/** Takes in the packs and the common questions that come along, where they are not here yet. */
export async function stockLibrary(database: Database, media: MediaStore, now: number): Promise<void> {
  await packs.importShipped(database, media, now);
  await library.seedFaq(database, now);
}
