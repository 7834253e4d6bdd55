import { type Benchmark, type Figure, interleave, median } from './measure.ts';
import { broadcast, type Conditions, type Outcome } from './pace-field.ts';

const MINUTE_S = 60;
const PAID = 1000;
const PAID_S = 20;
const readings = ['window', 'bucket'] as const;

/** How near a broadcast comes to what the server allows, what it is refused, and what it leaves to people. */
export const pace: Benchmark = {
  name: 'pace',
  title: '(m) a message to many through the worker, 30–50 ms away each way, SQLite',
  async run({ rounds }) {
    return [
      ...(await shares(30, MINUTE_S, 0.96)),
      ...(await shares(PAID, PAID_S, 0.94)),
      ...(await declared()),
      ...(await told()),
      ...(await interactive()),
      ...(await cost(rounds)),
    ];
  },
};

/** The share of the rate that the server took, and how often it refused. */
function share(where: string, allowed: number, { perSecond, refused }: Outcome, least: number): Figure[] {
  return [
    {
      ...{ what: `messages, ${where}`, unit: '/s', ours: perSecond },
      ...{ baseline: allowed, against: 'what the server allows' },
      bound: { of: 'ratio', atLeast: least },
    },
    { what: `refused, ${where}`, unit: 'calls', ours: refused, baseline: 0, against: '' },
  ];
}

const unrefused = (figures: readonly Figure[]): Figure[] =>
  figures.map((figure) => (figure.bound ? figure : { ...figure, bound: { of: 'ours', atMost: 0 } }));

async function shares(rate: number, seconds: number, least: number): Promise<Figure[]> {
  const made: Figure[] = [];
  for (const reading of readings) {
    const outcome = await broadcast({ seconds, rate, truth: { perSecond: rate, reading } });
    made.push(...unrefused(share(`${rate}/s, a ${reading}`, rate, outcome, least)));
  }
  return made;
}

async function declared(): Promise<Figure[]> {
  const truth = { perSecond: PAID, reading: 'bucket' } as const;
  const outcome = await broadcast({ seconds: PAID_S, rate: PAID, bucketLimit: true, truth });
  return unrefused(share(`${PAID}/s, declared a bucket`, PAID, outcome, 0.98));
}

/** The bot is told 30, the server takes 20; people press meanwhile, once it had time to learn. */
async function told(): Promise<Figure[]> {
  const made: Figure[] = [];
  for (const reading of readings) {
    const truth = { perSecond: 20, reading };
    const presses = { pressEveryMs: 500, pressAfterS: 10 };
    const outcome = await broadcast({ seconds: MINUTE_S, rate: 30, truth, ...presses });
    const where = `told 30/s where it is 20/s, a ${reading}, a press every 0.5 s`;
    made.push(...share(where, 20, outcome, 0.9), answers(where, outcome, await quiet(presses)));
  }
  return made;
}

/** Answers to presses while a broadcast goes out. */
async function interactive(): Promise<Figure[]> {
  const truth = { perSecond: 30, reading: 'window' } as const;
  const presses = { pressEveryMs: 300 };
  const outcome = await broadcast({ seconds: MINUTE_S, rate: 30, truth, ...presses });
  const where = '30/s, a window, a press every 0.3 s';
  return [...unrefused(share(where, 30, outcome, 0.9)), answers(where, outcome, await quiet(presses))];
}

const quiet = (presses: Partial<Conditions>): Promise<Outcome> =>
  broadcast({ seconds: MINUTE_S, rate: 30, isQuiet: true, ...presses });

function answers(where: string, during: Outcome, alone: Outcome): Figure {
  return {
    what: `99 of 100 presses answered within, ${where}`,
    unit: 'ms',
    ours: during.presses?.p99 ?? Number.NaN,
    baseline: alone.presses?.p99 ?? Number.NaN,
    against: 'no broadcast',
    bound: { of: 'ratio', atMost: 1.5 },
  };
}

/** Processor time, and what it takes to send as many by hand. */
async function cost(rounds: number): Promise<Figure[]> {
  const conditions = { seconds: PAID_S / 2, rate: PAID };
  const { ours, byHand } = await interleave(rounds, {
    ours: () => broadcast(conditions),
    byHand: () => broadcast({ ...conditions, bot: 'broadcast-by-hand' }),
  });
  const figure = (what: string, unit: string, value: (outcome: Outcome) => number) => ({
    ...{ what, unit, ours: median(ours.map(value)), baseline: median(byHand.map(value)) },
    against: 'a bare send loop, the same writes by hand',
  });
  return [
    { ...figure('processor time a message', 'µs', ({ cpu }) => cpu), bound: { of: 'ratio', atMost: 1.3 } },
    figure('messages without any limit', '/s', ({ perSecond }) => perSecond),
  ];
}
