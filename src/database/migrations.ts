import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of generated migrations, found from sources and from the build alike. */
export function migrationsFolder(dialect: 'sqlite' | 'postgres'): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    const folder = join(at, 'drizzle', dialect);
    if (existsSync(folder)) return folder;
    if (at === dirname(at)) throw new Error(`No migrations for ${dialect} beside the program`);
  }
}
