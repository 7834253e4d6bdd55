import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A TypeScript file: its path from the project's root, its text, and its text with comments blanked out. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly code: string;
}

/** The TypeScript files under these folders of `root`, in order of their paths. */
export function sources(root: string, ...folders: readonly string[]): Source[] {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
  return paths.sort().map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, code: withoutComments(text) };
  });
}

// Strings are matched too, so that «//» inside one (an address) is no comment; regular expressions may hold quotes.
const piece =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|(?<=[=(,:[!&|?{};\n]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\//g;

/** The code with its comments as blanks: lines keep their numbers. */
export const withoutComments = (text: string): string =>
  text.replace(piece, (found) =>
    found.startsWith('//') || found.startsWith('/*') ? found.replace(/[^\n]/g, ' ') : found,
  );

/** What a file imports or re-exports, with the line it stands on. */
export function importsOf({ code }: Source): { readonly from: string; readonly line: number }[] {
  const found = code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g);
  return [...found].map((match) => ({ from: match[2] ?? '', line: lineAt(code, match.index) }));
}

/** The number of the line that holds this place. */
export const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;
