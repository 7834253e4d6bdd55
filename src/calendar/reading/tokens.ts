import { spell } from './spelling.ts';
import { meaning, type Token } from './vocabulary.ts';

const PARTS = /\d{1,2}:\d{1,2}(?::\d{2})?|\d+|[/.-]|[^\s\d/.-]+/g;
const ORDINAL_ENDINGS = new Set(['م', 'ام', 'امین', 'مین', 'ین']);

/** The words of a text with their meanings; «بیست و پنجم» and «۲۵ ام» are one number each. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const part of spell(text).match(PARTS) ?? []) add(found, part);
  return found;
}

function add(found: Token[], part: string): void {
  const last = found.at(-1);
  if (ORDINAL_ENDINGS.has(part) && last?.kind === 'n') found.splice(-1, 1, { ...last, kind: 'N' });
  else if (!joined(found, part)) found.push(token(part));
}

function token(part: string): Token {
  if (part.includes(':') && /^\d/.test(part)) return clock(part);
  if (/^\d+$/.test(part)) return { kind: 'n', value: Number(part), text: part };
  if (/^[/.-]$/.test(part)) return { kind: '/', value: 0, text: part };
  return meaning(part) ?? { kind: '?', value: 0, text: part };
}

function clock(part: string): Token {
  const [hour = 0, minute = 0] = part.split(':').map(Number);
  return { kind: ':', value: hour * 60 + minute, text: hour < 24 && minute < 60 ? part : 'impossible' };
}

/** Joins a unit to the ten before it: «بیست» «و» «پنجم» → 25. Only words do so; «۲۰ و ۵» stays two numbers. */
function joined(found: Token[], part: string): boolean {
  const unit = meaning(part);
  const ten = found.at(-1)?.kind === 'v' ? found.at(-2) : found.at(-1);
  if (!unit || !ten || !'nN'.includes(unit.kind) || unit.value > 9) return false;
  if (ten !== meaning('بیست') && ten !== meaning('سی')) return false;
  const value = ten.value + unit.value;
  found.splice(found.lastIndexOf(ten), 2, { kind: unit.kind, value, text: String(value) });
  return true;
}
