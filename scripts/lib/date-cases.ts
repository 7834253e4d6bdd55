import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Failure } from './command.ts';

const Cases = z.array(
  z.object({
    id: z.union([z.number(), z.string()]),
    input: z.string(),
    mode: z.enum(['future', 'past', 'birth', 'any']),
  }),
);

const CasesFile = z.union([Cases, z.object({ cases: Cases }).transform(({ cases }) => cases)]);

/** A text that was typed where a date was asked for. */
export type DateCase = z.infer<typeof Cases>[number];

/** The cases of a JSON file: an array, or an object that has one as `cases`. Throws Failure in one line. */
export async function readDateCases(file: string): Promise<DateCase[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${file} cannot be read: ${error.code ?? error.message}`);
  });
  const cases = CasesFile.safeParse(json(text, file));
  if (!cases.success) throw new Failure(`${file} is no JSON array of {id, input, mode}`);
  return cases.data;
}

function json(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Failure(`${file} is no JSON`);
  }
}
