import type { PlatformName } from '../../config.ts';

/** Where a payload leads on one platform: `https://ble.ir/<bot>?start=d_5`. */
export interface PlatformLink {
  readonly platform: PlatformName;
  readonly url: string;
}

/** Links to the bot with a `start` payload on every connected platform, Bale first: it needs no proxy. */
export type LinksTo = (payload: string) => readonly PlatformLink[];

/** What leads to a center's poster, and to a drive. */
export const centerPayload = (centerId: number): string => `c_${centerId}`;
export const drivePayload = (driveId: number): string => `d_${driveId}`;
