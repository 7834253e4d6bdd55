import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import type { Abilities } from './abilities.ts';

const flag = z.boolean().optional();
const file = z.object({
  abilities: z.object({
    commandMenu: flag,
    commandEntities: flag,
    attachedUploads: flag,
    copyButtons: flag,
    retryAfter: flag,
  }),
});

/** Where `npm run probe:bale` leaves what it learned: beside the database. */
export function learnedPath(databaseUrl: string): string {
  const folder = databaseUrl.startsWith('file:') ? dirname(databaseUrl.slice('file:'.length)) : 'data';
  return join(folder, 'bale-capabilities.json');
}

/** What a real server was seen to do, over what is assumed of it; nothing where it was never asked. */
export function learnedAbilities(path: string): Partial<Abilities> {
  try {
    const { abilities } = file.parse(JSON.parse(readFileSync(path, 'utf8')));
    return Object.fromEntries(Object.entries(abilities).filter(([, can]) => can !== undefined));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(`${path} cannot be read: run \`npm run probe:bale\` again, or delete it`);
  }
}
