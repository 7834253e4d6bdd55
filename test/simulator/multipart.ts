import { badRequest } from './refusal.ts';
import type { Upload } from './shapes.ts';

interface Parts {
  readonly fields: [string, string][];
  readonly uploads: Map<string, Upload>;
}

/** Reads a multipart/form-data body: parts with a file name are uploads, the others fields. */
export function readMultipart(contentType: string, body: Buffer): Parts {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) throw badRequest('multipart body without a boundary');
  const parts: Parts = { fields: [], uploads: new Map() };
  for (const part of split(body, `--${boundary}`)) read(part, parts);
  return parts;
}

function* split(body: Buffer, mark: string): Generator<Buffer> {
  const next = Buffer.from(`\r\n${mark}`);
  let start = body.indexOf(mark);
  if (start < 0) return;
  start += mark.length;
  for (;;) {
    const end = body.indexOf(next, start);
    if (end < 0) return;
    yield body.subarray(start + 2, end);
    start = end + next.length;
  }
}

function read(part: Buffer, into: Parts): void {
  const blank = part.indexOf('\r\n\r\n');
  if (blank < 0) return;
  const headers = part.subarray(0, blank).toString('utf8');
  const content = part.subarray(blank + 4);
  const name = parameter(headers, 'name');
  if (name === undefined) return;
  const file = parameter(headers, 'filename');
  if (file === undefined) into.fields.push([name, content.toString('utf8')]);
  else into.uploads.set(name, { name: file, mime: mimeOf(headers), bytes: Buffer.from(content) });
}

/** `name="x"`, `name=x` and `name*=UTF-8''x` of the content-disposition header. */
function parameter(headers: string, name: string): string | undefined {
  const line = /^content-disposition:.*$/im.exec(headers)?.[0] ?? '';
  const extended = new RegExp(`;\\s*${name}\\*=utf-8''([^;]+)`, 'i').exec(line)?.[1];
  if (extended !== undefined) return decodeURIComponent(extended);
  const found = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\r\\n]*))`, 'i').exec(line);
  return found?.[1] ?? found?.[2]?.trim();
}

const mimeOf = (headers: string): string =>
  /^content-type:\s*([^\r\n;]+)/im.exec(headers)?.[1]?.trim() ?? 'application/octet-stream';
