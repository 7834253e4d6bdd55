import { type UnzipFileInfo, unzip, type Zippable, zip } from 'fflate';
import { type Bundle, BundleTrouble, bundleLimits, isSafe } from './bundle.ts';

/**
 * The files in a zip. Throws BundleTrouble for what is none, for paths that lead out of it, and before anything is
 * unpacked that says it is too big.
 */
export async function readZip(bytes: Uint8Array): Promise<Bundle> {
  const watch = openWatch();
  const files = await new Promise<Record<string, Uint8Array>>((resolve, reject) => {
    // Beside the loop for what is big: fflate unpacks that in threads.
    unzip(bytes, { filter: watch.takes }, (error, unpacked) => (error ? reject(error) : resolve(unpacked)));
  }).catch(() => {
    throw watch.trouble ?? new BundleTrouble('no-zip');
  });
  if (watch.trouble) throw watch.trouble;
  const entries = Object.entries(files);
  const unpacked = entries.reduce((all, [, { length }]) => all + length, 0);
  if (unpacked > bundleLimits.all) throw new BundleTrouble('too-big');
  return new Map(entries);
}

/** A zip of these files. Pictures and sounds are packed already: nothing is pressed further. */
export async function writeZip(bundle: Bundle): Promise<Uint8Array> {
  const files: Zippable = Object.fromEntries(
    [...bundle].map(([path, bytes]) => [path, [bytes, { level: 0 }]]),
  );
  // The same packs make the same zip, whenever.
  const options = { mtime: '1980-01-02T00:00:00Z' };
  return new Promise((resolve, reject) => {
    zip(files, options, (error, made) => (error ? reject(error) : resolve(made)));
  });
}

/** Looks at what a zip says of its files, and lets none through once one is wrong. */
function openWatch() {
  let [all, files] = [0, 0];
  const watch = {
    trouble: undefined as BundleTrouble | undefined,
    takes({ name, originalSize }: UnzipFileInfo): boolean {
      all += originalSize;
      files++;
      watch.trouble ??= faultOf(name, originalSize, { all, files });
      return watch.trouble === undefined && !isSkipped(name);
    },
  };
  return watch;
}

function faultOf(name: string, size: number, sum: { readonly all: number; readonly files: number }) {
  if (!isSafe(name.replace(/\/$/, ''))) return new BundleTrouble('bad-path', name.slice(0, 80));
  if (sum.files > bundleLimits.files) return new BundleTrouble('too-many');
  const isBig = size > bundleLimits.file || sum.all > bundleLimits.all;
  return isBig ? new BundleTrouble('too-big', name.slice(0, 80)) : undefined;
}

/** Folders, and what systems leave in zips beside what was meant. */
const isSkipped = (name: string): boolean => /\/$|^__MACOSX\/|(?:^|\/)\.[^/]*$/.test(name);
