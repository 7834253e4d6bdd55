import type { Chances } from './chances.ts';
import type { ScriptedReply } from './faults.ts';
import type { LimitRule } from './limit.ts';
import { type Load, runLoad } from './load.ts';
import type { SimPerson } from './person.ts';
import type { NewPerson, Simulator } from './simulator.ts';

/** Commands of one request, by name, each with its argument. */
export type Asked = Readonly<Record<string, unknown>>;

type Command = (argument: never) => unknown;

/** Commands by which another process works the simulator; each takes one JSON value and answers one. */
export function controls(sim: Simulator): Readonly<Record<string, Command>> {
  const people = new Map<number, SimPerson>();
  const person = (id: number): SimPerson => {
    const known = people.get(id);
    if (!known) throw new Error(`No person ${id}`);
    return known;
  };
  return {
    ...acts(person),
    ...troubles(sim),
    person: (asked: NewPerson) => {
      const made = sim.person(asked);
      people.set(made.id, made);
      return { id: made.id };
    },
    crowd: (count: number) => {
      const ids = Array.from(
        { length: count },
        (_, i) => sim.person({ firstName: `نفر ${i}`, started: true }).id,
      );
      return { from: ids[0], count };
    },
    push: (updates: readonly object[]) => {
      for (const update of updates) sim.pushUpdate(update);
      return { pushed: updates.length };
    },
    sees: (id: number) => person(id).sees(),
    messages: (id: number) =>
      person(id)
        .messages()
        .map(({ file, ...message }) => ({ ...message, file: file?.name })),
    calls: (method: string) => ({ count: sim.calls(method === '' ? undefined : method).length }),
    stats: () => ({ calls: sim.totalCalls(), pending: sim.pending(), people: people.size }),
    quiet: (still: number | true) => sim.quiet(still === true ? undefined : still),
    load: (load: Load) => runLoad(sim, load),
  };
}

/** What people do: each names the person by id. */
function acts(person: (id: number) => SimPerson): Readonly<Record<string, Command>> {
  return {
    say: ({ id, text }: { id: number; text: string }) => person(id).says(text),
    press: ({ id, words, data }: { id: number; words?: string; data?: string }) =>
      data === undefined ? person(id).presses(words ?? '') : person(id).pressesData(data),
    block: (id: number) => person(id).blocks(),
  };
}

function troubles(sim: Simulator): Readonly<Record<string, Command>> {
  return {
    respondWith: ({ method, replies }: { method: string; replies: readonly ScriptedReply[] }) =>
      sim.respondWith(method, replies),
    cut: ({ method, when, times }: { method: string; when: 'before' | 'after'; times?: number }) =>
      sim.cutConnection(method, when, times),
    tally: () => sim.tally(),
    limit: (rule: LimitRule | null) => sim.limit(rule ?? undefined),
    chances: (chances: Chances | null) => sim.chances(chances ?? undefined),
    delay: (milliseconds: number) => sim.delay(milliseconds),
    distance: ({ from, to }: { from: number; to: number }) => sim.distance(from, to),
    redeliver: (count: number) => sim.redeliver(count),
  };
}

/** Runs the commands of one request, `{command: argument, …}`, in order; answers their results by name. */
export async function obey(
  commands: Readonly<Record<string, Command>>,
  asked: Asked,
): Promise<Record<string, unknown>> {
  const results: Record<string, unknown> = {};
  for (const [name, argument] of Object.entries(asked)) {
    const command = commands[name];
    if (!command) throw new Error(`No command ${name}; there are: ${Object.keys(commands).join(', ')}`);
    results[name] = (await command(argument as never)) ?? true;
  }
  return results;
}
