import { mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { escaped } from './xml.ts';

let prepared: Promise<void> | undefined;

/**
 * Makes Vazirmatn, as shipped with the project, the one font of pictures. librsvg asks fontconfig, which reads
 * FONTCONFIG_FILE once, at the first text of the process; so this runs before sharp is loaded.
 */
export function prepareFonts(): Promise<void> {
  prepared ??= writeFontSettings();
  return prepared;
}

async function writeFontSettings(): Promise<void> {
  const shipped = dirname(createRequire(import.meta.url).resolve('vazirmatn/package.json'));
  const folder = await mkdtemp(join(tmpdir(), 'nazr-fonts-'));
  const file = join(folder, 'fonts.conf');
  await writeFile(file, settings(join(shipped, 'fonts', 'ttf'), join(folder, 'cache')));
  process.env.FONTCONFIG_FILE = file;
}

const settings = (fonts: string, cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped(fonts)}</dir>
  <cachedir>${escaped(cache)}</cachedir>
</fontconfig>
`;
