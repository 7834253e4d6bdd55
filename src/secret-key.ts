import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError } from './config.ts';

/**
 * The key of 64 hexadecimal digits: from the settings, else from `secret.key` beside the database, which is
 * made at the first start, readable by its owner alone. Throws a ConfigError when that file holds no key.
 */
export function secretKey(given: string | undefined, databaseUrl: string): string {
  if (given) return given;
  const folder = databaseUrl.startsWith('file:') ? dirname(databaseUrl.slice('file:'.length)) : 'data';
  const path = join(folder, 'secret.key');
  mkdirSync(folder, { recursive: true });
  return read(path) ?? make(path);
}

function read(path: string): string | undefined {
  try {
    return checked(readFileSync(path, 'utf8').trim(), path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

// Written whole and then put in its place, which the first of several processes wins.
function make(path: string): string {
  const draft = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return checked(readFileSync(path, 'utf8').trim(), path);
}

function checked(key: string, path: string): string {
  if (/^[0-9a-f]{64}$/i.test(key)) return key;
  throw new ConfigError([`${path} does not hold 64 hexadecimal digits: put the key back, or set SECRET_KEY`]);
}
