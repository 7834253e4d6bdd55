/**
 * County › town or village › center. A center keeps the number of its first import for good: posters carry
 * it. Lists are imported, never typed into the bot; every process sees an import within a minute. A distance
 * is told only between exact points, never from or to the point of a town. Who came through a center's links
 * is counted for the center and named nowhere.
 */
import { inviteButton } from './buttons.ts';

export type { Atlas } from './atlas.ts';
export type { Center, NearCenter, Spot } from './center.ts';
export { kilometreWords, toYourMosque } from './distance-words.ts';
export { type PlacesOptions, type PlacesRoom, places } from './handlers.ts';
export { type ImportReport, importPlaces, type Tally } from './importing/import-places.ts';
export { readPlaces, UnreadablePlaces } from './importing/read-places.ts';
export type { PlaceRows, Problem } from './importing/rows.ts';
export { arrivalsOf } from './invitation/arrivals.ts';
export { invitation, type LinksTo } from './invitation/handlers.ts';
export { changeCenterFrom, type Origin } from './origins.ts';
export { openPlaces, type Places } from './places.ts';
export { centerById, centersOf, counties, type Place, townsOf } from './queries.ts';
export { knownDistance } from './rules.ts';

/** Data of the button that invites others. */
export const inviteData = inviteButton.data({});
