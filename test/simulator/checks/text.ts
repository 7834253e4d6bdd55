import type { Flavour } from '../flavour.ts';
import { readBale } from '../markup/bale.ts';
import { readHtml } from '../markup/html.ts';
import { readMarkdownV2 } from '../markup/markdown.ts';
import { flag, isObject, list, text as textOf } from '../params.ts';
import { badRequest } from '../refusal.ts';
import type { Entity, Formatted, Params } from '../shapes.ts';

/** A text that passed the checks: as written, and as it is seen. */
export interface CheckedText {
  readonly source: string;
  readonly shown: Formatted;
}

/** Limits in code points after parsing (td/telegram/MessageContent.cpp 4758, 5241). */
const TEXT_LIMIT = 4096;
const CAPTION_LIMIT = 1024;
const SOURCE_BYTES = 32_768;

/** Checks and parses the text of a message. */
export function checkText(flavour: Flavour, params: Params): CheckedText {
  const source = textOf(params, 'text') ?? '';
  if (source === '') throw badRequest('message text is empty');
  const checked = read(flavour, params, source, 'entities');
  if (checked.shown.text === '') throw badRequest('text must be non-empty');
  if (longerThan(measured(flavour, checked), TEXT_LIMIT)) throw badRequest('message is too long');
  return checked;
}

/** Checks and parses a caption; undefined when there is none. */
export function checkCaption(flavour: Flavour, params: Params): CheckedText | undefined {
  const source = textOf(params, 'caption') ?? '';
  if (source === '') return undefined;
  const checked = read(flavour, params, source, 'caption_entities');
  if (longerThan(measured(flavour, checked), CAPTION_LIMIT)) throw badRequest('message caption is too long');
  return checked;
}

function read(flavour: Flavour, params: Params, source: string, entities: string): CheckedText {
  if (flavour.alwaysMarkup) return { source, shown: trimmed(readBale(source)) };
  if (source.length > SOURCE_BYTES / 4 && Buffer.byteLength(source) > SOURCE_BYTES) {
    throw badRequest('text is too long');
  }
  const mode = (textOf(params, 'parse_mode') ?? '').toLowerCase();
  if (mode === 'html') return { source, shown: trimmed(readHtml(source)) };
  if (mode === 'markdownv2') return { source, shown: trimmed(readMarkdownV2(source)) };
  if (mode !== '') throw badRequest('unsupported parse_mode');
  return { source, shown: trimmed({ text: source, entities: readEntities(source, list(params, entities)) }) };
}

function readEntities(text: string, given: readonly unknown[] | undefined): readonly Entity[] {
  if (!given) return [];
  const entities = given.filter(isEntity).slice(0, 100);
  for (const { offset, length } of entities) {
    if (offset + length <= text.length) continue;
    const end = `ends after the end of the text at UTF-16 offset ${text.length}`;
    throw badRequest(`entity beginning at UTF-16 offset ${offset} ${end}`);
  }
  return entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
}

function isEntity(value: unknown): value is Entity {
  if (!isObject(value)) return false;
  return typeof value.type === 'string' && Number(value.offset) >= 0 && Number(value.length) > 0;
}

/** Blanks around a text go; entities move and shrink with it. */
function trimmed({ text, entities }: Formatted): Formatted {
  const cut = text.trim();
  if (cut.length === text.length) return { text, entities: ordered(entities) };
  const start = text.length - text.trimStart().length;
  const kept = entities.flatMap((entity) => {
    const from = Math.max(entity.offset - start, 0);
    const to = Math.min(entity.offset - start + entity.length, cut.length);
    return to > from ? [{ ...entity, offset: from, length: to - from }] : [];
  });
  return { text: cut, entities: ordered(kept) };
}

const ordered = (entities: readonly Entity[]): readonly Entity[] =>
  entities.length < 2 ? entities : entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);

/** Bale's documents give a limit without saying before or after rendering: the stricter counts. */
const measured = (flavour: Flavour, { source, shown }: CheckedText): string =>
  flavour.alwaysMarkup ? source : shown.text;

/** Counts code points only where UTF-16 units could exceed the limit. */
const longerThan = (text: string, limit: number): boolean => text.length > limit && [...text].length > limit;

/** The text of a callback answer: at most 200 characters. */
export function checkToast(params: Params): { text: string; alert: boolean } | undefined {
  const text = textOf(params, 'text') ?? '';
  if (longerThan(text, 200)) throw badRequest('MESSAGE_TOO_LONG');
  return text === '' ? undefined : { text, alert: flag(params, 'show_alert') };
}
