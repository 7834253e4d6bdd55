import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { createDatabase, dropDatabase, startPostgres } from '../../scripts/lib/postgres.ts';
import { openDatabase } from '../../src/database/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a PostgreSQL server on which tests make databases of their own. */
    postgres: string;
    /** A migrated database there, empty, of which others are copies: migrating takes ten times as long. */
    postgresTemplate: string;
  }
}

/** Starts one real PostgreSQL for the whole run, or takes the server at TEST_POSTGRES_URL. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_POSTGRES_URL;
  const server = given ? undefined : await startPostgres();
  const url = given ?? server?.url ?? '';
  const template = `nazr_template_${process.pid}_${Date.now()}`;
  await (await openDatabase(await createDatabase(url, template))).close();
  project.provide('postgres', url);
  project.provide('postgresTemplate', template);
  return async () => {
    await dropDatabase(url, template);
    await server?.stop();
  };
}
