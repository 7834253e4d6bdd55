import { posix } from 'node:path';

/** The files of a folder or zip by their paths, with `/` between, relative to its top. */
export type Bundle = ReadonlyMap<string, Uint8Array>;

/** What a bundle may hold at most: bytes when unpacked, of one file, and files. */
export const bundleLimits = { all: 200_000_000, file: 50_000_000, files: 2000 } as const;

/** Why a folder or zip cannot be read at all. */
export type BundleFault = 'no-zip' | 'bad-path' | 'too-big' | 'too-many' | 'no-packs';

export class BundleTrouble extends Error {
  constructor(
    readonly why: BundleFault,
    readonly path = '',
  ) {
    super([why, path].join(' ').trim());
  }
}

/** Whether a path stays below the top, however it is unpacked. */
export function isSafe(path: string): boolean {
  const isPlain = path !== '' && !/^[/~]|\\|^[A-Za-z]:|\p{Cc}/u.test(path);
  return isPlain && path.split('/').every((name) => name !== '..' && name !== '.' && name !== '');
}

/** The folders in which a pack stands, by the path of its `pack.json`; `''` is the top. */
export function packFolders(bundle: Bundle): string[] {
  const manifests = [...bundle.keys()].filter((path) => posix.basename(path) === 'pack.json');
  return manifests.map((path) => path.slice(0, -'pack.json'.length)).sort();
}
