import type { Flavour } from '../flavour.ts';
import { Refusal } from '../refusal.ts';
import { editMethods } from './edit.ts';
import { lookupMethods, profileMethods } from './lookup.ts';
import { mediaMethods } from './media.ts';
import type { Method, Methods } from './method.ts';
import { relayMethods } from './relay.ts';
import { sendMethods } from './send.ts';
import { webhookMethods } from './webhooks.ts';

export type { Method } from './method.ts';

const METHODS: Methods = {
  ...sendMethods,
  ...mediaMethods,
  ...editMethods,
  ...relayMethods,
  ...lookupMethods,
  ...profileMethods,
  ...webhookMethods,
};

/** A known method: its documented spelling and what it does. */
export interface KnownMethod {
  readonly name: string;
  readonly run: Method;
}

/** All methods a flavour knows, by their names in lower case: the servers do not mind the case. */
export function methodsOf(flavour: Flavour): ReadonlyMap<string, KnownMethod> {
  const known = Object.entries(METHODS).map(([name, run]) => [name.toLowerCase(), { name, run }] as const);
  return new Map(known.filter(([name]) => flavour.methods?.has(name) ?? true));
}

export const unknownMethod = (): Refusal => new Refusal(404, 'Not Found: method not found');
