interface Job<In, Out> {
  readonly given: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Does work in pieces: what is asked for while one piece is under way goes into the next. `work` answers for each
 * of them, in order; where a piece fails, each of its jobs is tried alone.
 */
export function gathered<In, Out>(work: (jobs: readonly In[]) => Promise<readonly Out[]>) {
  let waiting: Job<In, Out>[] = [];
  let busy = false;

  const doAll = async (jobs: readonly Job<In, Out>[]): Promise<void> => {
    try {
      const outs = await work(jobs.map(({ given }) => given));
      for (const [i, job] of jobs.entries()) job.resolve(outs[i] as Out);
    } catch (error) {
      if (jobs.length > 1) for (const job of jobs) await doAll([job]);
      else jobs[0]?.reject(error);
    }
  };
  const go = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    while (waiting.length > 0) {
      const piece = waiting;
      waiting = [];
      await doAll(piece);
    }
    busy = false;
  };
  return (given: In): Promise<Out> =>
    new Promise((resolve, reject) => {
      waiting.push({ given, resolve, reject });
      void go();
    });
}
