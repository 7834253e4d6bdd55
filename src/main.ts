import { existsSync } from 'node:fs';
import { openApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { DatabaseError } from './database/index.ts';
import { trace } from './lib/trace.ts';
import { openLog } from './log.ts';
import { ConnectionError } from './platforms/index.ts';

// What is not finished by then rests in the inbox and the outbox, and is answered after the next start.
const STOP_WITHIN_MS = 9000;

if (existsSync('.env')) process.loadEnvFile('.env');

try {
  const config = readConfig(process.env);
  const log = openLog(config.logLevel);
  const opening = openApp(config, log);
  let stopping = false;
  const stop = (code: number): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(code), STOP_WITHIN_MS).unref();
    opening
      .then((app) => app.stop())
      .catch((error: unknown) => log.error({ trace: trace(error) }, 'stopping failed'))
      .finally(() => process.exit(code));
  };
  process.on('SIGTERM', () => stop(0));
  process.on('SIGINT', () => stop(0));
  process.on('unhandledRejection', (reason) => {
    log.fatal({ trace: trace(reason) }, 'a promise was left to itself');
  });
  const app = await opening;
  await app.stock();
  app.failed.catch((error: unknown) => {
    console.error(told(error));
    stop(1);
  });
} catch (error) {
  console.error(told(error));
  process.exit(1);
}

function told(error: unknown): string {
  const isExpected = [ConfigError, ConnectionError, DatabaseError].some((kind) => error instanceof kind);
  return isExpected ? (error as Error).message : trace(error);
}
