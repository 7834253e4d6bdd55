import { bold, say, type Words } from '../../bot/index.ts';
import { type EpochDay, longDate } from '../../calendar/index.ts';

/** From when giving is possible, and whether staff at a drive said so; never why. Of anybody: a relative may read it. */
export function notBeforeWords({ day, onSite }: { readonly day: EpochDay; readonly onSite?: true }): Words {
  return onSite
    ? say`در روز خون‌گیری معافیت موقت از اهدا ثبت شد؛ اهدا از ${bold(longDate(day))} ممکن است.`
    : say`برای سلامت اهداکننده و بیمار، اهدا از ${bold(longDate(day))} ممکن است.`;
}
