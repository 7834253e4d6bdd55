import { readFile } from 'node:fs/promises';
import { Failure } from './command.ts';

const REASONS: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
};

/** The text of a UTF-8 file. Throws Failure, which names the file, when it cannot be read. */
export function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${file} cannot be read: ${REASONS[error.code ?? ''] ?? error.message}`);
  });
}
