import type { ServerResponse } from 'node:http';
import type { ScriptedReply } from './faults.ts';
import { Refusal } from './refusal.ts';

/** An answer ready to go; `said` is its body before it became text. */
export interface Reply {
  readonly status: number;
  readonly said: unknown;
  readonly contentType: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const JSON_TYPE = 'application/json';

export const result = (value: unknown): Reply => ({
  status: 200,
  said: { ok: true, result: value },
  contentType: JSON_TYPE,
});

/** The reply to a refused call. Anything but a Refusal is a mistake of the simulator, and says so. */
export function refused(error: unknown): Reply {
  const { code, message, parameters } = error instanceof Refusal ? error : mistake(error);
  const said = { ok: false, error_code: code, description: message, ...(parameters ? { parameters } : {}) };
  return { status: code, said, contentType: JSON_TYPE };
}

const mistake = (error: unknown): Refusal =>
  new Refusal(
    500,
    `Internal Server Error: the simulator failed: ${error instanceof Error ? error.stack : error}`,
  );

export function scripted({ status, body, contentType, headers = {} }: ScriptedReply): Reply {
  return { status, said: body ?? '', contentType: contentType ?? JSON_TYPE, headers };
}

export function write(response: ServerResponse, { status, said, contentType, headers }: Reply): void {
  if (response.destroyed) return;
  const body = typeof said === 'string' ? said : JSON.stringify(said);
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(body);
}
