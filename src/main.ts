import { existsSync } from 'node:fs';
import { openApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { openLog } from './log.ts';
import { ConnectionError } from './platforms/index.ts';

const STOP_WITHIN_MS = 9000;

if (existsSync('.env')) process.loadEnvFile('.env');

try {
  const config = readConfig(process.env);
  const log = openLog(config.logLevel);
  const app = await openApp(config, log);
  let stopping = false;
  const stop = (code: number): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    app.stop().then(
      () => process.exit(code),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', () => stop(0));
  process.on('SIGINT', () => stop(0));
  process.on('unhandledRejection', (reason) => {
    log.fatal(
      { stack: reason instanceof Error ? reason.stack : String(reason) },
      'a promise was left to itself',
    );
  });
  app.failed.catch((error: unknown) => {
    log.fatal(error instanceof Error ? error.message : String(error));
    stop(1);
  });
} catch (error) {
  const expected = error instanceof ConfigError || error instanceof ConnectionError;
  console.error(expected ? error.message : error);
  process.exit(1);
}
