import { Api, type ApiClientOptions, GrammyError, HttpError } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { PlatformConfig } from '../config.ts';
import { bale } from './bale.ts';
import { baleCalls, type Upload } from './bale-calls.ts';
import { type OnFlood, patient } from './patience.ts';
import type { Platform } from './platform.ts';
import { routes } from './proxies.ts';
import { telegram } from './telegram.ts';
import { type Answer, type Transport, transport } from './transport.ts';

const FIRST_CALL_MS = 20_000;

/** The platform cannot be used as it is set; the message is one line for the operator. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  constructor(
    message: string,
    /** Whether trying again later may help. */
    readonly passing: boolean,
  ) {
    super(message);
  }
}

/** A platform with its token: how the bot calls it. */
export interface Connection {
  readonly platform: Platform;
  readonly token: string;
  readonly client: ApiClientOptions;
  readonly api: Api;
  readonly rate: number;
  /** Installs the platform's own transformers, on a bot's API or inside a conversation. */
  readonly adapt: (api: Api) => void;
  /** The bytes of a file the platform keeps, up to 20 MB. */
  readonly download: (filePath: string) => Promise<Buffer>;
  /** Asks who the bot is; a ConnectionError within 30 s when that cannot be learned. */
  readonly introduce: () => Promise<UserFromGetMe>;
}

const platforms = { telegram, bale } as const;

/** Prepares the way to a platform; calls nothing yet. */
export function connect(config: PlatformConfig, onFlood: OnFlood = () => {}): Connection {
  const platform = platforms[config.name];
  const direct = transport(routes(config.apiRoot, config.proxies));
  const calls = patient(direct, onFlood);
  const client: ApiClientOptions = { apiRoot: config.apiRoot, timeoutSeconds: 60, fetch: calls as never };
  const adapt = (api: Api): void => {
    if (!platform.can.attachedUploads) api.config.use(baleCalls(uploadTo(calls, config)));
  };
  const api = new Api(config.token, client);
  adapt(api);
  return {
    platform,
    token: config.token,
    client,
    api,
    rate: config.rate,
    adapt,
    download: async (path) => (await direct(`${config.apiRoot}/file/bot${config.token}/${path}`)).body,
    introduce: () => introduce(config, api, () => direct.route()?.name ?? 'directly'),
  };
}

function uploadTo(send: Transport, config: PlatformConfig): Upload {
  return async (method, form) => {
    const whole = new Response(form);
    const body = new Uint8Array(await whole.arrayBuffer());
    const headers = { 'content-type': whole.headers.get('content-type') ?? '' };
    const answer: Answer = await send(`${config.apiRoot}/bot${config.token}/${method}`, {
      method: 'POST',
      headers,
      body,
    });
    return (await answer.json()) as never;
  };
}

async function introduce(config: PlatformConfig, api: Api, route: () => string): Promise<UserFromGetMe> {
  const deadline = AbortSignal.timeout(FIRST_CALL_MS);
  try {
    return await api.getMe(deadline as never);
  } catch (error) {
    throw explain(config, error, route());
  }
}

function explain(config: PlatformConfig, error: unknown, route: string): ConnectionError {
  const refused =
    error instanceof GrammyError && (error.error_code === 401 || /not found/i.test(error.description));
  if (refused) return new ConnectionError(`${config.name}: the server refuses the token`, false);
  if (error instanceof GrammyError) return new ConnectionError(`${config.name}: ${error.description}`, true);
  const cause = error instanceof HttpError ? error.error : error;
  const why = cause instanceof Error ? ('code' in cause ? String(cause.code) : cause.message) : String(cause);
  return new ConnectionError(
    `${config.name}: no answer from ${new URL(config.apiRoot).host} ${route} (${why})`,
    true,
  );
}
