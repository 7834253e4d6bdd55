const PERSIAN = '۰۱۲۳۴۵۶۷۸۹';

/** The text with every Latin digit as a Persian one: `12:30` → `۱۲:۳۰`. */
export function toPersian(value: number | string): string {
  return String(value).replace(/[0-9]/g, (digit) => PERSIAN[Number(digit)] ?? digit);
}

/** The text with Persian (U+06F0–06F9) and Arabic (U+0660–0669) digits as Latin ones. */
export function toLatin(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
