import type { IncomingHttpHeaders } from 'node:http';
import { readMultipart } from './multipart.ts';
import { badRequest } from './refusal.ts';
import type { Params, Upload } from './shapes.ts';

export interface Body {
  readonly params: Params;
  readonly uploads: ReadonlyMap<string, Upload>;
  readonly json: boolean;
}

/** Parameters that forms carry as JSON texts. */
const JSON_FIELDS = new Set([
  'reply_markup',
  'entities',
  'caption_entities',
  'media',
  'reply_parameters',
  'link_preview_options',
  'allowed_updates',
  'message_ids',
  'commands',
  'scope',
  'options',
  'correct_option_ids',
]);

const NO_UPLOADS: ReadonlyMap<string, Upload> = new Map();

/**
 * Decodes what a call carries, in its query and its body: JSON, urlencoded or multipart.
 * Throws a Refusal for JSON that is none.
 */
export function decode(headers: IncomingHttpHeaders, query: string, body: Buffer): Body {
  const type = headers['content-type'] ?? '';
  const asked = query === '' ? undefined : form(new URLSearchParams(query));
  if (body.length === 0) return { params: asked ?? {}, uploads: NO_UPLOADS, json: false };
  if (type.startsWith('application/json')) {
    return { params: { ...asked, ...json(body) }, uploads: NO_UPLOADS, json: true };
  }
  if (type.startsWith('multipart/form-data')) {
    const { fields, uploads } = readMultipart(type, body);
    return { params: { ...asked, ...form(fields) }, uploads, json: false };
  }
  const fields = new URLSearchParams(body.toString('utf8'));
  return { params: { ...asked, ...form(fields) }, uploads: NO_UPLOADS, json: false };
}

function json(body: Buffer): Params {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return typeof value === 'object' && value !== null ? unnested(value as Params) : {};
  } catch {
    throw badRequest("can't parse request body as JSON object");
  }
}

function unnested(params: Params): Params {
  for (const name in params) {
    if (JSON_FIELDS.has(name) && typeof params[name] === 'string') {
      return form(Object.entries(params));
    }
  }
  return params;
}

function form(fields: Iterable<readonly [string, unknown]>): Record<string, unknown> {
  const params: Record<string, unknown> = {};
  for (const [name, value] of fields) params[name] = JSON_FIELDS.has(name) ? parsed(value) : value;
  return params;
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
