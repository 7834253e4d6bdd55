import { homeButton, lines, type NazrContext, type ScreenButton, say, type Words } from '../../bot/index.ts';
import { openDrives } from './queries/drives.ts';
import type { Viewpoint } from './rules/finding.ts';
import { nearestDrives } from './rules/finding.ts';
import { driveLine } from './screens.ts';
import { texts } from './texts.fa.ts';

/** Shows the drive that is nearest to where somebody belongs, below a line; `ways` lead on. */
export async function showNearest(
  ctx: NazrContext,
  from: Viewpoint | undefined,
  above: Words,
  ways: readonly ScreenButton[],
): Promise<void> {
  const open = await openDrives(ctx.read, ctx.now);
  const [nearest] = nearestDrives(
    open.filter(({ free }) => free > 0),
    from,
  );
  const found = nearest ? say`${texts.nearest} ${driveLine(nearest, nearest.km)}` : texts.noneOpen;
  await ctx.show({ text: lines(above, found), buttons: [...ways.map((way) => [way]), [homeButton]] });
}
