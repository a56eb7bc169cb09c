/**
 * The first schema, room by room. Invariants of the domain that SQL can hold are held here too, so that no
 * import, script or hand-written statement can break them.
 */
export const TAXONOMY_UP = `
-- What was loaded of the lists that come with the code: an unchanged list is not read again.
CREATE TABLE reference_list (
  name text PRIMARY KEY,
  digest text NOT NULL,
  loaded_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE country (
  code text PRIMARY KEY CHECK (code ~ '^[A-Z]{2}$'),
  iso3 text UNIQUE CHECK (iso3 ~ '^[A-Z]{3}$'),
  label_fr text NOT NULL,
  label_en text NOT NULL,
  aliases text[] NOT NULL DEFAULT '{}',
  lon double precision CHECK (lon BETWEEN -180 AND 180),
  lat double precision CHECK (lat BETWEEN -90 AND 90),
  -- A generous box (west may exceed east across the date line): points outside it must carry a flag.
  west double precision, south double precision, east double precision, north double precision
);
CREATE TABLE theme (
  code text PRIMARY KEY CHECK (code ~ '^[a-z0-9-]+(/[a-z0-9-]+)?$'),
  parent text REFERENCES theme,
  label_fr text NOT NULL,
  label_en text NOT NULL,
  position integer NOT NULL DEFAULT 0,
  CHECK (parent IS NULL AND code NOT LIKE '%/%' OR code LIKE parent || '/%')
);
CREATE TABLE theme_sector (
  theme text NOT NULL REFERENCES theme ON DELETE CASCADE,
  dac_code text NOT NULL CHECK (dac_code ~ '^[0-9]{3,5}$'),
  PRIMARY KEY (theme, dac_code)
);
CREATE TABLE sdg (
  goal smallint PRIMARY KEY CHECK (goal BETWEEN 1 AND 17),
  label_fr text NOT NULL,
  label_en text NOT NULL
);
CREATE TABLE sdg_target (
  code text PRIMARY KEY CHECK (code ~ '^[0-9]{1,2}\\.[0-9a-d]{1,2}$'),
  goal smallint NOT NULL REFERENCES sdg,
  label_fr text NOT NULL,
  label_en text NOT NULL,
  CHECK (split_part(code, '.', 1) = goal::text)
);`;

export const PLACES_UP = `
CREATE TABLE territory (
  tier text NOT NULL CHECK (tier IN ('region', 'departement', 'epci', 'commune')),
  code text NOT NULL,
  label text NOT NULL,
  region text,
  departement text,
  epci text,
  population integer CHECK (population >= 0),
  siren text CHECK (siren ~ '^[0-9]{9}$'),
  postcodes text[] NOT NULL DEFAULT '{}',
  lon double precision CHECK (lon BETWEEN -180 AND 180),
  lat double precision CHECK (lat BETWEEN -90 AND 90),
  region_tier text GENERATED ALWAYS AS (CASE WHEN region IS NOT NULL THEN 'region' END) STORED,
  departement_tier text GENERATED ALWAYS AS (CASE WHEN departement IS NOT NULL THEN 'departement' END) STORED,
  epci_tier text GENERATED ALWAYS AS (CASE WHEN epci IS NOT NULL THEN 'epci' END) STORED,
  PRIMARY KEY (tier, code),
  FOREIGN KEY (region_tier, region) REFERENCES territory (tier, code) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (departement_tier, departement) REFERENCES territory (tier, code) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (epci_tier, epci) REFERENCES territory (tier, code) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((lon IS NULL) = (lat IS NULL)),
  CHECK (tier <> 'departement' OR region IS NOT NULL)
);
CREATE INDEX territory_departement ON territory (departement) WHERE departement IS NOT NULL;
-- Communes that merged, by their old code and name: findable for ever.
CREATE TABLE former_commune (
  code text NOT NULL,
  label text NOT NULL,
  commune text NOT NULL,
  commune_tier text NOT NULL DEFAULT 'commune' CHECK (commune_tier = 'commune'),
  PRIMARY KEY (code, label),
  FOREIGN KEY (commune_tier, commune) REFERENCES territory (tier, code)
);
CREATE TABLE place (
  id uuid PRIMARY KEY,
  label text NOT NULL CHECK (label <> ''),
  country text NOT NULL REFERENCES country,
  lon double precision CHECK (lon BETWEEN -180 AND 180),
  lat double precision CHECK (lat BETWEEN -90 AND 90),
  precision text NOT NULL CHECK (precision IN ('point', 'municipality', 'district', 'region', 'country')),
  commune text,
  epci text,
  departement text,
  region text,
  commune_tier text GENERATED ALWAYS AS (CASE WHEN commune IS NOT NULL THEN 'commune' END) STORED,
  departement_tier text GENERATED ALWAYS AS (CASE WHEN departement IS NOT NULL THEN 'departement' END) STORED,
  region_tier text GENERATED ALWAYS AS (CASE WHEN region IS NOT NULL THEN 'region' END) STORED,
  flags text[] NOT NULL DEFAULT '{}',
  CHECK ((lon IS NULL) = (lat IS NULL)),
  CHECK (country = 'FR' OR num_nonnulls(commune, epci, departement, region) = 0),
  CHECK (commune IS NULL OR departement IS NOT NULL AND region IS NOT NULL),
  CHECK (flags <@ ARRAY['outside-country', 'swapped-coordinates', 'absurd-coordinates', 'default-geocode', 'ambiguous-name']),
  FOREIGN KEY (commune_tier, commune) REFERENCES territory (tier, code),
  FOREIGN KEY (departement_tier, departement) REFERENCES territory (tier, code),
  FOREIGN KEY (region_tier, region) REFERENCES territory (tier, code)
);
CREATE UNIQUE INDEX place_commune ON place (commune) WHERE commune IS NOT NULL AND precision = 'municipality';
CREATE INDEX place_country ON place (country);
CREATE INDEX place_point ON place USING gist (point(lon, lat)) WHERE lon IS NOT NULL;
CREATE FUNCTION check_place_in_country() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE box record;
BEGIN
  IF NEW.lon IS NULL OR NEW.lat IS NULL OR 'outside-country' = ANY (NEW.flags) THEN RETURN NEW; END IF;
  SELECT west, south, east, north INTO box FROM country WHERE code = NEW.country;
  IF box.west IS NULL THEN RETURN NEW; END IF;
  IF NEW.lat < box.south OR NEW.lat > box.north
    OR (box.west <= box.east AND (NEW.lon < box.west OR NEW.lon > box.east))
    OR (box.west > box.east AND NEW.lon < box.west AND NEW.lon > box.east) THEN
    RAISE EXCEPTION 'place % (%, %) lies outside % and carries no flag', NEW.label, NEW.lon, NEW.lat, NEW.country
      USING ERRCODE = 'check_violation', CONSTRAINT = 'place_in_country';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER place_in_country BEFORE INSERT OR UPDATE OF lon, lat, country, flags ON place
  FOR EACH ROW EXECUTE FUNCTION check_place_in_country();`;

export const CURATION_UP = `
CREATE TABLE source (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]+$'),
  label text NOT NULL,
  publisher text,
  url text,
  licence text,
  licence_url text,
  retrieved_on date
);
CREATE TABLE network (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]+$'),
  label text NOT NULL,
  acronym text,
  actor_id uuid,
  colour text CHECK (colour ~ '^#[0-9a-f]{6}$'),
  website text
);
CREATE TABLE network_perimeter (
  network text NOT NULL REFERENCES network ON DELETE CASCADE,
  tier text NOT NULL,
  code text NOT NULL,
  PRIMARY KEY (network, tier, code),
  FOREIGN KEY (tier, code) REFERENCES territory
);
CREATE TABLE entry (
  id uuid PRIMARY KEY,
  room text NOT NULL CHECK (room IN ('actors', 'cooperations', 'projects')),
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  state text NOT NULL CHECK (state IN ('draft', 'proposed', 'published', 'dormant', 'archived')),
  version integer NOT NULL CHECK (version >= 1),
  keeper text REFERENCES network,
  checked_on date,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (room, slug)
);
-- Slugs that go on from a base (dakar, dakar-2), whatever the collation of the database.
CREATE INDEX entry_slug_start ON entry (room, slug text_pattern_ops);
-- Old slugs, and the ids of merged entries, lead to the entry of today.
CREATE TABLE entry_redirect (
  room text NOT NULL,
  old text NOT NULL,
  entry_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE,
  PRIMARY KEY (room, old)
);
CREATE INDEX entry_redirect_start ON entry_redirect (room, old text_pattern_ops);
CREATE INDEX entry_redirect_entry ON entry_redirect (entry_id);
CREATE TABLE entry_source (
  entry_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE,
  source_id text NOT NULL REFERENCES source,
  record_id text NOT NULL DEFAULT '',
  url text,
  retrieved_on date,
  -- Digest of what the source said of this entry at the last import: an unchanged record is not written again.
  content_hash text,
  PRIMARY KEY (entry_id, source_id, record_id)
);
CREATE INDEX entry_source_record ON entry_source (source_id, record_id);
CREATE TABLE entry_theme (
  entry_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE,
  theme text NOT NULL REFERENCES theme,
  PRIMARY KEY (entry_id, theme)
);
CREATE TABLE entry_sdg (
  entry_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE,
  goal smallint NOT NULL REFERENCES sdg,
  PRIMARY KEY (entry_id, goal)
);
CREATE TABLE entry_sdg_target (
  entry_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE,
  target text NOT NULL REFERENCES sdg_target,
  PRIMARY KEY (entry_id, target)
);
CREATE FUNCTION check_published_entry_has_source() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE checked uuid;
BEGIN
  -- Not a CASE: its branches are read together, and a row has only the fields of its own table.
  IF TG_TABLE_NAME = 'entry' THEN checked := NEW.id; ELSE checked := OLD.entry_id; END IF;
  IF EXISTS (SELECT 1 FROM entry WHERE id = checked AND state = 'published')
    AND NOT EXISTS (SELECT 1 FROM entry_source WHERE entry_id = checked) THEN
    RAISE EXCEPTION 'published entry % has no source', checked
      USING ERRCODE = 'check_violation', CONSTRAINT = 'published_entry_has_source';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER entry_has_source AFTER INSERT OR UPDATE OF state ON entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_published_entry_has_source();
CREATE CONSTRAINT TRIGGER entry_source_kept AFTER DELETE OR UPDATE OF entry_id ON entry_source
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_published_entry_has_source();
CREATE TABLE import_run (
  id uuid PRIMARY KEY,
  source text NOT NULL,
  file_name text NOT NULL,
  file_digest text NOT NULL,
  state text NOT NULL CHECK (state IN ('running', 'done', 'failed')),
  rows_done integer NOT NULL DEFAULT 0,
  report jsonb NOT NULL DEFAULT '{}',
  started_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz
);
CREATE UNIQUE INDEX import_run_unfinished ON import_run (source, file_digest) WHERE state = 'running';
CREATE TABLE import_review (
  run_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
  row_number integer NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('refused', 'review')),
  code text NOT NULL,
  sentence text NOT NULL,
  original jsonb NOT NULL,
  PRIMARY KEY (run_id, row_number, code)
);
CREATE TABLE revision (
  entry_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE,
  version integer NOT NULL CHECK (version >= 1),
  at timestamptz NOT NULL DEFAULT now(),
  author text NOT NULL,
  reason text,
  source_id text REFERENCES source,
  run_id uuid REFERENCES import_run ON DELETE SET NULL,
  content jsonb NOT NULL,
  PRIMARY KEY (entry_id, version)
);
-- Every accepted change, written in its own transaction. Readers must take only lines whose transaction is older than
-- every one still running (pg_snapshot_xmin): ids are given before commit and may appear out of order.
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
  room text NOT NULL,
  entry_id uuid NOT NULL,
  version integer NOT NULL,
  operation text NOT NULL CHECK (operation IN ('upsert', 'remove')),
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX outbox_order ON outbox (transaction_id, id);
CREATE TABLE outbox_cursor (
  consumer text PRIMARY KEY,
  transaction_id xid8 NOT NULL,
  id bigint NOT NULL
);`;
