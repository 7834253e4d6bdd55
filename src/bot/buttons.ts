/** Reads and writes one field of a button's data; `read` answers undefined for what it never wrote. */
export interface Field<T> {
  readonly write: (value: T) => string;
  readonly read: (text: string) => T | undefined;
}

/** An id, a page, a position: a whole number from 0 to 36^6 − 1, in base 36. `write` throws for any other. */
export const int: Field<number> = {
  write(value) {
    const text = Number.isSafeInteger(value) ? value.toString(36) : '';
    if (!wholeNumber.test(text)) throw new RangeError(`No number for a button: ${value}`);
    return text;
  },
  read(text) {
    const value = wholeNumber.test(text) ? Number.parseInt(text, 36) : undefined;
    return value?.toString(36) === text ? value : undefined;
  },
};

const wholeNumber = /^[0-9a-z]{1,6}$/;

/** A short text of letters, digits, `.`, `_` and `-`. `write` throws for any other. */
export const token: Field<string> = {
  write(value) {
    if (!shortText.test(value)) throw new RangeError('A button holds letters, digits, dots and dashes');
    return value;
  },
  read: (text) => (shortText.test(text) ? text : undefined),
};

const shortText = /^[A-Za-z0-9_.-]*$/;

type Fields = Readonly<Record<string, { write: (value: never) => string; read: (text: string) => unknown }>>;
type Values<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** The data of one kind of inline button: `name:field:field`, at most 64 bytes. */
export interface ButtonKind<F extends Fields> {
  readonly name: string;
  /** Matches every data of this kind; for `composer.callbackQuery`. */
  readonly pattern: RegExp;
  /** The data for these values. Throws when it is longer than 64 bytes. */
  readonly data: (values: Values<F>) => string;
  /** The values in this data, or undefined when it is stale, forged or of another kind. */
  readonly parse: (data: string) => Values<F> | undefined;
}

/**
 * Declares a kind of inline button. Names are unique in the whole bot, 1–6 letters or digits.
 * The limit of 64 bytes is the Bot API's (callback_data).
 */
// biome-ignore lint/complexity/noBannedTypes: a button without fields has no values
export function button<F extends Fields = {}>(name: string, fields: F = {} as F): ButtonKind<F> {
  if (!/^[A-Za-z0-9]{1,6}$/.test(name)) throw new RangeError(`No name for a button: ${name}`);
  const keys = Object.keys(fields);
  return {
    name,
    pattern: new RegExp(`^${name}(?::|$)`),
    data(values) {
      const data = [name, ...keys.map((key) => write(fields, key, values))].join(':');
      if (Buffer.byteLength(data) > 64) throw new RangeError(`Button data over 64 bytes: ${name}`);
      return data;
    },
    parse(data) {
      const [head, ...texts] = data.split(':');
      if (head !== name || texts.length !== keys.length) return undefined;
      const entries = keys.map((key, i) => [key, fields[key]?.read(texts[i] ?? '')] as const);
      return entries.some(([, value]) => value === undefined)
        ? undefined
        : (Object.fromEntries(entries) as Values<F>);
    },
  };
}

function write<F extends Fields>(fields: F, key: string, values: Values<F>): string {
  const field: Field<unknown> | undefined = fields[key] as Field<unknown> | undefined;
  return field ? field.write(values[key]) : '';
}
