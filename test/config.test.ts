import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';
import { openVault } from '../src/lib/vault.ts';
import { secretKey } from '../src/secret-key.ts';

const TOKEN = '123456789:abcdefghijklmnopqrstuvwxyz';
const one = { TELEGRAM_BOT_TOKEN: TOKEN };
const problems = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.problems : [String(error)];
  }
};

describe('The settings', () => {
  it('have the defaults of the contract', () => {
    expect(readConfig(one)).toMatchObject({
      platforms: [
        { name: 'telegram', token: TOKEN, apiRoot: 'https://api.telegram.org', proxies: [], rate: 30 },
      ],
      databaseUrl: 'file:data/nazr.db',
      owners: [],
      province: 'ایلام',
      intervalProfile: 'ibto_8w',
      screeningFigures: {},
      mode: { kind: 'polling' },
      quietHours: { from: 22 * 60, to: 8 * 60 },
      mediaDir: 'data/media',
      secretKey: undefined,
      logLevel: 'info',
    });
    expect(readConfig({ BALE_BOT_TOKEN: TOKEN }).platforms).toMatchObject([
      { apiRoot: 'https://tapi.bale.ai', rate: 15 },
    ]);
  });

  it('take an empty value for a missing one', () => {
    expect(readConfig({ ...one, LOG_LEVEL: '', BALE_BOT_TOKEN: '' }).platforms).toHaveLength(1);
  });

  it('read lists, owners and proxies', () => {
    const config = readConfig({
      ...one,
      OWNERS: 'telegram:123, bale:-456',
      TELEGRAM_PROXY: 'socks5h://127.0.0.1:1080, http://user:pass@proxy.example:3128',
    });
    expect(config.owners).toEqual([
      { platform: 'telegram', userId: 123 },
      { platform: 'bale', userId: -456 },
    ]);
    expect(config.platforms[0]?.proxies).toHaveLength(2);
  });

  it('say everything that is wrong at once, without repeating a value', () => {
    const found = problems({
      MODE: 'webhook',
      LOG_LEVEL: 'loud',
      QUIET_HOURS: '25:00-8',
      TELEGRAM_PROXY: 'ftp://hunter2',
      BALE_RATE: 'many',
      SECRET_KEY: 'hunter2',
      OWNERS: 'ali',
      DATABASE_URL: 'mysql://x',
    });
    const named = [
      'LOG_LEVEL',
      'QUIET_HOURS',
      'TELEGRAM_PROXY',
      'BALE_RATE',
      'SECRET_KEY',
      'OWNERS',
      'DATABASE_URL',
    ];
    for (const name of [...named, 'WEBHOOK_URL', 'at least one of']) expect(found.join('\n')).toContain(name);
    expect(found.join('\n')).not.toContain('hunter2');
  });

  it.each<[string, Record<string, string>]>([
    ['no token', {}],
    ['a token that is none', { TELEGRAM_BOT_TOKEN: 'token' }],
    ['a webhook over plain http', { ...one, MODE: 'webhook', WEBHOOK_URL: 'http://x.ir' }],
    [
      'a port that Bale does not call',
      { BALE_BOT_TOKEN: TOKEN, MODE: 'webhook', WEBHOOK_URL: 'https://x.ir:8443' },
    ],
    ['socks5 without h', { ...one, TELEGRAM_PROXY: 'socks5://127.0.0.1:1080' }],
  ])('refuse %s', (_, env) => expect(problems(env)).toHaveLength(1));
});

describe('The secret key', () => {
  const fresh = () => `file:${join(mkdtempSync(join(tmpdir(), 'nazr-key-')), 'deep', 'nazr.db')}`;
  const pathOf = (url: string) => join(url.slice('file:'.length), '..', 'secret.key');

  it('is taken from the settings, and nothing is written', () => {
    const url = fresh();
    expect(secretKey('a'.repeat(64), url)).toBe('a'.repeat(64));
    expect(existsSync(pathOf(url))).toBe(false);
  });

  it('is made once, for its owner alone, and found again', () => {
    const url = fresh();
    const key = secretKey(undefined, url);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(pathOf(url)).mode & 0o777).toBe(0o600);
    expect(secretKey(undefined, url)).toBe(key);
    expect(readdirSync(join(pathOf(url), '..'))).toEqual(['secret.key']);
  });

  it('is never a broken file: that would seal with a key that everybody knows', () => {
    const url = fresh();
    secretKey(undefined, url);
    writeFileSync(pathOf(url), '');
    expect(() => secretKey(undefined, url)).toThrow(ConfigError);
    expect(readFileSync(pathOf(url), 'utf8')).toBe('');
  });
});

describe('The vault', () => {
  const vault = openVault('0f'.repeat(32));

  it('opens what it sealed, in its place only', () => {
    const sealed = vault.seal('۰۹۱۸۱۲۳۴۵۶۷', 'accounts.phone:1');
    expect(vault.open(sealed, 'accounts.phone:1')).toBe('۰۹۱۸۱۲۳۴۵۶۷');
    expect(() => vault.open(sealed, 'accounts.phone:2')).toThrow();
    expect(() => openVault('aa'.repeat(32)).open(sealed, 'accounts.phone:1')).toThrow();
  });

  it('never seals twice alike, and opens nothing that was altered or cut', () => {
    const sealed = vault.seal('text', 'x');
    expect(vault.seal('text', 'x')).not.toBe(sealed);
    const bytes = Buffer.from(sealed, 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(() => vault.open(altered.toString('base64url'), 'x')).toThrow();
      expect(() => vault.open(bytes.subarray(0, at).toString('base64url'), 'x')).toThrow();
    }
  });

  it('hashes and signs the same text alike, each in its own way', () => {
    expect(vault.hash('a')).toBe(vault.hash('a'));
    expect(vault.hash('a')).toHaveLength(22);
    expect(vault.sign('a', 22)).not.toBe(vault.hash('a'));
    expect(vault.sign('a', 8)).toHaveLength(8);
  });

  it('needs a whole key', () => expect(() => openVault('')).toThrow('64 hexadecimal digits'));
});
