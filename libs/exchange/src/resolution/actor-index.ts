import { distanceKm, foldName } from '@portulan/domain';
import type { ActorKind, AuthorityTier, PartnerTier, Point } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import { MAX_COMMUNE_DISTANCE_KM } from './distances.js';

/** What must be known of an actor to recognise it. */
export interface KnownActor {
  readonly id: string;
  readonly kind: ActorKind;
  readonly tier: AuthorityTier | PartnerTier | null;
  readonly country: string;
  readonly names: readonly string[];
  readonly point: Point | null;
  /** INSEE code of the commune of the seat. */
  readonly commune: string | null;
  /** `tier:code` of the territory an authority governs. */
  readonly territory: string | null;
}

interface ActorRow extends Omit<KnownActor, 'point'> {
  readonly lon: number | null;
  readonly lat: number | null;
}

/** Actors as they stand, and those that were merged: by their names and where they were, they lead to the one that answers for them. */
const SELECT_ACTORS = `
  SELECT coalesce(m.survivor, a.id) AS id, a.kind, a.tier, a.country, p.lon, p.lat, p.commune,
    a.territory_tier || ':' || a.territory_code AS territory,
    ARRAY(SELECT n.name FROM actor_name n WHERE n.actor_id = a.id ORDER BY n.position) AS names
  FROM actor a JOIN entry e ON e.id = a.id
  LEFT JOIN (
    SELECT em.absorbed_id, r.entry_id AS survivor FROM entry_merge em JOIN entry_redirect r ON r.room = em.room AND r.old = em.absorbed_id::text
    JOIN entry s ON s.id = r.entry_id AND s.state <> 'archived' WHERE em.room = 'actors' AND em.undone_at IS NULL) m ON m.absorbed_id = a.id
  LEFT JOIN place p ON p.id = a.seat_id
  WHERE (e.state <> 'archived' OR m.survivor IS NOT NULL)`;


/**
 * Actors already known, read from the register as they are asked for and completed by those the import makes, so that
 * one structure is one actor however often it is named.
 */
export class ActorIndex {
  private readonly authorities = new Map<string, KnownActor>();
  private readonly askedAuthorities = new Set<string>();
  private readonly askedCountries = new Set<string>();
  /** By country and folded name. */
  private readonly partners = new Map<string, KnownActor[]>();
  /** By folded name. */
  private readonly structures = new Map<string, KnownActor[]>();
  private structuresLoaded = false;

  /** Makes the authorities of these territories known. */
  async loadAuthorities(reader: Queryable, territories: readonly string[]): Promise<void> {
    const wanted = [...new Set(territories)].filter((ref) => !this.askedAuthorities.has(ref));
    if (wanted.length === 0) return;
    for (const ref of wanted) this.askedAuthorities.add(ref);
    const rows = await reader.query<ActorRow>(
      `${SELECT_ACTORS} AND a.kind = 'authority' AND (a.territory_tier, a.territory_code) IN
        (SELECT split_part(r.ref, ':', 1), split_part(r.ref, ':', 2) FROM unnest($1::text[]) AS r (ref))
       ORDER BY a.id`,
      [wanted],
    );
    this.keep(rows);
  }

  /** Makes the local governments of these countries known. */
  async loadPartners(reader: Queryable, countries: readonly string[]): Promise<void> {
    const wanted = [...new Set(countries)].filter((country) => !this.askedCountries.has(country));
    if (wanted.length === 0) return;
    for (const country of wanted) this.askedCountries.add(country);
    const rows = await reader.query<ActorRow>(
      `${SELECT_ACTORS} AND a.kind = 'partner-government' AND a.country = ANY ($1) ORDER BY a.id`,
      [wanted],
    );
    this.keep(rows);
  }

  /** Makes every association and institution known, and the authorities that govern no territory of the lists. */
  async loadStructures(reader: Queryable): Promise<void> {
    if (this.structuresLoaded) return;
    this.structuresLoaded = true;
    const rows = await reader.query<ActorRow>(
      `${SELECT_ACTORS} AND (a.kind IN ('association', 'institution')
         OR a.kind = 'authority' AND a.territory_tier IS DISTINCT FROM a.tier) ORDER BY a.id`,
    );
    this.keep(rows);
  }

  add(actor: KnownActor): void {
    if (actor.kind === 'authority') {
      // A territory may be the seat of several authorities: a syndicate in a département does not govern it.
      const ref = actor.territory;
      const governs = ref !== null && (ref.startsWith(`${actor.tier}:`) || actor.tier === 'special-authority');
      if (governs) this.authorities.set(ref, actor);
      if (governs) return;
    }
    const shelf = actor.kind === 'partner-government' ? this.partners : this.structures;
    const prefix = actor.kind === 'partner-government' ? `${actor.country} ` : '';
    for (const key of new Set(actor.names.map((name) => prefix + foldName(name)))) {
      shelf.set(key, [...(shelf.get(key) ?? []), actor]);
    }
  }

  authorityOf(territory: string): KnownActor | null {
    return this.authorities.get(territory) ?? null;
  }

  /** The local government of that country, name and tier, within 15 km when both points are known. */
  partnerNamed(country: string, name: string, tier: PartnerTier, point: Point | null): KnownActor | null {
    const near = (this.partners.get(`${country} ${foldName(name)}`) ?? []).filter(
      (actor) => actor.tier === tier && (point === null || actor.point === null || distanceKm(actor.point, point) <= MAX_COMMUNE_DISTANCE_KM),
    );
    return near.find((actor) => actor.point !== null) ?? near[0] ?? null;
  }

  /** Associations, institutions and authorities without a territory of their own that bear a name. */
  structuresNamed(name: string): readonly KnownActor[] {
    return this.structures.get(foldName(name)) ?? [];
  }

  private keep(rows: readonly ActorRow[]): void {
    for (const { lon, lat, ...row } of rows) this.add({ ...row, point: lon === null || lat === null ? null : { lon, lat } });
  }
}
