import type { ServerResponse } from 'node:http';
import { clockTime, longDate, wallClock } from '../../src/calendar/index.ts';
import { type Act, perform } from './acts.ts';
import type { DemoClock } from './clock.ts';
import { News } from './news.ts';
import { passTime } from './passing-time.ts';
import { posters } from './posters.ts';
import type { Seat } from './seat.ts';
import { lastTicket } from './sent-files.ts';
import type { Demo } from './stage.ts';
import { towns } from './towns.ts';
import type { ClockView, DemoView } from './views.ts';

/** What became of an act: the id of a new seat, or why nothing happened. */
export interface Outcome {
  readonly joined?: string;
  readonly refused?: 'nobody' | 'noBooking' | 'noTicket';
}

const TICK_MS = 1000;

/** What the pages of a demo see, kept up to date, and what they may do. */
export class Board {
  readonly #demo: Demo;
  readonly #news = new News();
  readonly #stale = new Set<Seat>();
  readonly #ticking: NodeJS.Timeout;
  #shownTime = '';
  #passing: Promise<unknown> = Promise.resolve();

  constructor(demo: Demo) {
    this.#demo = demo;
    demo.onChange((seat) => this.#changed(seat));
    this.#ticking = setInterval(() => this.#tick(), TICK_MS);
  }

  /** Shows a page everything, then what changes. */
  async watch(response: ServerResponse): Promise<void> {
    const everything = await this.#everything();
    this.#news.add(response);
    this.#news.tell('everything', everything, response);
  }

  async does(act: Act): Promise<Outcome> {
    if (act.does === 'joins') return { joined: this.#demo.join(act.flavour, act.name).id };
    if (act.does === 'passesTime') {
      const passed = this.#passing.then(() => passTime(this.#demo, act.leap, () => this.#tick()));
      this.#passing = passed.catch(() => undefined);
      return (await passed) ? {} : { refused: 'noBooking' };
    }
    const seat = this.#demo.seats.get(act.seat);
    if (!seat) return { refused: 'nobody' };
    if (act.does === 'photographs') return this.#photograph(seat);
    await perform(seat, act);
    return {};
  }

  async #photograph({ person }: Seat): Promise<Outcome> {
    const ticket = lastTicket(this.#demo);
    if (!ticket) return { refused: 'noTicket' };
    await person.sendsPhoto(ticket.bytes);
    return {};
  }

  close(): void {
    clearInterval(this.#ticking);
    this.#news.close();
  }

  async #everything(): Promise<DemoView> {
    const { app, clock, seats } = this.#demo;
    return {
      clock: clockView(clock),
      posters: await posters(app.database.read),
      towns,
      seats: [...seats.values()].map((seat) => seat.view()),
    };
  }

  /** Several changes of one turn of the loop are told as one. */
  #changed(seat: Seat): void {
    this.#stale.add(seat);
    if (this.#stale.size > 1) return;
    setImmediate(() => {
      for (const each of this.#stale) this.#news.tell('seat', each.view());
      this.#stale.clear();
    });
  }

  #tick(): void {
    const view = clockView(this.#demo.clock);
    const shown = `${view.date} ${view.time}`;
    if (shown !== this.#shownTime) this.#news.tell('clock', view);
    this.#shownTime = shown;
  }
}

function clockView(clock: DemoClock): ClockView {
  const { day, minutes } = wallClock(clock.now());
  return { date: longDate(day), time: clockTime(minutes) };
}
