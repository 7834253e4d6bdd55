import { routes } from '../../src/platforms/proxies.ts';
import { transport } from '../../src/platforms/transport.ts';

/** What a server said to one call, as it said it. */
export interface Said {
  readonly ok: boolean;
  readonly status: number;
  /** `result` of the answer; undefined when it was refused. */
  readonly result: unknown;
  /** Code and description of a refusal, or «ok», in one line. */
  readonly line: string;
  readonly body: string;
}

/** A Bot API server, asked without any of the bot's own corrections. */
export interface Server {
  call(method: string, params?: object): Promise<Said>;
  /** The same as a form with files. */
  upload(method: string, form: FormData): Promise<Said>;
}

export interface ServerOptions {
  readonly apiRoot: string;
  readonly token: string;
  readonly proxies: readonly string[];
}

export function openServer({ apiRoot, token, proxies }: ServerOptions): Server {
  const send = transport(routes(apiRoot, proxies));
  const post = async (method: string, body: string | Uint8Array, type: string): Promise<Said> => {
    const headers = { 'content-type': type };
    const { status, body: said } = await send(`${apiRoot}/bot${token}/${method}`, {
      method: 'POST',
      headers,
      body,
    });
    return read(status, said.toString('utf8'));
  };
  return {
    call: (method, params = {}) => post(method, JSON.stringify(params), 'application/json'),
    async upload(method, form) {
      const whole = new Response(form);
      const body = new Uint8Array(await whole.arrayBuffer());
      return post(method, body, whole.headers.get('content-type') ?? '');
    },
  };
}

function read(status: number, body: string): Said {
  const answer = parsed(body);
  const ok = answer?.ok === true;
  const refusal = answer
    ? `${answer.error_code ?? status} «${answer.description ?? ''}»`
    : `${status}, no JSON: ${body.slice(0, 60)}`;
  const line = ok ? 'ok' : refusal.replace(/\s+/g, ' ');
  return { ok, status, result: answer?.result, line, body };
}

interface Envelope {
  readonly ok?: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
}

function parsed(body: string): Envelope | undefined {
  try {
    return JSON.parse(body) as Envelope;
  } catch {
    return undefined;
  }
}
