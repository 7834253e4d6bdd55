import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const page = new URL('./page/', import.meta.url);
const font = import.meta.resolve('vazirmatn/fonts/webfonts/Vazirmatn[wght].woff2');

/** The files of the page by their paths on the server; nothing else can be asked for. */
const files = new Map<string, URL>([
  ['/', new URL('index.html', page)],
  ['/vazirmatn.woff2', new URL(font)],
  ...readdirSync(fileURLToPath(page))
    .filter((name) => TYPES[extname(name)] !== undefined)
    .map((name): [string, URL] => [`/${name}`, new URL(name, page)]),
]);

/** A file of the page, read anew each time so that an edit shows at the next load; undefined: no such file. */
export async function asset(path: string): Promise<Asset | undefined> {
  const file = files.get(path);
  if (!file) return undefined;
  return { type: TYPES[extname(file.pathname)] ?? '', bytes: await readFile(file) };
}
