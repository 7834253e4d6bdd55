import {
  bold,
  commonTexts,
  homeButton,
  lines,
  rows,
  type Screen,
  type ScreenButton,
  type Words,
} from '../../../bot/index.ts';
import { clockTime, wallClock } from '../../../calendar/index.ts';
import { afterQuiet, type QuietHours } from '../../../delivery/index.ts';
import type { Broadcast } from '../broadcast.ts';
import { sends } from '../buttons.ts';
import { gapOf } from '../feeding/feed.ts';
import { speeds } from '../steering/steering.ts';
import { texts as roomTexts, stateWords } from '../texts.fa.ts';
import type { Figures } from './figures.ts';
import { texts } from './texts.fa.ts';

const MINUTE_MS = 60_000;

/** What is shown of a broadcast that was started, at `now` (ms). */
export interface ProgressSight {
  readonly broadcast: Broadcast;
  readonly title: string;
  readonly sentence: string;
  readonly figures: Figures;
  readonly now: number;
  /** Messages a second that the platforms allow. */
  readonly rate: number;
  readonly quietHours: QuietHours;
  readonly note?: Words | undefined;
}

/** How a broadcast stands, with what can be done about it. */
export function progressScreen(sight: ProgressSight): Screen {
  const { broadcast, title, sentence, figures, note } = sight;
  const { kind, state } = broadcast;
  const heading = `${texts.title(kind, title)} – ${stateWords[state]}`;
  return {
    text: lines(
      note,
      bold(heading),
      sentence,
      ...(state === 'freezing' ? [texts.freezing(figures.total)] : figureLines(figures)),
      ...ahead(sight),
    ),
    buttons: [...rows(ways(broadcast, figures)), [allButton, homeButton]],
  };
}

function figureLines({ total, sent, uncertain, failed, skipped, stopped, remaining }: Figures): Words[] {
  const notReached = failed.reduce((sum, [, people]) => sum + people, 0);
  const some = (value: number, words: (value: number) => string) => (value > 0 ? [words(value)] : []);
  return [
    texts.sent(sent, total),
    ...some(notReached, texts.failed),
    ...failed.map(([name, people]) => texts.failure(name, people)),
    ...some(uncertain, texts.uncertain),
    ...some(skipped, texts.skipped),
    ...some(stopped, texts.stopped),
    ...some(remaining, texts.remaining),
  ];
}

function ahead({ broadcast, figures, now, rate, quietHours }: ProgressSight): Words[] {
  if (broadcast.pausedBy === 'troubles') return [texts.troubled];
  if (broadcast.state !== 'running') return [];
  const opensAt = afterQuiet(now, quietHours);
  if (opensAt > now) return [texts.quietUntil(clockTime(wallClock(opensAt).minutes))];
  const minutes = (figures.remaining * gapOf(broadcast, rate)) / MINUTE_MS;
  return [texts.speed(broadcast.perMinute), texts.timeLeft(minutes)];
}

function ways({ id: broadcast, state }: Broadcast, { sent }: Figures): ScreenButton[] {
  const way = (text: string, kind: typeof sends.page) => ({ text, data: kind.data({ broadcast }) });
  const stop = way(texts.stop, sends.stop);
  const speed = way(texts.speeds, sends.speeds);
  const again = way(texts.again, sends.page);
  const tag = sent > 0 ? [way(texts.tag, sends.tag)] : [];
  if (state === 'freezing') return [again, stop];
  if (state === 'running') return [way(texts.pause, sends.pause), stop, speed, again];
  if (state === 'paused') return [way(texts.resume, sends.resume), stop, speed, ...tag];
  return tag;
}

/** Asked before a broadcast ends for good. */
export function stopScreen(broadcast: number, remaining: number): Screen {
  const yes = { text: texts.stopNow, data: sends.stopNow.data({ broadcast }) };
  return { text: texts.stopAsk(remaining), buttons: [[yes], waysBack(broadcast)] };
}

/** How fast it goes on; 0 in a button is full speed. */
export function speedScreen(broadcast: number, now: number | null): Screen {
  const choices = speeds.map((speed) => {
    const text = speed === null ? texts.fullSpeed : texts.perMinute(speed);
    const data = sends.speed.data({ broadcast, perMinute: speed ?? 0 });
    return { text: speed === now ? `✓ ${text}` : text, data };
  });
  return { text: texts.speedAsk, buttons: [...rows(choices), waysBack(broadcast)] };
}

const allButton: ScreenButton = { text: roomTexts.all, data: sends.list.data({ page: 0 }) };

const waysBack = (broadcast: number): ScreenButton[] => [
  { text: commonTexts.back, data: sends.page.data({ broadcast }) },
  homeButton,
];
