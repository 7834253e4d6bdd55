import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { type Bundle, BundleTrouble, bundleLimits } from './bundle.ts';

/** The files below a folder; links are not followed. Throws BundleTrouble when there is too much, else what the system says. */
export async function readFolder(folder: string): Promise<Bundle> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((each) => each.isFile() && !each.name.startsWith('.'));
  if (files.length > bundleLimits.files) throw new BundleTrouble('too-many');
  const bundle = new Map<string, Uint8Array>();
  let all = 0;
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    const short = relative(folder, path).split(sep).join('/');
    const { size } = await stat(path);
    all += size;
    if (size > bundleLimits.file || all > bundleLimits.all) throw new BundleTrouble('too-big', short);
    bundle.set(short, await readFile(path));
  }
  return bundle;
}

/** Writes files below a folder, which is made where it is not there. */
export async function writeFolder(folder: string, bundle: Bundle): Promise<void> {
  for (const [path, bytes] of bundle) {
    const target = join(folder, ...path.split('/'));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
}
