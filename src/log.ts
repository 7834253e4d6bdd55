import { pino } from 'pino';
import type { Config } from './config.ts';

/** Structured lines to standard output: never a name, a phone number, a text or an answer in them. */
export type Log = pino.Logger;

export function openLog(level: Config['logLevel']): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
