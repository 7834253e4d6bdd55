import type { Queries } from '../../../database/index.ts';
import { concernsOf } from './concerns.ts';

/** Whether the last change of a booking's drive left its person without an hour, and they said nothing to it. */
export async function isHomeless(q: Queries, bookingId: number): Promise<boolean> {
  const last = (await concernsOf(q, bookingId)).at(-1)?.concern;
  return last?.isHomeless === true && last.answer === null;
}
