/**
 * Whether one slip of a finger lies between the two: a letter wrong, missing, too many,
 * or two neighbours swapped. Letters are code points; equal texts are within one edit.
 */
export function withinOneEdit(a: string, b: string): boolean {
  const [short, long] = [[...a], [...b]].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (long.length - short.length > 1) return false;
  const at = short.findIndex((letter, i) => letter !== long[i]);
  if (at === -1) return true;
  if (long.length > short.length) return same(short.slice(at), long.slice(at + 1));
  return same(short.slice(at + 1), long.slice(at + 1)) || isSwap(short, long, at);
}

function isSwap(a: string[], b: string[], at: number): boolean {
  return a[at] === b[at + 1] && a[at + 1] === b[at] && same(a.slice(at + 2), b.slice(at + 2));
}

function same(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((letter, i) => letter === b[i]);
}
