import type { SimMessage } from '../../test/simulator/index.ts';

/** What the page shows, as it travels to it in JSON. */
export interface DemoView {
  readonly clock: ClockView;
  readonly seats: readonly SeatView[];
  readonly posters: readonly PosterView[];
  readonly towns: readonly TownView[];
}

/** The demo's date and time of day, in words. */
export interface ClockView {
  readonly date: string;
  readonly time: string;
}

/** One person's chat with the bot. */
export interface SeatView {
  readonly id: string;
  readonly flavour: 'telegram' | 'bale';
  readonly name: string;
  readonly note: string;
  readonly messages: readonly MessageView[];
  readonly keys: SimMessage['inlineKeyboard'];
  /** Presses the bot has not answered yet. */
  readonly pressing: readonly PressView[];
  /** All answers to presses so far, oldest first. */
  readonly toasts: readonly { readonly text: string; readonly alert: boolean }[];
}

export interface MessageView {
  readonly id: number;
  readonly fromBot: boolean;
  readonly text: string;
  readonly entities: SimMessage['entities'];
  readonly buttons: SimMessage['inlineKeyboard'];
  readonly file: FileView | undefined;
  readonly location: { readonly latitude: number; readonly longitude: number } | undefined;
  /** `right`: which option is, of a quiz. */
  readonly poll: { readonly options: readonly string[]; readonly right: number | undefined } | undefined;
  /** Messages of one album bear the same mark. */
  readonly album: string | undefined;
  readonly contact: { readonly name: string; readonly phone: string } | undefined;
  readonly edited: boolean;
  readonly day: string;
  readonly time: string;
}

export interface FileView {
  readonly kind: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly address: string;
}

export interface PressView {
  readonly message: number;
  readonly data: string;
}

/** A poster on a mosque's wall, and the payload of its link. */
export interface PosterView {
  readonly payload: string;
  readonly title: string;
}

export interface TownView {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}
