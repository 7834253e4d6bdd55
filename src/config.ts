import * as z from 'zod';

export type PlatformName = 'telegram' | 'bale';

/** How long to wait between two donations: the written rule, or what some centres practise. */
export const intervalProfiles = ['ibto_8w', 'centre_12w16w'] as const;
export type IntervalProfile = (typeof intervalProfiles)[number];

/** Everything the environment decides. */
export interface Config {
  readonly platforms: readonly PlatformConfig[];
  readonly databaseUrl: string;
  readonly owners: readonly { platform: PlatformName; userId: number }[];
  readonly province: string;
  /** Figures of the rules that the blood service decided otherwise, by name. */
  readonly screeningFigures: Readonly<Record<string, number>>;
  readonly intervalProfile: IntervalProfile;
  readonly mode: { kind: 'polling' } | { kind: 'webhook'; url: string; port: number };
  /** Minutes after midnight between which nothing unasked is sent; may pass midnight. */
  readonly quietHours: { from: number; to: number };
  readonly mediaDir: string;
  readonly secretKey: string | undefined;
  readonly logLevel: (typeof logLevels)[number];
}

export interface PlatformConfig {
  readonly name: PlatformName;
  readonly token: string;
  readonly apiRoot: string;
  /** Proxies in the order in which they are tried; none: direct. */
  readonly proxies: readonly string[];
  /** Messages a second the server allows in all. */
  readonly rate: number;
}

/** All that is wrong with the settings, one line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(`Settings are wrong:\n${problems.map((p) => `- ${p}`).join('\n')}`);
  }
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const proxySchemes = ['http://', 'https://', 'socks5h://'];

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);
const botToken = z.string().regex(/^\d+:[\w-]{8,}$/, 'is not a bot token (digits:secret)');
const address = z.string().regex(/^https?:\/\/[^/]/, 'is not an http(s) address');
const root = address.transform((text) => text.replace(/\/+$/, ''));
const proxies = list.refine(
  (urls) => urls.every((url) => proxySchemes.some((scheme) => url.startsWith(scheme)) && URL.canParse(url)),
  'takes http://, https:// or socks5h:// addresses, separated by commas',
);
const figures = z.string().transform((text, context) => {
  const read = z.record(z.string(), z.number()).safeParse(json(text));
  if (read.success) return read.data;
  context.addIssue({ code: 'custom', message: 'is not a JSON object of numbers, like {"maximumAge":60}' });
  return z.NEVER;
});
const rate = z.coerce.number().int().min(1).max(10_000);
const owner = z
  .string()
  .regex(/^(telegram|bale):-?\d{1,15}$/, 'takes telegram:123,bale:456')
  .transform((text) => {
    const [platform, id] = text.split(':');
    return { platform: platform as PlatformName, userId: Number(id) };
  });

const settings = z.object({
  TELEGRAM_BOT_TOKEN: botToken.optional(),
  BALE_BOT_TOKEN: botToken.optional(),
  TELEGRAM_API_ROOT: root.default('https://api.telegram.org'),
  BALE_API_ROOT: root.default('https://tapi.bale.ai'),
  TELEGRAM_PROXY: proxies.default([]),
  BALE_PROXY: proxies.default([]),
  TELEGRAM_RATE: rate.default(30),
  BALE_RATE: rate.default(15),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, 'is file:path or postgres://…')
    .default('file:data/nazr.db'),
  OWNERS: list.pipe(z.array(owner)).default([]),
  PROVINCE: z.string().default('ایلام'),
  SCREENING_FIGURES: figures.default({}),
  INTERVAL_PROFILE: z.enum(intervalProfiles).default('ibto_8w'),
  MODE: z.enum(['polling', 'webhook']).default('polling'),
  WEBHOOK_URL: z
    .string()
    .refine((text) => text.startsWith('https://') && URL.canParse(text), 'is an https:// address')
    .optional(),
  PORT: z.coerce.number().int().min(1).max(65_535).default(8080),
  QUIET_HOURS: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, 'is HH:MM-HH:MM')
    .default('22:00-08:00'),
  MEDIA_DIR: z.string().default('data/media'),
  SECRET_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'is 64 hexadecimal digits')
    .optional(),
  LOG_LEVEL: z.enum(logLevels).default('info'),
});

type Settings = z.output<typeof settings>;

/**
 * Reads settings from an environment; an empty value counts as missing.
 * Throws a ConfigError that lists all problems at once.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = settings.safeParse(given);
  const problems = [...(read.error?.issues.map(problem) ?? []), ...contradictions(given)];
  if (!read.success || problems.length > 0) throw new ConfigError(problems);
  return config(read.data);
}

// Settings that are right alone and wrong together; looked at whatever else is wrong.
function contradictions(given: Readonly<Record<string, string | undefined>>): string[] {
  const { TELEGRAM_BOT_TOKEN, BALE_BOT_TOKEN, MODE, WEBHOOK_URL } = given;
  const port = WEBHOOK_URL && URL.canParse(WEBHOOK_URL) ? new URL(WEBHOOK_URL).port : '';
  const isWebhook = MODE === 'webhook';
  const found = {
    'at least one of TELEGRAM_BOT_TOKEN and BALE_BOT_TOKEN is needed': !TELEGRAM_BOT_TOKEN && !BALE_BOT_TOKEN,
    'WEBHOOK_URL is needed when MODE is webhook': isWebhook && !WEBHOOK_URL,
    'WEBHOOK_URL takes the ports 443 and 88 on Bale': isWebhook && BALE_BOT_TOKEN && port && port !== '88',
  };
  return Object.entries(found).flatMap(([says, isSo]) => (isSo ? [says] : []));
}

// Never the value itself: it may be a token.
function problem(issue: z.core.$ZodIssue): string {
  return [issue.path[0]?.toString(), issue.message].filter(Boolean).join(' ');
}

function config(s: Settings): Config {
  const [from, to] = s.QUIET_HOURS.split('-').map(minutesOf);
  return {
    platforms: [
      platform('telegram', s.TELEGRAM_BOT_TOKEN, s.TELEGRAM_API_ROOT, s.TELEGRAM_PROXY, s.TELEGRAM_RATE),
      platform('bale', s.BALE_BOT_TOKEN, s.BALE_API_ROOT, s.BALE_PROXY, s.BALE_RATE),
    ].flat(),
    databaseUrl: s.DATABASE_URL,
    owners: s.OWNERS,
    province: s.PROVINCE,
    intervalProfile: s.INTERVAL_PROFILE,
    screeningFigures: s.SCREENING_FIGURES,
    mode:
      s.MODE === 'webhook'
        ? { kind: 'webhook', url: s.WEBHOOK_URL ?? '', port: s.PORT }
        : { kind: 'polling' },
    quietHours: { from: from ?? 0, to: to ?? 0 },
    mediaDir: s.MEDIA_DIR,
    secretKey: s.SECRET_KEY,
    logLevel: s.LOG_LEVEL,
  };
}

function platform(
  name: PlatformName,
  token: string | undefined,
  apiRoot: string,
  proxyList: readonly string[],
  perSecond: number,
): PlatformConfig[] {
  return token ? [{ name, token, apiRoot, proxies: proxyList, rate: perSecond }] : [];
}

function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
