import { drawAtlas } from '../../src/features/places/atlas.ts';
import type { Center } from '../../src/features/places/index.ts';
import { distanceKm, type Point } from '../../src/lib/distance.ts';
import { type Benchmark, interleave, median } from './measure.ts';

const CENTERS = 100_000;
const LOOKS = 2000;
const SCANS = 20;

/** The five centers nearest to a person, among a hundred thousand. */
export const nearest: Benchmark = {
  name: 'nearest',
  title: '(d) nearest five of 100,000 centers',
  async run({ rounds }) {
    const centers = Array.from({ length: CENTERS }, (_, i) => center(i));
    const atlas = drawAtlas(centers);
    const points = Array.from({ length: LOOKS }, somewhere);
    const tree = async () => perLook(points, (point) => atlas.nearest(point, 5));
    const scan = async () => perLook(points.slice(0, SCANS), (point) => scanned(centers, point));
    const { ours, baseline } = await interleave(rounds, { ours: tree, baseline: scan });
    return [
      {
        what: 'nearest five',
        unit: 'ms',
        ours: median(ours),
        baseline: median(baseline),
        against: 'measuring the distance to every center',
        bound: { of: 'ours', atMost: 0.1 },
      },
    ];
  },
};

function center(i: number): Center {
  const names = {
    mosque: `مسجد ${i}`,
    center: null,
    address: null,
    town: 'ایلام',
    county: 'ایلام',
    countyId: 1,
  };
  return { id: i + 1, ...names, point: somewhere(), approximate: false };
}

function somewhere(): Point {
  return { lat: 25 + Math.random() * 15, lon: 44 + Math.random() * 19 };
}

function scanned(centers: readonly Center[], point: Point): unknown {
  const away = centers.map((each) => ({ each, km: distanceKm(point, each.point) }));
  return away.sort((a, b) => a.km - b.km).slice(0, 5);
}

function perLook(points: readonly Point[], look: (point: Point) => unknown): number {
  const from = performance.now();
  for (const point of points) look(point);
  return (performance.now() - from) / points.length;
}
