/** One thing that was counted, beside what it must be. */
export interface Finding {
  readonly what: string;
  readonly found: number;
  /** What is asked; left out for figures that only inform. */
  readonly asked?: number;
}

/** What a proof may use, and how long it takes. */
export interface ProofOptions {
  /** Makes an empty database on a real PostgreSQL; answers its address. */
  readonly postgres: (name: string) => Promise<string>;
  /** How many times the bot is killed. */
  readonly kills: number;
}

export interface Proof {
  readonly name: string;
  readonly title: string;
  readonly run: (options: ProofOptions) => Promise<Finding[]>;
}

/** Whether everything found is what was asked. */
export function holds(findings: readonly Finding[]): boolean {
  return findings.every(({ found, asked }) => asked === undefined || found === asked);
}
