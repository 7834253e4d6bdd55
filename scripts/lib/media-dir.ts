import { existsSync } from 'node:fs';

/** The folder of files that the settings name: MEDIA_DIR of the environment, else of `.env`, else the default. */
export function mediaDir(): string {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env.MEDIA_DIR || 'data/media';
}
