import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Failure } from './command.ts';

/** A process of ours. */
export interface Child {
  readonly pid: number;
  /** The first line it prints; rejects when it ends without one. */
  readonly firstLine: Promise<string>;
  /** Resolves with all it printed when it ended. */
  readonly ended: Promise<string>;
  /** Signals it and waits until it is gone. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

type Env = Readonly<Record<string, string>>;

/** Starts a TypeScript file of this project, by its path from the project's root. */
export function startScript(path: string, args: readonly string[] = [], env: Env = {}): Child {
  return startNode(['--import', 'tsx', fromRoot(path), ...args], env);
}

/** Starts Node with these arguments and an environment that holds only what is given, and the way to programs. */
export function startNode(args: readonly string[], env: Env = {}): Child {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: fromRoot('.'),
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = output(child);
  return {
    pid: child.pid ?? 0,
    firstLine: firstLine(child),
    ended,
    async end(signal = 'SIGTERM') {
      child.kill(signal);
      await ended;
    },
  };
}

/** Processor time a process used until now (µs), from Linux's /proc: in steps of 10 ms. */
export function cpuMicros(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

/** Memory a process holds now (bytes), from Linux's /proc. */
export function residentBytes(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1] ?? 0) * 1024;
}

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

function firstLine(child: ChildProcess): Promise<string> {
  const found = new Promise<string>((resolve, reject) => {
    if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Failure(`A child process ended at its start (${code})`)));
    child.once('error', reject);
  });
  found.catch(() => undefined);
  return found;
}

function output(child: ChildProcess): Promise<string> {
  let text = '';
  child.stdout?.on('data', (piece: Buffer) => {
    text += piece.toString('utf8');
  });
  return new Promise((resolve) => child.once('close', () => resolve(text)));
}
