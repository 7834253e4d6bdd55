import { button, int } from '../../bot/index.ts';

/** Makes a center one's own. */
export const chooseButton = button('pc', { center: int });
/** Another center than the one asked about. */
export const anotherButton = button('pn');
/** Another center than one's own; `origin`: the screen of another room that it leads back to. */
export const changeButton = button('pm', { origin: int });
/** Asks for the key that shares a location. */
export const locationButton = button('pw');
/** Counties, a page of them. */
export const countiesButton = button('pl', { page: int });
/** The towns of a county, a page of them. */
export const countyButton = button('pb', { county: int, page: int });
/** Invites others; named before it came to this room, so that buttons of old messages still lead here. */
export const inviteButton = button('ei');
/** The centers of a town, a page of them. */
export const townButton = button('pt', { town: int, page: int });
