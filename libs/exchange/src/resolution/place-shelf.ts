import type { Place, PlaceFlag, PlacePrecision, Point } from '@portulan/domain';
import type { Queryable, UnitOfWork } from '@portulan/register';
import { v7 as newId } from 'uuid';
import type { Gazetteer, OfficialTerritory } from './gazetteer.js';

interface PlaceAbroad {
  readonly label: string;
  readonly country: string;
  readonly point: Point | null;
  readonly precision: PlacePrecision;
  readonly flags?: readonly PlaceFlag[];
}

const PRECISIONS = { commune: 'municipality', epci: 'district', departement: 'district', region: 'region' } as const;

/** The official areas a territory lies in, itself among them. */
function areasOf(territory: OfficialTerritory | null): Pick<Place, 'commune' | 'epci' | 'departement' | 'region'> {
  if (territory === null) return { commune: null, epci: null, departement: null, region: null };
  const { tier, code, epci, departement, region } = territory;
  return {
    commune: tier === 'commune' ? code : null,
    epci: tier === 'epci' ? code : epci,
    departement: tier === 'departement' ? code : departement,
    region: tier === 'region' ? code : region,
  };
}

/** Places an import needs: those of French territories are shared, others are made. New ones wait until they are written. */
export class PlaceShelf {
  private readonly ids = new Map<string, string>();
  private waiting: Place[] = [];
  private countriesLoaded = false;

  constructor(private readonly gazetteer: Gazetteer) {}

  /** Makes the places that the register has of these communes known. */
  async load(unit: Queryable, communes: readonly string[]): Promise<void> {
    const wanted = [...new Set(communes)].filter((code) => !this.ids.has(`commune:${code}`));
    if (wanted.length === 0) return;
    const rows = await unit.query<{ id: string; commune: string }>(
      `SELECT id, commune FROM place WHERE precision = 'municipality' AND commune = ANY ($1)`,
      [wanted],
    );
    for (const { id, commune } of rows) this.ids.set(`commune:${commune}`, id);
  }

  /** Makes the places that stand for whole countries known. */
  async loadCountries(unit: Queryable): Promise<void> {
    if (this.countriesLoaded) return;
    this.countriesLoaded = true;
    const rows = await unit.query<{ id: string; country: string }>(
      `SELECT DISTINCT ON (country) id, country FROM place WHERE precision = 'country' AND lon IS NULL ORDER BY country, id`,
    );
    for (const { id, country } of rows) this.ids.set(`country:${country}`, id);
  }

  /** The id of the place that stands for a country when nothing closer is known; `loadCountries` comes before. */
  countryPlace(country: string, label: string): string {
    const known = this.ids.get(`country:${country}`);
    if (known !== undefined) return known;
    const id = this.placeAbroad({ label, country, point: null, precision: 'country' });
    this.ids.set(`country:${country}`, id);
    return id;
  }

  /** The id of the place of a French territory; `load` must have been told of communes before. */
  placeOf(territory: OfficialTerritory): string {
    const key = `${territory.tier}:${territory.code}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const where = this.gazetteer.whereabouts(territory);
    // The middle of a département stands for the département, never for one of its communes.
    const point = where !== null && (where.exact || territory.tier !== 'commune') ? where.point : null;
    const id = newId();
    this.waiting.push({
      id,
      label: territory.label,
      country: 'FR',
      lon: point?.lon ?? null,
      lat: point?.lat ?? null,
      precision: PRECISIONS[territory.tier],
      ...areasOf(territory),
      flags: [],
    });
    this.ids.set(key, id);
    return id;
  }

  /** The id of a new place abroad. */
  placeAbroad(place: PlaceAbroad): string {
    return this.placeNear(place, null);
  }

  /** The id of a new place with a point of its own, in a French territory when one is given. */
  placeNear({ label, country, point, precision, flags = [] }: PlaceAbroad, territory: OfficialTerritory | null): string {
    const id = newId();
    this.waiting.push({ id, label, country, lon: point?.lon ?? null, lat: point?.lat ?? null, precision, ...areasOf(territory), flags: [...flags] });
    return id;
  }

  /** The places made since the last call, to be written; empties the list. */
  takeWaiting(): readonly Place[] {
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }

  async save(unit: UnitOfWork, places: readonly Place[]): Promise<void> {
    if (places.length === 0) return;
    await unit.query(
      `INSERT INTO place (id, label, country, lon, lat, precision, commune, epci, departement, region, flags)
       SELECT p.id, p.label, p.country, p.lon, p.lat, p.precision, p.commune, p.epci, p.departement, p.region, p.flags
       FROM jsonb_to_recordset($1) AS p (id uuid, label text, country text, lon double precision, lat double precision, precision text,
         commune text, epci text, departement text, region text, flags text[])`,
      [JSON.stringify(places)],
    );
  }
}
