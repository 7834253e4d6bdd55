import { button } from '../../../bot/index.ts';
import type { Permission } from './permissions.ts';

/** What a right can be judged by: the field of a button that names it. */
const subjects = [
  'drive',
  'center',
  'team',
  'booking',
  'visit',
  'role',
  'chat',
  'publication',
  'broadcast',
] as const;
export type Subject = (typeof subjects)[number];

/** A kind of button for some roles only, as a gate needs it. */
export interface StaffKind<Press> {
  readonly name: string;
  readonly pattern: RegExp;
  readonly parse: (data: string) => Press | undefined;
  readonly permission: Permission;
  /** The field that names what it is about; undefined: a list, of which each sees their own part. */
  readonly subject: Subject | undefined;
  /** Its fields, in order. */
  readonly fields: readonly string[];
}

type Fields = NonNullable<Parameters<typeof button>[1]>;

/**
 * Declares a kind of button for those who have a right; only a gate handles it, the compiler sees to it. A
 * field named as a subject (`drive`, `center`, …) is what it is about (the first of them):
 * the right is judged where that lies.
 */
// biome-ignore lint/complexity/noBannedTypes: a button without fields has no values
export function staffButton<F extends Fields = {}>(
  permission: Permission,
  name: string,
  fields: F = {} as F,
) {
  const keys = Object.keys(fields);
  const subject = keys.find((key): key is Subject => (subjects as readonly string[]).includes(key));
  return { ...button(name, fields), permission, subject, fields: keys };
}
