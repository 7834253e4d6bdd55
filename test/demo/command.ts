import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** `npm run demo`, running. */
export interface DemoCommand {
  readonly address: string;
  /** Sends SIGTERM twice, as shells and npm may; answers the exit code. */
  stop(): Promise<number | null>;
}

/** Starts the command as a process of its own and waits for the address it prints. */
export async function startDemo(
  options: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<DemoCommand> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/demo.ts', ...options], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(([code]) => Promise.reject(new Error(`The demo ended with ${code} before it had an address`))),
  ]);
  return {
    address: String(line),
    async stop() {
      child.kill('SIGTERM');
      child.kill('SIGTERM');
      const [code] = await ended;
      return code as number | null;
    },
  };
}
