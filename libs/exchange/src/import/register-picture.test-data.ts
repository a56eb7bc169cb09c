import type { Register } from '@portulan/register';

/** Everything imports write, told by slugs and numbers instead of ids and times, so that two databases compare row for row. */
const PICTURES: Readonly<Record<string, string>> = {
  entries: `SELECT room, slug, state, version, keeper, checked_on FROM entry ORDER BY room, slug`,
  actors: `SELECT e.slug, a.kind, a.category, a.tier, a.label, a.country, a.territory_tier, a.territory_code, p.label AS seat, p.lon, p.lat, p.commune, p.flags
    FROM actor a JOIN entry e ON e.id = a.id LEFT JOIN place p ON p.id = a.seat_id ORDER BY e.slug`,
  names: `SELECT e.slug, n.position, n.type, n.name, n.lang FROM actor_name n JOIN entry e ON e.id = n.actor_id ORDER BY e.slug, n.position`,
  identifiers: `SELECT e.slug, i.scheme, i.value FROM actor_identifier i JOIN entry e ON e.id = i.actor_id ORDER BY i.scheme, i.value`,
  sides: `SELECT c.slug, a.slug AS actor, s.side, s.position FROM cooperation_side s JOIN entry c ON c.id = s.cooperation_id JOIN entry a ON a.id = s.actor_id
    ORDER BY c.slug, s.side, a.slug`,
  projects: `SELECT e.slug, p.title, p.description_fr, p.since, p.until FROM project p JOIN entry e ON e.id = p.id ORDER BY e.slug`,
  fundings: `SELECT e.slug, f.kind, f.amount, f.currency, f.programme, f.date, f.source_id, f.record_id FROM funding f JOIN entry e ON e.id = f.project_id
    ORDER BY e.slug, f.kind, f.record_id`,
  sources: `SELECT e.room, e.slug, s.source_id, s.record_id, s.url, s.content_hash FROM entry_source s JOIN entry e ON e.id = s.entry_id
    ORDER BY e.room, e.slug, s.source_id, s.record_id`,
  places: `SELECT label, country, lon, lat, precision, commune, epci, departement, region, flags FROM place ORDER BY label, country, lon, lat, commune`,
  revisions: `SELECT e.room, e.slug, r.version, r.author, r.source_id FROM revision r JOIN entry e ON e.id = r.entry_id ORDER BY e.room, e.slug, r.version`,
  outbox: `SELECT o.room, e.slug, o.version, o.operation FROM outbox o JOIN entry e ON e.id = o.entry_id ORDER BY o.room, e.slug, o.version`,
  runs: `SELECT source, file_name, file_digest, state, rows_done, report FROM import_run ORDER BY started_at`,
  reviews: `SELECT row_number, outcome, code, sentence, original FROM import_review ORDER BY row_number, code`,
};

/** The picture of a register, by what it shows. */
export async function pictureOf(register: Register): Promise<Record<string, object[]>> {
  const pictures: Record<string, object[]> = {};
  for (const [name, sql] of Object.entries(PICTURES)) pictures[name] = await register.query(sql);
  return pictures;
}
