import type { CooperationForm, CooperationStatus, Funding, FundingKind, Participation, ParticipationRole, PartnerTier, StoredProjectStatus } from '@portulan/domain';
import { saveEntries } from '@portulan/register';
import type { EntryDraft, UnitOfWork } from '@portulan/register';
import { v7 as newId } from 'uuid';
import { askFor, create, same, update } from '../../import/index.js';
import type { ImportStamp, PlannedBatch, PlannedRow, Planner, RowPlan } from '../../import/index.js';
import { ActorIndex, CountryBook, Gazetteer, PlaceShelf, findContents, findRecords, hashContent } from '../../resolution/index.js';
import type { KnownRecord } from '../../resolution/index.js';
import { findProjects } from '../afd-projects/index.js';
import { findTwinnings, pairKey } from '../wikidata-twin-towns/index.js';
import { actorContent, orNull } from './actor-content.js';
import { checkAgainstLists } from './check-sheets.js';
import { saveNetworkRows, saveSourceRows } from './save-lists.js';
import { findSeats, seatOf } from './seats.js';
import { splitList, splitSources } from './starter-files.js';
import type { StarterCells, StarterSheets } from './starter-files.js';
import { isOf } from './starter-rows.js';
import type { StarterImportRow } from './starter-rows.js';

type Draft<Room extends EntryDraft['room']> = Extract<EntryDraft, { room: Room }>;
/** An entry that a row may revise. */
type Found = Pick<KnownRecord, 'entryId' | 'curated' | 'content'> & { readonly contentHash: string | null };

const ROLES = { lead: 'lead', partners: 'partner', implementers: 'implementer', beneficiaries: 'beneficiary' } as const satisfies Record<string, ParticipationRole>;

/** Plans a whole starter directory at once: it is loaded in one transaction, entirely or not at all. */
export class StarterPlanner implements Planner {
  private readonly ids = new Map<string, string>();
  private readonly plans = new Map<string, RowPlan>();
  private readonly drafts: { actors: Draft<'actors'>[]; cooperations: Draft<'cooperations'>[]; projects: Draft<'projects'>[] } = { actors: [], cooperations: [], projects: [] };
  private readonly places: PlaceShelf;
  private readonly actors = new ActorIndex();

  private constructor(
    private readonly sourceId: string,
    private readonly sheets: StarterSheets,
    private readonly gazetteer: Gazetteer,
    private readonly countries: CountryBook,
  ) {
    this.places = new PlaceShelf(gazetteer);
  }

  /** @throws ImportRefusal when the directory names a territory or a country that the lists do not have */
  static async start(sourceId: string, sheets: StarterSheets, unit: UnitOfWork): Promise<StarterPlanner> {
    const gazetteer = await Gazetteer.load(unit);
    const countries = await CountryBook.load(unit);
    checkAgainstLists(sheets, { territory: (ref) => gazetteer.get(ref) !== undefined, country: (code) => countries.has(code) });
    return new StarterPlanner(sourceId, sheets, gazetteer, countries);
  }

  async plan(rows: readonly StarterImportRow[], unit: UnitOfWork): Promise<PlannedBatch> {
    await this.planActors(unit);
    await this.planCooperations(unit);
    await this.planProjects(unit);
    const lists = await this.planLists(unit);
    const places = this.places.takeWaiting();
    return {
      rows: rows.map((row): PlannedRow => ({ row, plan: this.plans.get(planKey(row)) ?? lists.get(planKey(row)) ?? same })),
      write: (writer, stamp) => this.write(writer, stamp, places),
    };
  }

  private async write(unit: UnitOfWork, stamp: ImportStamp, places: Parameters<PlaceShelf['save']>[1]) {
    await saveSourceRows(unit, this.sheets.sources.map(({ cells }) => cells));
    await this.places.save(unit, places);
    const actors = await saveEntries(unit, this.drafts.actors, stamp);
    await saveNetworkRows(unit, this.networks());
    const cooperations = await saveEntries(unit, this.drafts.cooperations, stamp);
    return [...actors, ...cooperations, ...(await saveEntries(unit, this.drafts.projects, stamp))];
  }

  /** What becomes of an entry: `make` is asked for its new content when there is something to write. */
  private settle<Room extends EntryDraft['room']>(room: Room, key: string, said: unknown, found: Found | null, make: (life: Pick<Draft<Room>, 'id' | 'state' | 'sources'>) => void, sources: string): void {
    const contentHash = hashContent(said);
    const id = found?.entryId ?? newId();
    this.ids.set(`${room} ${key}`, id);
    const planned = (plan: RowPlan) => this.plans.set(`${room} ${key}`, plan);
    if (found?.contentHash === contentHash) return void planned(same);
    if (found?.curated === true) {
      return void planned(askFor('curated', `"${key}" was corrected by a person, and the directory now says something else: compare them and decide.`));
    }
    const own = { sourceId: this.sourceId, recordId: `${room}/${key}`, contentHash };
    const cited = splitSources(sources).map(({ sourceId, url }) => ({ sourceId, url }));
    // Of the other sources, those an import vouches for by a record stay; those the directory cited before make room.
    const others = (found?.content.sources ?? []).filter((source) => source.sourceId !== this.sourceId && source.recordId && !cited.some(({ sourceId, url }) => sourceId === source.sourceId && url === source.url));
    const unique = new Map(cited.filter(({ sourceId }) => !others.some((other) => other.sourceId === sourceId && !other.recordId)).map((source) => [source.sourceId, source]));
    planned(found === null ? create : update);
    make({ id, state: found?.content.state ?? 'published', sources: [...others, ...unique.values(), own] });
  }

  private async records(unit: UnitOfWork, room: EntryDraft['room'], keys: readonly string[]): Promise<(key: string) => KnownRecord | null> {
    const records = await findRecords(unit, this.sourceId, keys.map((key) => `${room}/${key}`));
    return (key) => records.get(`${room}/${key}`) ?? null;
  }

  private async planActors(unit: UnitOfWork): Promise<void> {
    const rows = this.sheets.actors.map(({ cells }) => cells);
    const record = await this.records(unit, 'actors', rows.map(({ key }) => key));
    await this.actors.loadAuthorities(unit, rows.flatMap(({ kind, territory }) => (kind === 'authority' && territory !== '' ? [territory] : [])));
    await this.actors.loadPartners(unit, rows.map(({ country }) => country));
    await this.actors.loadStructures(unit);
    await this.places.load(unit, rows.flatMap(({ territory }) => (territory.startsWith('commune:') ? [territory.slice('commune:'.length)] : [])));
    const alike = new Map(rows.map((cells) => [cells.key, record(cells.key) ?? this.findAlike(cells)]));
    const contents = await findContents(unit, [...alike.values()].flatMap((found) => (found === null ? [] : [found.entryId])));
    const seats = await findSeats(unit, [...contents.keys()]);
    for (const cells of rows) {
      const match = alike.get(cells.key) ?? null;
      const present = match === null ? undefined : contents.get(match.entryId);
      const found = present === undefined ? null : { ...present, contentHash: match !== null && 'contentHash' in match ? match.contentHash : null };
      this.settle('actors', cells.key, cells, found, (life) => {
        const seatId = seatOf(cells, seats.get(life.id ?? ''), { gazetteer: this.gazetteer, countries: this.countries, places: this.places });
        const insee = cells.kind === 'authority' && cells.tier === 'commune' ? cells.territory.replace('commune:', '') : null;
        this.drafts.actors.push({ room: 'actors', ...life, actor: { ...actorContent(cells, orNull(insee ?? '')), seatId } });
      }, cells.sources);
    }
  }

  /** An actor that another import made of the same structure. */
  private findAlike(cells: StarterCells<'actors'>): { entryId: string } | null {
    const { kind, tier, territory, country, name, usualName } = cells;
    const names = [usualName, name].filter((text) => text !== '');
    const known =
      kind === 'authority' && territory.startsWith(`${tier}:`)
        ? this.actors.authorityOf(territory)
        : kind === 'partner-government'
          ? (names.map((text) => this.actors.partnerNamed(country, text, tier as PartnerTier, pointOf(cells))).find((actor) => actor !== null) ?? null)
          : (names.flatMap((text) => this.actors.structuresNamed(text)).find((actor) => actor.kind === kind && actor.country === country) ?? null);
    return known === null ? null : { entryId: known.id };
  }

  private idsOf(room: EntryDraft['room'], cell: string): string[] {
    return splitList(cell).flatMap((key) => this.ids.get(`${room} ${key}`) ?? []);
  }

  private async planCooperations(unit: UnitOfWork): Promise<void> {
    const rows = this.sheets.cooperations.map(({ cells }) => ({ cells, frenchIds: this.idsOf('actors', cells.french), partnerIds: this.idsOf('actors', cells.partners) }));
    const record = await this.records(unit, 'cooperations', rows.map(({ cells }) => cells.key));
    const pairs = rows.flatMap(({ frenchIds: [french], partnerIds: [partner] }): [string, string][] => (french === undefined || partner === undefined ? [] : [[french, partner]]));
    const twinnings = await findTwinnings(unit, this.sourceId, pairs);
    for (const { cells, frenchIds, partnerIds } of rows) {
      const twin = twinnings.get(pairKey([frenchIds[0] ?? '', partnerIds[0] ?? '']));
      const isAlike = twin !== undefined && !twin.recorded && frenchIds.length === 1 && partnerIds.length === 1 && twin.content.cooperation.form === cells.form;
      const found = record(cells.key) ?? (isAlike ? { entryId: twin.entryId, curated: false, content: twin.content, contentHash: null } : null);
      this.settle('cooperations', cells.key, cells, found, (life) => {
        this.drafts.cooperations.push({
          room: 'cooperations',
          ...life,
          cooperation: {
            form: cells.form as CooperationForm,
            frenchIds,
            partnerIds,
            since: orNull(cells.since),
            until: orNull(cells.until),
            status: orNull(cells.status) as CooperationStatus | null,
            descriptionFr: orNull(cells.descriptionFr),
            descriptionEn: orNull(cells.descriptionEn),
            themes: splitList(cells.themes),
            sdgs: splitList(cells.sdgs).map(Number),
          },
        });
      }, cells.sources);
    }
  }

  private async planProjects(unit: UnitOfWork): Promise<void> {
    const rows = this.sheets.projects.map(({ cells }) => cells);
    const record = await this.records(unit, 'projects', rows.map(({ key }) => key));
    const afdIds = new Map(rows.flatMap(({ key, sources }) => (afdProjectOf(sources) === null ? [] : [[key, afdProjectOf(sources) ?? '']])));
    const elsewhere = await findProjects(unit, '', [...afdIds.values()]);
    for (const cells of rows) {
      const fundings = this.sheets.fundings.filter(({ cells: { project } }) => project === cells.key).map((row) => row.cells);
      const found = record(cells.key) ?? elsewhere.get(afdIds.get(cells.key) ?? '') ?? null;
      const isOwn = record(cells.key) !== null;
      this.settle('projects', cells.key, { cells, fundings }, found === null ? null : { ...found, contentHash: isOwn ? found.contentHash : null }, (life) => {
        const present = found?.content.room === 'projects' ? found.content.project : null;
        this.drafts.projects.push({
          room: 'projects',
          ...life,
          project: {
            title: cells.title,
            titleEn: orNull(cells.titleEn),
            descriptionFr: orNull(cells.descriptionFr),
            descriptionEn: orNull(cells.descriptionEn),
            since: orNull(cells.since),
            until: orNull(cells.until),
            status: orNull(cells.status) as StoredProjectStatus | null,
            cooperationId: this.idsOf('cooperations', cells.cooperation)[0] ?? null,
            participations: this.participationsOf(cells, fundings, present?.participations ?? []),
            fundings: this.fundingsOf(fundings, present?.fundings ?? []),
            placeIds: splitList(cells.places).map((place) => this.placeOf(place)),
            themes: splitList(cells.themes),
            sdgs: splitList(cells.sdgs).map(Number),
          },
        });
      }, cells.sources);
      for (const { project } of fundings) this.plans.set(`fundings ${project}`, this.plans.get(`projects ${project}`) ?? same);
    }
  }

  private participationsOf(cells: StarterCells<'projects'>, fundings: readonly StarterCells<'fundings'>[], present: readonly Participation[]): Participation[] {
    const said = (Object.keys(ROLES) as (keyof typeof ROLES)[]).flatMap((column) => this.idsOf('actors', cells[column]).map((actorId): Participation => ({ actorId, role: ROLES[column] })));
    const paid = fundings.flatMap(({ funder }) => this.idsOf('actors', funder).map((actorId): Participation => ({ actorId, role: 'funder' })));
    return [...new Map([...said, ...paid, ...present].map((participation) => [`${participation.actorId} ${participation.role}`, participation])).values()];
  }

  /** Fundings that another source counts one by one stay; the directory's own sums for the same funder make room. */
  private fundingsOf(rows: readonly StarterCells<'fundings'>[], present: readonly Funding[]): Funding[] {
    const recorded = present.filter(({ recordId }) => recordId !== null);
    const own = rows.map(({ funder, programme, kind, amount, currency, year, source }): Funding => ({
      funderId: this.idsOf('actors', funder)[0] ?? null,
      kind: kind as FundingKind,
      amount,
      currency,
      programme: orNull(programme),
      date: orNull(year),
      sourceId: splitSources(source)[0]?.sourceId ?? null,
      recordId: null,
    }));
    return [...recorded, ...own.filter(({ funderId }) => !recorded.some((other) => other.funderId === funderId))];
  }

  private placeOf(cell: string): string {
    const [label = '', country = '', lon = '', lat = ''] = cell.split('|').map((part) => part.trim());
    const point = lon === '' || lat === '' ? null : { lon: Number(lon), lat: Number(lat) };
    const isInside = point === null || this.countries.mayHold(country, point.lon, point.lat);
    return this.places.placeAbroad({ label, country, point, precision: point === null ? 'country' : 'municipality', flags: isInside ? [] : ['outside-country'] });
  }

  private networks() {
    const names = new Map(this.sheets.actors.map(({ cells }) => [cells.key, cells.usualName || cells.name]));
    return this.sheets.networks.map(({ cells }) => ({ cells, label: names.get(cells.actor) ?? cells.id, actorId: this.ids.get(`actors ${cells.actor}`) ?? '' }));
  }

  /** Sources and networks are small lists: one that is not there yet is new, the others are compared when written. */
  private async planLists(unit: UnitOfWork): Promise<Map<string, RowPlan>> {
    const known = await unit.query<{ key: string }>(`SELECT 'sources ' || id AS key FROM source UNION ALL SELECT 'networks ' || id FROM network`);
    const keys = new Set(known.map(({ key }) => key));
    const rows = [...this.sheets.sources.map(({ cells }) => `sources ${cells.id}`), ...this.sheets.networks.map(({ cells }) => `networks ${cells.id}`)];
    return new Map(rows.map((key) => [key, keys.has(key) ? same : create]));
  }
}

const planKey = ({ starter }: StarterImportRow): string => {
  if (isOf(starter, 'fundings')) return `fundings ${starter.cells.project}`;
  if (isOf(starter, 'sources') || isOf(starter, 'networks')) return `${starter.file} ${starter.cells.id}`;
  return `${starter.file} ${(starter.cells as { key: string }).key}`;
};

const pointOf = ({ lon, lat }: StarterCells<'actors'>) => (lon === '' || lat === '' ? null : { lon: Number(lon), lat: Number(lat) });

/** AFD's number of a project, from the address of its page. */
const afdProjectOf = (sources: string): string | null => /idProjet=(?<id>[A-Z0-9]+)/.exec(sources)?.groups?.['id'] ?? null;
