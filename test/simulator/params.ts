import type { Params } from './shapes.ts';

/** A text parameter; numbers of a JSON body count as texts, as on the servers. */
export function text(params: Params, name: string): string | undefined {
  const value = params[name];
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

/** A whole number, however the body was encoded. */
export function integer(params: Params, name: string): number | undefined {
  const value = params[name];
  if (typeof value === 'number') return Number.isInteger(value) ? value : undefined;
  return typeof value === 'string' && /^-?\d{1,19}$/.test(value) ? Number(value) : undefined;
}

export function decimal(params: Params, name: string): number | undefined {
  const value = params[name];
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

export function flag(params: Params, name: string): boolean {
  const value = params[name];
  return value === true || value === 1 || /^(true|1|yes)$/i.test(typeof value === 'string' ? value : '');
}

/** An object, also when a form carried it as JSON. */
export function object(params: Params, name: string): Params | undefined {
  const value = params[name];
  return isObject(value) ? value : undefined;
}

export function list(params: Params, name: string): readonly unknown[] | undefined {
  const value = params[name];
  return Array.isArray(value) ? value : undefined;
}

export const isObject = (value: unknown): value is Params =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
