/** Somebody before staff: «علی ر.», the first name and an initial. Null where nobody knows a name. */
export function calledName(person: {
  readonly firstName: string | null;
  readonly lastName: string | null;
}): string | null {
  const words = `${person.firstName ?? ''} ${person.lastName ?? ''}`.split(/\s+/).filter(Boolean);
  const [first, ...others] = words;
  const initial = [...(others.at(-1) ?? '')][0];
  if (first === undefined) return null;
  return initial === undefined ? first : `${first} ${initial}.`;
}
