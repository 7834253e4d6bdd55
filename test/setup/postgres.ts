import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../scripts/lib/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a PostgreSQL server on which tests make databases of their own. */
    postgres: string;
  }
}

/** Starts one real PostgreSQL for the whole run, or takes the server at TEST_POSTGRES_URL. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.TEST_POSTGRES_URL;
  const server = given ? undefined : await startPostgres();
  project.provide('postgres', given ?? server?.url ?? '');
  return server?.stop;
}
