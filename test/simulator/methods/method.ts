import type { Call } from '../shapes.ts';
import type { World } from '../world.ts';

/** Carries a call out: changes the world and answers its `result`, or throws a Refusal. */
export type Method = (world: World, call: Call) => unknown;
export type Methods = Readonly<Record<string, Method>>;
