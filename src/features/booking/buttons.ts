import { button, int } from '../../bot/index.ts';

// What the presses of this room carry. A person, drive or booking in them is checked against who presses.

/** The menu's «رزرو نوبت». */
export const bookButton = button('bk');
/** A page of drives for a person, from 0. */
export const drivesButton = button('bg', { person: int, page: int });
/** For whom; `drive` is 0 when none was chosen yet. */
export const whoButton = button('bw', { person: int, drive: int });
/** Asks for whom. */
export const othersButton = button('bo', { drive: int });
/** Somebody who is not on this phone yet; `relation` by position in `addable`. */
export const relativeButton = button('br', { relation: int, drive: int });
export const driveButton = button('bd', { drive: int, person: int });
export const slotButton = button('bs', { slot: int, person: int });
/** `plan` by position in `plans`. */
export const planButton = button('bp', { slot: int, person: int, plan: int });
export const confirmButton = button('bc', { slot: int, person: int, plan: int });
/** To the questions, and back to this drive. */
export const questionsButton = button('bq', { person: int, drive: int });

/** The menu's «نوبت‌های من». */
export const mineButton = button('bme');
/** Another page of them, from 0. */
export const minePageButton = button('bmp', { page: int });
export const ticketButton = button('bt', { booking: int });
export const cancelButton = button('bx', { booking: int });
export const comingButton = button('by', { booking: int });
/** Everybody on this phone who holds a place in a drive of that day. */
export const comingAllButton = button('bya', { day: int });
export const calendarButton = button('bi', { booking: int });
export const mapButton = button('bm', { booking: int });
/** «جابه‌جایی نوبت»: to another hour of its drive. */
export const moveButton = button('bv', { booking: int });
/** A page of other drives to move to, from 0. */
export const moveDrivesButton = button('bvg', { booking: int, page: int });
export const moveDriveButton = button('bvd', { booking: int, drive: int });
export const moveToButton = button('bvs', { booking: int, slot: int });
export const moveConfirmButton = button('bvc', { booking: int, slot: int });

const party = { slot: int, person: int, plan: int, a: int, b: int, c: int };
/** «همراه دارم»: beside `person` in `slot`, with up to three companions; 0 for none. */
export const partyButton = button('bf', party);
/** A companion who is not on this phone yet. */
export const partyRelativeButton = button('bfr', party);
/** Who comes when. */
export const partySeatsButton = button('bfs', party);
/** The promise of all; `seats` as they were told, by position in `seatings`, in threes. */
export const partyConfirmButton = button('bfc', { ...party, seats: int });
/** Back from a companion's questions. */
export const partyBackButton = button('bfb', { slot: int, plan: int, host: int, guests: int });
/** Out of them: to who comes along. */
export const partyPeopleButton = button('bfp', { slot: int, plan: int, host: int, guests: int });
/** «همراه دارم» below a ticket, which stays as it is. */
export const ticketPartyButton = button('bft', { booking: int });
/** Somebody who cannot come along: they hold a place already. */
export const holderButton = button('bfh', { booking: int });

/** The day before: nothing changed, or something did. */
export const unchangedButton = button('bn', { booking: int });
export const changedButton = button('bh', { booking: int });
/** The same, and two more, in a family's reminder: it stays, for the others' buttons. */
export const familyChangedButton = button('bhf', { booking: int });
export const familyMoveButton = button('bvf', { booking: int });
export const familyCancelButton = button('bxf', { booking: int });

// Both travel in buttons by position: append only.
export const plans = ['walk', 'drive', 'ride'] as const;
export type Plan = (typeof plans)[number];

export const addable = ['spouse', 'parent', 'other'] as const;
export type Addable = (typeof addable)[number];
