import type { Composer } from 'grammy';
import type { Form, Forms, NazrContext } from '../../../bot/index.ts';
import type { Database } from '../../../database/index.ts';
import type { Terms } from '../../waitlist/index.ts';
import type { BoardParts } from '../board/showing.ts';
import type { Scanner } from '../reading/scanner.ts';

/** What the room is wired with. */
export interface AttendanceParts extends BoardParts {
  readonly database: Database;
  readonly scanner: Scanner;
  readonly forms: Pick<Forms, 'enter' | 'leave'>;
  /** What bookings are decided with at an instant (ms). */
  readonly terms: (now: number) => Terms;
}

/** What its handlers have besides: the forms that they open. */
export interface ChatParts extends AttendanceParts {
  readonly own: OwnForms;
}

export interface OwnForms {
  readonly find: Form;
  readonly until: Form;
  readonly bag: Form;
}

export interface AttendanceRoom {
  /** Before every press: a board that something else takes the place of is none any more. */
  readonly watch: (ctx: NazrContext, next: () => Promise<void>) => Promise<void>;
  /** Commands, presses, codes and pictures; before the forms, which would take a code for an answer. */
  readonly composer: Composer<NazrContext>;
  /** Names, and what looks like a code and is none; after the forms, whose answers may look so too. */
  readonly typed: Composer<NazrContext>;
  readonly forms: readonly Form[];
}
