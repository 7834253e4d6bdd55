import { type Child, startScript } from './child.ts';
import { Failure } from './command.ts';

/** A simulator in a process of its own, worked by commands (test/simulator/control.ts). */
export interface SimulatorProcess {
  readonly child: Child;
  readonly apiRoot: string;
  readonly token: string;
  /** Runs one command; rejects with what the simulator says. */
  ask<T>(command: string, argument: unknown): Promise<T>;
  end(): Promise<void>;
}

export async function startSimulatorProcess(
  flavour: 'telegram' | 'bale' = 'telegram',
): Promise<SimulatorProcess> {
  const child = startScript('test/simulator/main.ts', ['--flavour', flavour]);
  const { apiRoot, token, control } = JSON.parse(await child.firstLine) as Record<
    'apiRoot' | 'token' | 'control',
    string
  >;
  return {
    child,
    apiRoot,
    token,
    ask: (command, argument) => ask(control, command, argument),
    end: () => child.end(),
  };
}

async function ask<T>(control: string, command: string, argument: unknown): Promise<T> {
  const response = await fetch(control, { method: 'POST', body: JSON.stringify({ [command]: argument }) });
  const answer = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Failure(`The simulator: ${answer.error}`);
  return answer[command] as T;
}
