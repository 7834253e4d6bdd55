import { normalise } from './normalise.ts';

/**
 * An Iranian mobile number as `989xxxxxxxxx`, from any spelling: `0912 345 67 89`, `+98-912…`, `0098…`, `۰۹۱۲…`.
 * Undefined when the text is anything else.
 */
export function parsePhone(text: string): string | undefined {
  const digits = normalise(text).replace(/[\s()./_-]/g, '');
  const match = /^(?:\+980?|00980?|980?|0)?(9\d{9})$/.exec(digits);
  return match ? `98${match[1]}` : undefined;
}
