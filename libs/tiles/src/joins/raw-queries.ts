import type { RoomQuery } from '../columns/room-queries.js';

/** A whole table, or a part of it, as it lies there: what is joined by hand is read with these, never for some entries alone. */
const whole = (name: string, sql: string): RoomQuery => ({ name, sql: () => sql });

/** Actors that may be named though they are in no list: their ids. */
export const dormantQuery = whole('dormant actors', `SELECT id FROM entry WHERE room = 'actors' AND state = 'dormant'`);

/** place, country, label, lon, lat, precision, commune, EPCI, département, région. */
export const rawPlacesQuery = whole('all places', 'SELECT id, country, label, lon, lat, precision, commune, epci, departement, region FROM place');

/** actor, the place of its seat, country. */
export const seatsQuery = whole('seats', 'SELECT id, seat_id, country FROM actor');

/** cooperation, side, actor. */
export const rawSidesQuery = whole('sides as they lie', 'SELECT cooperation_id, side, actor_id FROM cooperation_side');

/** project, role, actor. */
export const participationsQuery = whole('participations', 'SELECT project_id, role, actor_id FROM participation WHERE actor_id IS NOT NULL');

/** project, place. */
export const projectPlacesQuery = whole('places of projects', 'SELECT project_id, place_id FROM project_place');

/** project, the cooperation that it belongs to. */
export const projectCooperationsQuery = whole('cooperations of projects', 'SELECT id, cooperation_id FROM project WHERE cooperation_id IS NOT NULL');

/** entry, network. */
export const keepersQuery = whole('keepers', 'SELECT id, keeper FROM entry WHERE keeper IS NOT NULL');

/** network, tier, code. */
export const perimetersQuery = whole('perimeters', 'SELECT network, tier, code FROM network_perimeter');
