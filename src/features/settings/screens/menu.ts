import { commonTexts, homeButton, lines, rows, type Screen, type ScreenButton } from '../../../bot/index.ts';
import type { EpochDay } from '../../../calendar/index.ts';
import type { Account, QuietHours } from '../../../delivery/index.ts';
import { profileEntry } from '../../donors/index.ts';
import { buttons } from '../buttons.ts';
import { awayOn } from '../rules.ts';
import { texts } from '../texts.fa.ts';

export interface MenuFacts {
  readonly account: Account;
  readonly today: EpochDay;
  readonly usual: QuietHours;
  readonly center: string | undefined;
  /** Data of the button that leads to another center. */
  readonly changeCenter: string;
}

/** Everything that is chosen, and the ways to change it; silence and absence end here in one tap. */
export function menuScreen(facts: MenuFacts, isNoted: boolean): Screen {
  const { account, today, usual, center, changeCenter } = facts;
  const away = awayOn(today, account);
  const incoming = account.stopped ? texts.silent : texts.limit(account.weeklyLimit);
  const noted = isNoted && commonTexts.noted;
  const absence = away !== undefined && texts.awayLine(away);
  return {
    text: lines(
      noted,
      texts.title,
      incoming,
      texts.quietLine(account.quiet ?? usual),
      absence,
      center !== undefined && texts.center(center),
    ),
    brief: lines(noted, texts.title, incoming, absence),
    buttons: rows([
      account.stopped ? to(texts.resume, buttons.resume) : to(texts.messages, buttons.messages),
      to(texts.quiet, buttons.quiet),
      away === undefined ? to(texts.away, buttons.away) : to(texts.back, buttons.back),
      to(texts.reading, buttons.reading),
      { text: texts.myCenter, data: changeCenter },
      to(texts.family, buttons.family),
      // The person's account on the other platform is parted from there.
      { text: profileEntry.words, data: profileEntry.data },
      homeButton,
    ]),
  };
}

/** A button that needs no values. */
export function to(text: string, kind: { data: (values: Record<never, never>) => string }): ScreenButton {
  return { text, data: kind.data({}) };
}

/** The way back to another screen of this room, and the way home. */
export const waysOut = (
  kind: { data: (values: Record<never, never>) => string } = buttons.settings,
): ScreenButton[] => [to(commonTexts.back, kind), homeButton];
