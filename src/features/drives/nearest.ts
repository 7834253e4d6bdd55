import { homeButton, lines, type NazrContext, type ScreenButton, say, type Words } from '../../bot/index.ts';
import type { Sex } from '../donors/index.ts';
import { openDrives } from './queries/drives.ts';
import type { Viewpoint } from './rules/finding.ts';
import { isFor, nearestDrives } from './rules/finding.ts';
import { driveLine } from './screens.ts';
import { texts } from './texts.fa.ts';

/**
 * Shows the drive that is nearest to where somebody belongs, below a line; `ways` lead on. Drives that are only
 * for the other sex are left out where `sex` is known.
 */
export async function showNearest(
  ctx: NazrContext,
  from: Viewpoint | undefined,
  above: Words,
  ways: readonly ScreenButton[],
  sex?: Sex | null,
): Promise<void> {
  const open = await openDrives(ctx.read, ctx.now);
  const [nearest] = nearestDrives(
    open.filter(({ free, audience }) => free > 0 && isFor(audience, sex)),
    from,
  );
  const found = nearest ? say`${texts.nearest} ${driveLine(nearest, nearest.km)}` : texts.noneOpen;
  await ctx.show({ text: lines(above, found), buttons: [...ways.map((way) => [way]), [homeButton]] });
}
