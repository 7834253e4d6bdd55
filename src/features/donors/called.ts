/**
 * Somebody before staff: «علی ر.», the first name and an initial. Who wrote all of it as a first name is called
 * by its first word and the initial of the last. Null where nobody knows a name.
 */
export function calledName(person: {
  readonly firstName: string | null;
  readonly lastName: string | null;
}): string | null {
  const first = wordsOf(person.firstName);
  const last = wordsOf(person.lastName);
  if (last.length === 0) return abbreviated(first.slice(0, 1), first.slice(1).at(-1));
  return first.length === 0 ? abbreviated(last.slice(0, 1)) : abbreviated(first, last[0]);
}

const wordsOf = (text: string | null): string[] => (text ?? '').split(/\s+/).filter(Boolean);

function abbreviated(called: readonly string[], other = ''): string | null {
  if (called.length === 0) return null;
  const [initial] = [...other];
  return initial === undefined ? called.join(' ') : `${called.join(' ')} ${initial}.`;
}
