import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Simulator } from '../simulator/index.ts';

/** The whole bot in a process of its own, as an operator runs it. */
export interface BotProcess {
  /** Resolves when a line of its output matches. */
  says(pattern: RegExp): Promise<void>;
  signal(name: NodeJS.Signals): void;
  /** The exit code, and the signal when one ended it. */
  readonly ended: Promise<{
    code: number | null;
    signal: NodeJS.Signals | null;
    output: string;
    afterMs: number;
  }>;
}

/** A folder for a database, gone when the test is over. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'nazr-process-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** The settings that lead to these simulators. */
export function settingsFor(sims: readonly Simulator[], database: string): Record<string, string> {
  const platforms = sims.map((sim) => {
    const name = sim.flavour.toUpperCase();
    return { [`${name}_BOT_TOKEN`]: sim.token, [`${name}_API_ROOT`]: sim.apiRoot };
  });
  return Object.assign({ DATABASE_URL: `file:${join(database, 'nazr.db')}` }, ...platforms);
}

/** Starts the bot; what is still alive when the test is over is killed. */
export function startBot(env: Readonly<Record<string, string>>): BotProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const began = performance.now();
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      output += piece.toString('utf8');
    });
  const ended = new Promise<Awaited<BotProcess['ended']>>((resolve) =>
    child.once('close', (code, signal) =>
      resolve({ code, signal, output, afterMs: performance.now() - began }),
    ),
  );
  onTestFinished(() => kill(child, ended));
  return {
    says: (pattern) => said(child, () => output, pattern),
    signal: (name) => void child.kill(name),
    ended,
  };
}

async function kill(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await ended;
}

function said(child: ChildProcess, output: () => string, pattern: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => pattern.test(output()) && resolve();
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('close', () => reject(new Error(`Ended before it said ${pattern}: ${output()}`)));
    look();
  });
}
