import { Api, type ApiClientOptions, HttpError } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { PlatformConfig } from '../config.ts';
import type { Abilities } from './abilities.ts';
import { bale } from './bale.ts';
import { baleCalls, type Upload } from './bale-calls.ts';
import { legible } from './flood.ts';
import { openPace, type Pace } from './pace.ts';
import { type OnFlood, patient, reporting } from './patience.ts';
import type { Platform } from './platform.ts';
import { routes } from './proxies.ts';
import { explain } from './refusal.ts';
import { telegram } from './telegram.ts';
import { type Transport, transport } from './transport.ts';

const FIRST_CALL_MS = 25_000;
/** Beyond any wait for a 429: the transport has its own, shorter ends. */
const CALL_S = 500;

/** A platform with its token: how the bot calls it. */
export interface Connection {
  readonly platform: Platform;
  readonly token: string;
  readonly client: ApiClientOptions;
  /** For answers: a 429 is waited out. */
  readonly api: Api;
  /** For what is said unasked: a 429 is told at once, since everything of this kind has to wait then. */
  readonly unasked: Api;
  readonly rate: number;
  /** The budget that both share: answers ask it by themselves, whoever sends unasked asks it for a turn. */
  readonly pace: Pace;
  /**
   * What a call of a broadcast carries beside its words: where the settings allow more than 30 messages a second
   * and the platform sells that, that it may cost Stars (Bot API, `allow_paid_broadcast`: up to 1000 a second).
   */
  readonly marks: () => Marks;
  /** Installs the platform's own transformers, on a bot's API or inside a conversation. */
  readonly adapt: (api: Api) => void;
  /** The bytes of a file the platform keeps, up to 20 MB. */
  readonly download: (filePath: string) => Promise<Buffer>;
  /** Asks who the bot is; a ConnectionError within 30 s when that cannot be learned. */
  readonly introduce: (signal?: AbortSignal) => Promise<UserFromGetMe>;
  /** The ConnectionError that tells an operator of this failed call. */
  readonly explain: (error: unknown) => Error;
}

export interface Marks {
  readonly allow_paid_broadcast?: true;
}

/** The messages a second that cost nothing (Bot FAQ). */
const FREE_RATE = 30;

const platforms = { telegram, bale } as const;

/** Prepares the way to a platform; calls nothing yet. `learned` corrects what is assumed of the server. */
export function connect(
  config: PlatformConfig,
  onFlood?: OnFlood,
  learned: Partial<Abilities> = {},
): Connection {
  const known = platforms[config.name];
  const platform: Platform = { ...known, can: { ...known.can, ...learned } };
  const direct = legible(transport(routes(config.apiRoot, config.proxies)));
  const pace = openPace(config.rate, platform.can);
  const calls = patient(direct, pace, onFlood);
  const reported = reporting(direct, pace);
  const client = clientOver(config, calls);
  const adaptOver = (send: Transport) => (api: Api) => {
    if (config.name === 'bale') api.config.use(baleCalls(uploadTo(send, config), platform.can));
  };
  return {
    platform,
    token: config.token,
    client,
    api: apiOver(config, client, adaptOver(calls)),
    unasked: apiOver(config, clientOver(config, reported), adaptOver(reported)),
    rate: config.rate,
    pace,
    marks: () =>
      platform.can.paidBroadcasts && config.rate > FREE_RATE ? { allow_paid_broadcast: true } : {},
    adapt: adaptOver(calls),
    download: (path) => download(direct, config, path),
    introduce: (signal) => introduce(config, apiOver(config, client, adaptOver(calls)), signal),
    explain: (error) => explain(config, error),
  };
}

const clientOver = ({ apiRoot }: PlatformConfig, send: Transport): ApiClientOptions => ({
  apiRoot,
  timeoutSeconds: CALL_S,
  fetch: send as never,
});

function apiOver({ token }: PlatformConfig, client: ApiClientOptions, adapt: (api: Api) => void): Api {
  const api = new Api(token, client);
  adapt(api);
  return api;
}

function uploadTo(send: Transport, config: PlatformConfig): Upload {
  return async (method, form) => {
    const whole = new Response(form);
    const body = new Uint8Array(await whole.arrayBuffer());
    const headers = { 'content-type': whole.headers.get('content-type') ?? '' };
    try {
      const url = `${config.apiRoot}/bot${config.token}/${method}`;
      return (await (await send(url, { method: 'POST', headers, body })).json()) as never;
    } catch (error) {
      throw new HttpError(`Network request for '${method}' failed!`, error);
    }
  };
}

async function download(send: Transport, config: PlatformConfig, path: string): Promise<Buffer> {
  const { status, body } = await send(`${config.apiRoot}/file/bot${config.token}/${path}`);
  if (status !== 200) throw new HttpError(`The file is not there (${status})`, undefined);
  return body;
}

async function introduce(
  config: PlatformConfig,
  api: Api,
  stopping: AbortSignal = new AbortController().signal,
): Promise<UserFromGetMe> {
  try {
    return await api.getMe(AbortSignal.any([stopping, AbortSignal.timeout(FIRST_CALL_MS)]) as never);
  } catch (error) {
    throw explain(config, error);
  }
}
