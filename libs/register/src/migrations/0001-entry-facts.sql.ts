/**
 * What lists, facets, tiles and figures ask of an entry, flattened once for all of them.
 *
 * `entry_where` gives each entry its places in the three senses: the seat, the places of action, and the places of
 * the other side of its cooperations. `entry_kin` gives each entry itself and the entries it takes part in.
 * `entry_facts` has one row per entry with everything that can be filtered; a territory or country is written
 * `tier:code` (`country:SN`, `region:93`, `commune:13055`).
 *
 * Every part is a lateral look-up by entry id: asking for one entry costs a few index reads, whatever the size.
 */
export const ENTRY_WHERE_VIEW = `
CREATE VIEW entry_where AS
  SELECT a.id AS entry_id, 'seat' AS sense, a.seat_id AS place_id, a.country FROM actor a
  UNION ALL
  SELECT s.actor_id, 'partner', other.seat_id, other.country
    FROM cooperation_side s
    JOIN entry c ON c.id = s.cooperation_id AND c.state = 'published'
    JOIN cooperation_side o ON o.cooperation_id = s.cooperation_id AND o.side <> s.side
    JOIN actor other ON other.id = o.actor_id
  UNION ALL
  SELECT p.actor_id, 'action', pl.id, pl.country
    FROM participation p
    JOIN entry e ON e.id = p.project_id AND e.state = 'published'
    JOIN project_place pp ON pp.project_id = p.project_id
    JOIN place pl ON pl.id = pp.place_id
  UNION ALL
  SELECT s.cooperation_id, CASE s.side WHEN 'french' THEN 'seat' ELSE 'partner' END, a.seat_id, a.country
    FROM cooperation_side s JOIN actor a ON a.id = s.actor_id
  UNION ALL
  SELECT pr.cooperation_id, 'action', pl.id, pl.country
    FROM project pr
    JOIN entry e ON e.id = pr.id AND e.state = 'published'
    JOIN project_place pp ON pp.project_id = pr.id
    JOIN place pl ON pl.id = pp.place_id
  UNION ALL
  SELECT p.project_id, CASE WHEN a.country = 'FR' THEN 'seat' ELSE 'partner' END, a.seat_id, a.country
    FROM participation p JOIN actor a ON a.id = p.actor_id WHERE p.role IN ('lead', 'partner', 'beneficiary')
  UNION ALL
  SELECT pp.project_id, 'action', pl.id, pl.country
    FROM project_place pp JOIN place pl ON pl.id = pp.place_id`;

export const ENTRY_KIN_VIEW = `
CREATE VIEW entry_kin AS
  SELECT id AS entry_id, id AS kin_id FROM entry
  UNION ALL
  SELECT s.actor_id, s.cooperation_id
    FROM cooperation_side s JOIN entry e ON e.id = s.cooperation_id AND e.state = 'published'
  UNION ALL
  SELECT p.actor_id, p.project_id
    FROM participation p JOIN entry e ON e.id = p.project_id AND e.state = 'published'
  UNION ALL
  SELECT pr.cooperation_id, pr.id
    FROM project pr JOIN entry e ON e.id = pr.id AND e.state = 'published' WHERE pr.cooperation_id IS NOT NULL`;

const refs = (sense: string) =>
  `coalesce(array_agg(DISTINCT r.ref) FILTER (WHERE w.sense = '${sense}' AND r.ref IS NOT NULL), '{}') AS ${sense}_refs`;

export const ENTRY_FACTS_VIEW = `
CREATE VIEW entry_facts AS
SELECT e.id, e.room, e.slug, e.state, e.version, e.keeper, e.checked_on, e.updated_at,
  a.kind, a.category, a.tier,
  times.forms, labels.themes, goals.sdgs,
  times.since_year, times.until_year, times.cooperation_count, times.project_count,
  money.funders,
  wheres.seat_refs, wheres.action_refs, wheres.partner_refs, wheres.points,
  ARRAY(SELECT n.id FROM network n WHERE n.id = e.keeper OR EXISTS (
    SELECT 1 FROM network_perimeter np
    WHERE np.network = n.id AND np.tier || ':' || np.code = ANY (wheres.seat_refs)) ORDER BY n.id) AS networks,
  CASE e.room
    WHEN 'projects' THEN coalesce(p.status, CASE
      WHEN p.since > to_char(current_date, 'YYYY-MM-DD') THEN 'planned'
      WHEN p.until < left(to_char(current_date, 'YYYY-MM-DD'), length(p.until)) THEN 'completed'
      ELSE 'ongoing' END)
    WHEN 'cooperations' THEN coalesce(c.status, CASE
      WHEN c.until < left(to_char(current_date, 'YYYY-MM-DD'), length(c.until)) THEN 'ended'
      ELSE 'active' END)
  END AS status
FROM entry e
LEFT JOIN actor a ON a.id = e.id
LEFT JOIN cooperation c ON c.id = e.id
LEFT JOIN project p ON p.id = e.id
CROSS JOIN LATERAL (
  SELECT ${['seat', 'action', 'partner'].map(refs).join(',\n    ')},
    coalesce(jsonb_agg(DISTINCT jsonb_build_array(w.sense, pl.lon, pl.lat)) FILTER (WHERE pl.lon IS NOT NULL), '[]') AS points
  FROM entry_where w
  LEFT JOIN place pl ON pl.id = w.place_id
  CROSS JOIN LATERAL (VALUES ('country:' || w.country), ('region:' || pl.region), ('departement:' || pl.departement),
    ('epci:' || pl.epci), ('commune:' || pl.commune)) AS r (ref)
  WHERE w.entry_id = e.id
) AS wheres
-- Gathered from the entries it takes part in, so that actors are found by the themes of their work.
CROSS JOIN LATERAL (
  SELECT coalesce(array_agg(DISTINCT code.code) FILTER (WHERE code.code IS NOT NULL), '{}') AS themes
  FROM entry_kin k JOIN entry_theme t ON t.entry_id = k.kin_id JOIN theme th ON th.code = t.theme
  CROSS JOIN LATERAL (VALUES (th.code), (th.parent)) AS code (code)
  WHERE k.entry_id = e.id
) AS labels
CROSS JOIN LATERAL (
  SELECT coalesce(array_agg(DISTINCT s.goal), '{}') AS sdgs
  FROM entry_kin k JOIN entry_sdg s ON s.entry_id = k.kin_id WHERE k.entry_id = e.id
) AS goals
CROSS JOIN LATERAL (
  SELECT min(coalesce(kc.since_year, kp.since_year)) AS since_year,
    -- Open-ended as soon as one of them is.
    CASE WHEN bool_or(coalesce(kc.until_year, kp.until_year) IS NULL) THEN NULL
      ELSE max(coalesce(kc.until_year, kp.until_year)) END AS until_year,
    coalesce(array_agg(DISTINCT kc.form) FILTER (WHERE kc.form IS NOT NULL), '{}') AS forms,
    (count(DISTINCT kc.id) FILTER (WHERE kc.id <> e.id))::integer AS cooperation_count,
    (count(DISTINCT kp.id) FILTER (WHERE kp.id <> e.id))::integer AS project_count
  FROM entry_kin k LEFT JOIN cooperation kc ON kc.id = k.kin_id LEFT JOIN project kp ON kp.id = k.kin_id
  WHERE k.entry_id = e.id AND (kc.id IS NOT NULL OR kp.id IS NOT NULL)
) AS times
CROSS JOIN LATERAL (
  SELECT coalesce(array_agg(DISTINCT f.funder_id), '{}') AS funders
  FROM entry_kin k JOIN LATERAL (
    SELECT funder_id FROM funding WHERE project_id = k.kin_id AND funder_id IS NOT NULL
    UNION ALL SELECT actor_id FROM participation WHERE project_id = k.kin_id AND role = 'funder'
  ) f ON true
  WHERE k.entry_id = e.id
) AS money`;
