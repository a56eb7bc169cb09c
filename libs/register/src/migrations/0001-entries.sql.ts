/** A partial ISO date: a year, a month or a day. */
const partialDate = (column: string) =>
  `${column} text CHECK (${column} ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$')`;
/** Dates of unequal precision are compared on what both know. */
const ordered = `CHECK (left(until, least(length(since), length(until))) >= left(since, least(length(since), length(until))))`;
const years = `
  since_year integer GENERATED ALWAYS AS (left(since, 4)::integer) STORED,
  until_year integer GENERATED ALWAYS AS (left(until, 4)::integer) STORED`;

/** The three rooms of entries: what each keeps beside the life that all share. */
export const ACTORS_UP = `
CREATE TABLE actor (
  id uuid PRIMARY KEY REFERENCES entry ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('authority', 'partner-government', 'association', 'institution')),
  category text CHECK (category IN ('funder', 'network', 'school', 'university', 'hospital', 'company', 'public-body', 'other')),
  tier text,
  label text NOT NULL CHECK (label <> ''),
  label_en text,
  country text NOT NULL REFERENCES country,
  seat_id uuid REFERENCES place,
  territory_tier text,
  territory_code text,
  address text,
  website text CHECK (website ~ '^https?://'),
  email text,
  phone text,
  description_fr text,
  description_en text,
  CHECK ((kind = 'institution') = (category IS NOT NULL)),
  CHECK (CASE kind
    WHEN 'authority' THEN coalesce(tier IN ('commune', 'epci', 'departement', 'region', 'special-authority', 'syndicate', 'other'), false)
    WHEN 'partner-government' THEN coalesce(tier IN ('municipality', 'intermunicipality', 'district', 'province', 'region', 'state', 'other'), false)
    ELSE tier IS NULL END),
  CHECK (kind <> 'authority' OR country = 'FR'),
  CHECK (kind <> 'partner-government' OR country <> 'FR'),
  CHECK ((territory_tier IS NULL) = (territory_code IS NULL)),
  FOREIGN KEY (territory_tier, territory_code) REFERENCES territory (tier, code)
);
CREATE INDEX actor_seat ON actor (seat_id);
CREATE UNIQUE INDEX actor_authority_territory ON actor (territory_tier, territory_code, tier) WHERE kind = 'authority' AND tier IN ('commune', 'epci', 'departement', 'region');
ALTER TABLE network ADD FOREIGN KEY (actor_id) REFERENCES actor ON DELETE SET NULL;
CREATE TABLE actor_name (
  actor_id uuid NOT NULL REFERENCES actor ON DELETE CASCADE,
  position integer NOT NULL,
  type text NOT NULL CHECK (type IN ('official', 'usual', 'acronym', 'former', 'translation')),
  name text NOT NULL CHECK (name <> ''),
  lang text CHECK (lang ~ '^[a-z]{2,3}$'),
  PRIMARY KEY (actor_id, position)
);
CREATE TABLE actor_identifier (
  actor_id uuid NOT NULL REFERENCES actor ON DELETE CASCADE,
  scheme text NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (scheme, value),
  CHECK (CASE scheme
    WHEN 'siren' THEN value ~ '^[0-9]{9}$'
    WHEN 'siret' THEN value ~ '^[0-9]{14}$'
    WHEN 'rna' THEN value ~ '^W[0-9A-Z]{9}$'
    WHEN 'insee' THEN value ~ '^([0-9]{2}|2[AB])([0-9]{3})?$' OR value ~ '^9[78][0-9]$'
    WHEN 'wikidata' THEN value ~ '^Q[1-9][0-9]*$'
    WHEN 'geonames' THEN value ~ '^[1-9][0-9]*$'
    WHEN 'iati' THEN value <> ''
    ELSE false END)
);
CREATE INDEX actor_identifier_actor ON actor_identifier (actor_id);`;

export const COOPERATIONS_UP = `
CREATE TABLE cooperation (
  id uuid PRIMARY KEY REFERENCES entry ON DELETE CASCADE,
  form text NOT NULL CHECK (form IN ('twinning', 'decentralised-cooperation', 'friendship', 'cross-border', 'humanitarian', 'technical-exchange', 'other')),
  ${partialDate('since')},
  ${partialDate('until')},${years},
  status text CHECK (status IN ('active', 'suspended', 'ended')),
  description_fr text,
  description_en text,
  ${ordered}
);
CREATE TABLE cooperation_side (
  cooperation_id uuid NOT NULL REFERENCES cooperation ON DELETE CASCADE,
  actor_id uuid NOT NULL REFERENCES actor,
  side text NOT NULL CHECK (side IN ('french', 'partner')),
  position integer NOT NULL DEFAULT 0,
  PRIMARY KEY (cooperation_id, actor_id)
);
CREATE INDEX cooperation_side_actor ON cooperation_side (actor_id);
CREATE FUNCTION check_cooperation_sides_of(checked uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE french integer; abroad integer; misplaced integer;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM cooperation WHERE id = checked) THEN RETURN; END IF;
  SELECT count(*) FILTER (WHERE s.side = 'french' AND a.kind <> 'partner-government' AND a.country = 'FR'),
    count(*) FILTER (WHERE s.side = 'partner' AND a.kind <> 'authority' AND a.country <> 'FR'),
    count(*) FILTER (WHERE s.side = 'french' AND a.kind = 'partner-government' OR s.side = 'partner' AND a.kind = 'authority')
    INTO french, abroad, misplaced
    FROM cooperation_side s JOIN actor a ON a.id = s.actor_id WHERE s.cooperation_id = checked;
  IF french = 0 OR abroad = 0 OR misplaced > 0 THEN
    RAISE EXCEPTION 'cooperation % needs a French side and a partner side', checked
      USING ERRCODE = 'check_violation', CONSTRAINT = 'cooperation_has_both_sides';
  END IF;
END $$;
CREATE FUNCTION check_cooperation_sides() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'cooperation' THEN
    PERFORM check_cooperation_sides_of(NEW.id);
  ELSE
    IF TG_OP <> 'INSERT' THEN PERFORM check_cooperation_sides_of(OLD.cooperation_id); END IF;
    IF TG_OP <> 'DELETE' THEN PERFORM check_cooperation_sides_of(NEW.cooperation_id); END IF;
  END IF;
  RETURN NULL;
END $$;
-- An actor that changes its kind or country must not leave a cooperation without a side.
CREATE FUNCTION check_sides_of_actor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_cooperation_sides_of(cooperation_id) FROM cooperation_side WHERE actor_id = NEW.id;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER cooperation_has_both_sides AFTER INSERT ON cooperation
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_cooperation_sides();
CREATE CONSTRAINT TRIGGER cooperation_keeps_both_sides AFTER INSERT OR UPDATE OR DELETE ON cooperation_side
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_cooperation_sides();
CREATE CONSTRAINT TRIGGER actor_keeps_sides AFTER UPDATE ON actor
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.kind <> NEW.kind OR OLD.country <> NEW.country)
  EXECUTE FUNCTION check_sides_of_actor();`;

export const PROJECTS_UP = `
CREATE TABLE project (
  id uuid PRIMARY KEY REFERENCES entry ON DELETE CASCADE,
  title text NOT NULL CHECK (title <> ''),
  title_en text,
  description_fr text,
  description_en text,
  ${partialDate('since')},
  ${partialDate('until')},${years},
  status text CHECK (status IN ('suspended', 'cancelled')),
  cooperation_id uuid REFERENCES cooperation ON DELETE SET NULL,
  ${ordered}
);
CREATE INDEX project_cooperation ON project (cooperation_id) WHERE cooperation_id IS NOT NULL;
CREATE TABLE participation (
  project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE,
  actor_id uuid NOT NULL REFERENCES actor,
  role text NOT NULL CHECK (role IN ('lead', 'partner', 'funder', 'implementer', 'beneficiary')),
  position integer NOT NULL DEFAULT 0,
  PRIMARY KEY (project_id, actor_id, role)
);
CREATE INDEX participation_actor ON participation (actor_id);
CREATE TABLE funding (
  id uuid PRIMARY KEY,
  project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE,
  funder_id uuid REFERENCES actor,
  kind text NOT NULL CHECK (kind IN ('commitment', 'disbursement', 'grant')),
  amount numeric(18, 2) NOT NULL CHECK (amount >= 0),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  programme text,
  ${partialDate('date')},
  source_id text REFERENCES source,
  record_id text
);
CREATE INDEX funding_project ON funding (project_id);
CREATE INDEX funding_funder ON funding (funder_id);
CREATE UNIQUE INDEX funding_record ON funding (source_id, record_id, kind) WHERE record_id IS NOT NULL;
CREATE TABLE project_place (
  project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE,
  place_id uuid NOT NULL REFERENCES place,
  position integer NOT NULL DEFAULT 0,
  PRIMARY KEY (project_id, place_id)
);
CREATE INDEX project_place_place ON project_place (place_id);`;
