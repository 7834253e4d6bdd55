import { existsSync } from 'node:fs';

/** The database that the settings name: DATABASE_URL of the environment, else of `.env`, else the default. */
export function databaseUrl(): string {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env.DATABASE_URL || 'file:data/nazr.db';
}
