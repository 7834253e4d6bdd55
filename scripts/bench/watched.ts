/** What some work cost: processor time, and the longest time for which nothing else had its turn (ms). */
export interface Cost {
  readonly cpu: number;
  readonly blocked: number;
}

/** Does some work and watches the event loop meanwhile, which turns as fast as it can. */
export async function watched(work: () => Promise<unknown>): Promise<Cost> {
  let [last, blocked, over] = [performance.now(), 0, false];
  const turn = () => {
    const now = performance.now();
    blocked = Math.max(blocked, now - last);
    last = now;
    if (!over) setImmediate(turn);
  };
  turn();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  over = true;
  return { cpu: (user + system) / 1000, blocked };
}
