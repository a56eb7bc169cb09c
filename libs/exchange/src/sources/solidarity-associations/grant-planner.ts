import type { Funding, ProjectDraft } from '@portulan/domain';
import { saveEntries } from '@portulan/register';
import type { EntryDraft, UnitOfWork } from '@portulan/register';
import { v7 as newId } from 'uuid';
import { foldName } from '@portulan/domain';
import { askFor, create, refuseRow, same } from '../../import/index.js';
import type { ImportRow, PlannedBatch, PlannedRow, Planner } from '../../import/index.js';
import { ActorIndex, CountryBook, Gazetteer, PlaceShelf, findRecords, hashContent, loadOfficialLists } from '../../resolution/index.js';
import type { KnownRecord, OfficialLists, OfficialTerritory } from '../../resolution/index.js';
import { findCountries } from './find-countries.js';
import { associationKey, isOperating, readGrant } from './read-grant.js';
import type { Grant, GrantCells } from './read-grant.js';
import { resolveCommune } from './resolve-commune.js';

type Row = ImportRow<keyof GrantCells>;

interface ReadRow {
  readonly row: Row;
  readonly grant: Grant;
  readonly commune: OfficialTerritory | null;
}

const FUNDER_NAME = "Ministère de l'Europe et des Affaires étrangères";
const PROGRAMME = 'Réserve parlementaire, programme 209';
const PARIS = 'commune:75056';

/** Plans grants: one association per name and commune, one project per purpose, one funding per grant. */
export class GrantPlanner implements Planner {
  private readonly met = new Set<string>();
  private readonly places: PlaceShelf;
  private actorDrafts: EntryDraft[] = [];

  private constructor(
    private readonly sourceId: string,
    private readonly gazetteer: Gazetteer,
    private readonly countries: CountryBook,
    private readonly lists: OfficialLists,
    private readonly actors: ActorIndex,
  ) {
    this.places = new PlaceShelf(gazetteer);
  }

  static async start(sourceId: string, unit: UnitOfWork): Promise<GrantPlanner> {
    const actors = new ActorIndex();
    await actors.loadStructures(unit);
    return new GrantPlanner(sourceId, await Gazetteer.load(unit), await CountryBook.load(unit), await loadOfficialLists(), actors);
  }

  async plan(rows: readonly Row[], unit: UnitOfWork): Promise<PlannedBatch> {
    const planned: PlannedRow[] = [];
    const read: ReadRow[] = [];
    for (const row of rows) {
      const { grant, fault } = readGrant(row.cells);
      if (fault !== null) {
        planned.push({ row, plan: refuseRow(fault.code, fault.sentence) });
        continue;
      }
      const { found, given } = resolveCommune(this.gazetteer, this.lists, grant.postcode, grant.city);
      if (found === null && given) {
        planned.push({ row, plan: askFor('commune-unresolved', `"${grant.postcode} ${grant.city}" is no commune of the official list: correct it, or say in which country the association has its seat.`) });
        continue;
      }
      read.push({ row, grant, commune: found });
    }
    await this.places.load(unit, ['75056', ...read.flatMap(({ commune }) => commune?.code ?? [])]);
    const seated = seatByName(read);
    const records = await findRecords(unit, this.sourceId, seated.map((item) => projectRecord(item)));
    const projects = new Map<string, EntryDraft & { room: 'projects' }>();
    for (const item of seated) planned.push(this.planGrant(item, records, projects));
    const actorDrafts = this.actorDrafts;
    this.actorDrafts = [];
    const places = this.places.takeWaiting();
    return {
      rows: planned,
      write: async (writer, stamp) => {
        await this.places.save(writer, places);
        return [...(await saveEntries(writer, actorDrafts, stamp)), ...(await saveEntries(writer, [...projects.values()], stamp))];
      },
    };
  }

  private planGrant(item: ReadRow, records: ReadonlyMap<string, KnownRecord>, projects: Map<string, EntryDraft & { room: 'projects' }>): PlannedRow {
    const { row, grant } = item;
    const record = projectRecord(item);
    const fundingId = `${grant.year} ${grant.amount} ${record}`;
    if (this.met.has(fundingId)) {
      return { row, plan: askFor('grant-repeated', `The same grant (${grant.year}, ${grant.amount} euros, same association and purpose) is in the file twice: say whether it was given twice.`) };
    }
    this.met.add(fundingId);
    const known = records.get(record);
    // Two records may speak of one entry, since two were merged.
    const key = known?.entryId ?? record;
    const waiting = projects.get(key);
    const current = waiting?.project ?? (known?.content.room === 'projects' ? known.content.project : null);
    if (current?.fundings?.some(({ recordId }) => recordId === fundingId)) return { row, plan: same };
    const funding: Funding = {
      funderId: this.funderId(),
      kind: 'grant',
      amount: grant.amount,
      currency: 'EUR',
      programme: PROGRAMME,
      date: grant.year,
      sourceId: this.sourceId,
      recordId: fundingId,
    };
    const years = [grant.year, current?.since, current?.until].filter((year) => year != null).sort();
    const base: ProjectDraft = current ?? this.newProject(item);
    const project = { ...base, since: years[0], until: years.at(-1), fundings: [...(base.fundings ?? []), funding] };
    const source = { sourceId: this.sourceId, recordId: record, contentHash: hashContent(record) };
    projects.set(key, {
      room: 'projects',
      ...(known && { id: known.entryId }),
      state: known?.content.state ?? 'published',
      sources: known ? (waiting?.sources ?? known.content.sources).map((ref) => (ref.sourceId === source.sourceId && ref.recordId === record ? source : ref)) : [source],
      project,
    });
    return { row, plan: create, suggestions: this.suggestCountries(grant) };
  }

  private newProject(item: ReadRow): ProjectDraft {
    const { grant } = item;
    return {
      title: isOperating(grant.purpose) ? `Fonctionnement de l’association ${grant.name}` : grant.purpose,
      participations: [
        { actorId: this.associationId(item), role: 'lead' },
        { actorId: this.funderId(), role: 'funder' },
      ],
    };
  }

  private suggestCountries({ name, purpose }: Grant): { code: string; sentence: string }[] {
    const codes = findCountries(this.countries, `${name}. ${purpose}`);
    if (codes.length === 0) return [];
    const labels = codes.map((code) => this.countries.labelFr(code)).join(', ');
    return [{ code: 'country-suggested', sentence: `The text names ${labels} (${codes.join(', ')}): add it as a place of action if that is right.` }];
  }

  private funderId(): string {
    const [known] = this.actors.structuresNamed(FUNDER_NAME);
    if (known) return known.id;
    return this.make('institution', FUNDER_NAME.replaceAll("'", '’'), this.gazetteer.get(PARIS) ?? null);
  }

  private associationId({ grant, commune }: ReadRow): string {
    const named = [grant.name, grant.key, `association ${grant.key}`].flatMap((name) => this.actors.structuresNamed(name));
    const french = named.filter(({ kind, country }) => kind === 'association' && country === 'FR');
    const known = french.find((actor) => actor.commune === (commune?.code ?? null)) ?? french.find((actor) => actor.commune === null || commune === null);
    return known?.id ?? this.make('association', grant.name, commune);
  }

  private make(kind: 'association' | 'institution', name: string, commune: OfficialTerritory | null): string {
    const id = newId();
    const seatId = commune === null ? null : this.places.placeOf(commune);
    this.actorDrafts.push({
      room: 'actors',
      id,
      state: 'published',
      sources: [{ sourceId: this.sourceId, recordId: `${associationKey(name)} ${commune?.code ?? ''}`.trim() }],
      actor: { kind, category: kind === 'institution' ? 'funder' : null, names: [{ type: 'official', name, lang: 'fr' }], country: 'FR', seatId },
    });
    this.actors.add({ id, kind, tier: null, country: 'FR', names: [name], point: null, commune: commune?.code ?? null, territory: null });
    return id;
  }
}

/** A row without a town belongs to the association of that name whose town another row gives, when there is but one. */
function seatByName(rows: readonly ReadRow[]): ReadRow[] {
  const communes = new Map<string, Map<string, OfficialTerritory>>();
  for (const { grant, commune } of rows) {
    if (commune !== null) communes.set(grant.key, (communes.get(grant.key) ?? new Map()).set(commune.code, commune));
  }
  return rows.map((item) => {
    const [only, ...others] = communes.get(item.grant.key)?.values() ?? [];
    return item.commune === null && only !== undefined && others.length === 0 ? { ...item, commune: only } : item;
  });
}

const projectRecord = ({ grant, commune }: ReadRow): string =>
  [grant.key, commune?.code ?? '', isOperating(grant.purpose) ? 'fonctionnement' : foldName(grant.purpose)].join(' | ');
