import type { PlatformName } from '../../config.ts';

/** A group or channel in which a center speaks. */
export interface LinkedChat {
  readonly id: number;
  readonly platform: PlatformName;
  readonly chatId: number;
  readonly kind: 'group' | 'channel';
  readonly title: string;
  /** Its public name, without the @. */
  readonly username: string | null;
  /** The usual hour of its posts, minutes after midnight; null: none was chosen. */
  readonly usualMinutes: number | null;
  readonly centerId: number;
  /** `lost`: the bot was thrown out, or may not write there any more. */
  readonly state: 'active' | 'lost';
}

/** A chat as the platform shows it, before it is linked. */
export type Place = Pick<LinkedChat, 'platform' | 'chatId' | 'kind' | 'title' | 'username'>;

/** The hour that is proposed for posts where none was chosen (18:00): people are home by then. */
export const PROPOSED_MINUTES = 18 * 60;

/** A title as short as a button takes it. */
export const shortTitle = (title: string): string =>
  [...title].length > 24 ? `${[...title].slice(0, 23).join('').trim()}…` : title;
