import { Composer } from 'grammy';
import type { Form, Forms, NazrContext } from '../../bot/index.ts';
import type { Database } from '../../database/index.ts';
import type { MediaStore } from '../../media/index.ts';
import type { Gate, StaffWay } from '../staff/index.ts';
import { buildingForms, deskOver } from './building/handlers.ts';
import type { Middleware } from './building/listening.ts';
import { texts as buildingTexts } from './building/texts.fa.ts';
import { exchange } from './files/handlers.ts';
import { browsing, openLibrary } from './library/handlers.ts';
import type { Version } from './pack.ts';
import { packById } from './queries.ts';
import { writingDesk } from './writing/handlers.ts';

/** What the room is wired with. */
export interface PackParts {
  readonly gate: Gate;
  readonly media: MediaStore;
  readonly database: Database;
  readonly forms: Pick<Forms, 'enter' | 'leave'>;
  /** Buttons of later rooms on the screen of a ready pack. */
  readonly ways: (version: Version) => readonly StaffWay[];
  /** The words of the menu: they lead out of whatever is open. */
  readonly wordsOut: readonly string[];
  /** Somebody is done with writing what a broadcast says. */
  readonly onFinished: (ctx: NazrContext, version: Version) => Promise<void>;
}

export interface PackRoom {
  /** Before all rooms, behind what reads menu words: leaves the desk, and takes what is no plain text. */
  readonly watch: Middleware;
  /** Commands, words and buttons. */
  readonly composer: Composer<NazrContext>;
  /** Behind the forms: takes any text while a desk is open. */
  readonly typed: Middleware;
  readonly forms: readonly Form[];
}

/** The library of packs, and the desk on which they are written. */
export function packs(parts: PackParts): PackRoom {
  const { onFinished, wordsOut, media, gate, forms } = parts;
  const library = openLibrary(parts);
  const list = browsing(parts, library);
  const writing = writingDesk({ ...parts, library });
  const files = exchange({ ...parts, showPack: library.showPack });
  const desk = deskOver({
    ...{ gate, media, forms, wordsOut, onZip: files.onZip, onNoZip: files.onNoZip },
    onLeft: async (ctx, version) => {
      const pack = await packById(ctx.read, version.packId);
      if (pack?.purpose === 'broadcast') return onFinished(ctx, version);
      await library.showVersion(ctx, version.id, buildingTexts.note.left);
    },
  });
  const composer = new Composer<NazrContext>();
  composer.use(list.composer, writing.composer, files.composer, desk.composer);
  const all = [...list.forms, ...writing.forms, ...buildingForms];
  return { composer, watch: desk.watch, typed: desk.typed, forms: all };
}
