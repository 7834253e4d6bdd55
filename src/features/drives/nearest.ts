import { homeButton, lines, type NazrContext, type ScreenButton, say, type Words } from '../../bot/index.ts';
import type { Sex } from '../donors/index.ts';
import { openDrives } from './queries/drives.ts';
import type { Viewpoint } from './rules/finding.ts';
import { nearestDrives } from './rules/finding.ts';
import { driveLine, driveTitle } from './screens.ts';
import { texts } from './texts.fa.ts';

/**
 * Shows the drive that is nearest to where somebody belongs, below a line; `ways` lead on. Hours that are only
 * for the other sex are left out where `sex` is known.
 */
export async function showNearest(
  ctx: NazrContext,
  from: Viewpoint | undefined,
  above: Words,
  ways: readonly ScreenButton[],
  sex?: Sex | null,
): Promise<void> {
  const open = await openDrives(ctx.read, ctx.now, sex);
  const [nearest] = nearestDrives(
    open.filter(({ free }) => free > 0),
    from,
  );
  const found = nearest ? say`${texts.nearest} ${driveLine(nearest, nearest.km)}` : texts.noneOpen;
  const brief = nearest ? driveTitle(nearest) : texts.noneBrief;
  await ctx.show({ text: lines(above, found), brief, buttons: [...ways.map((way) => [way]), [homeButton]] });
}
