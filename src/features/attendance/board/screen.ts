import { homeButton, lines, rows, type Screen, type ScreenButton } from '../../../bot/index.ts';
import { clockTime, shortDate, today, wallClock } from '../../../calendar/index.ts';
import type { Drive } from '../../drives/index.ts';
import { at } from '../chat/buttons.ts';
import { texts as chat } from '../chat/texts.fa.ts';
import type { Board } from '../queries/board.ts';
import { isClosed } from '../rules.ts';
import { texts } from './texts.fa.ts';

/** A drive's figures at `now` (ms), and what can be done there; `more`: ways into other rooms. */
export function boardScreen(
  drive: Drive,
  board: Board,
  now: number,
  more: readonly ScreenButton[] = [],
  note?: string,
): Screen {
  const time = clockTime(wallClock(now).minutes);
  const day = drive.day === today(now) ? texts.today : shortDate(drive.day);
  const isLate = isClosed(drive, now);
  return {
    text: lines(
      note,
      texts.title(drive.place, day, time),
      texts.figures(board),
      isLate ? texts.late : texts.freeNow(board.freeNow),
    ),
    buttons: [...doing(drive.id), ...rows([...more, ...going]), [homeButton]],
  };
}

const doing = (drive: number): ScreenButton[][] => [
  [
    { text: texts.byCode, data: at.ask.data({ drive }) },
    { text: chat.walkIn.button, data: at.walkIn.data({ drive }) },
  ],
  [
    { text: texts.list, data: at.list.data({ drive, part: 0, page: 0 }) },
    { text: texts.refresh, data: at.board.data({ drive }) },
  ],
];

const going: readonly ScreenButton[] = [{ text: texts.others, data: at.drives.data({}) }];
