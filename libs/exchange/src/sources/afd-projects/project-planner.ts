import { completeProject, type Participation } from '@portulan/domain';
import { saveEntries } from '@portulan/register';
import type { EntryDraft, UnitOfWork } from '@portulan/register';
import { askFor, create, merge, refuseRow, same, update } from '../../import/index.js';
import type { ImportRow, PlannedBatch, PlannedRow, Planner, RowPlan, Suggestion } from '../../import/index.js';
import { ActorIndex, CountryBook, Gazetteer, PlaceShelf, loadOfficialLists } from '../../resolution/index.js';
import { readCofunders } from './cofunders.js';
import { countryOf } from './country-labels.js';
import { findProjects } from './find-projects.js';
import type { KnownProject } from './find-projects.js';
import { earliest, mergeFundings, mergeParticipations, mergeProject, startRoundings } from './merge-project.js';
import { Participants } from './participants.js';
import type { ParticipantBooks } from './participants.js';
import { readProject } from './project-facts.js';
import type { ProjectFacts } from './project-facts.js';
import { readFinancing } from './read-financing.js';
import type { Financing, FinancingCells } from './read-financing.js';

type Row = ImportRow<keyof FinancingCells>;

interface ReadRow {
  readonly row: Row;
  readonly financing: Financing;
}

/** By entry, or by number where there is none yet. */
type ProjectDrafts = Map<string, EntryDraft & { readonly room: 'projects' }>;

/** Plans financings, all the rows of a project together: one project, its financings, who received them and who helped. */
export class ProjectPlanner implements Planner {
  private readonly roundings = startRoundings();
  private readonly participants: Participants;
  /** Numbers met in this import. */
  private readonly met = new Set<string>();

  private constructor(private readonly books: ParticipantBooks) {
    this.participants = new Participants(books);
  }

  static async start(sourceId: string, unit: UnitOfWork): Promise<ProjectPlanner> {
    const gazetteer = await Gazetteer.load(unit);
    const actors = new ActorIndex();
    await actors.loadStructures(unit);
    const countries = await CountryBook.load(unit);
    return new ProjectPlanner({ sourceId, gazetteer, countries, lists: await loadOfficialLists(), actors, places: new PlaceShelf(gazetteer) });
  }

  async plan(rows: readonly Row[], unit: UnitOfWork): Promise<PlannedBatch> {
    await this.prepare(rows, unit);
    const planned: PlannedRow[] = [];
    const groups = new Map<string, ReadRow[]>();
    for (const row of rows) {
      const { financing, fault } = readFinancing(row.cells);
      if (fault !== null) planned.push({ row, plan: refuseRow(fault.code, fault.sentence) });
      else if (this.met.has(financing.id)) planned.push({ row, plan: merge });
      else {
        this.met.add(financing.id);
        groups.set(financing.projectId, [...(groups.get(financing.projectId) ?? []), { row, financing }]);
      }
    }
    const known = await findProjects(unit, this.books.sourceId, [...groups.keys()]);
    const projects: ProjectDrafts = new Map();
    for (const [id, group] of groups) planned.push(...this.planProject(group, withWaiting(known.get(id) ?? null, projects), projects));
    const actors = this.participants.takeDrafts();
    const places = this.books.places.takeWaiting();
    return {
      rows: planned,
      write: async (writer, stamp) => {
        await this.books.places.save(writer, places);
        return [...(await saveEntries(writer, actors, stamp)), ...(await saveEntries(writer, [...projects.values()], stamp))];
      },
    };
  }

  private async prepare(rows: readonly Row[], unit: UnitOfWork): Promise<void> {
    const { actors, places, countries } = this.books;
    const territories = this.participants.territoriesOf(rows.map(({ cells }) => cells.beneficiary));
    const codes = rows.flatMap(({ cells }) => countryOf(countries, cells.country) ?? []);
    await actors.loadAuthorities(unit, territories);
    await actors.loadPartners(unit, codes);
    await places.load(unit, ['75056', ...territories.flatMap((ref) => (ref.startsWith('commune:') ? [ref.slice('commune:'.length)] : []))]);
    await places.loadCountries(unit);
  }

  private planProject(group: readonly ReadRow[], known: KnownProject | null, projects: ProjectDrafts): PlannedRow[] {
    const [first] = group;
    if (first === undefined) return [];
    const facts = readProject(this.books.countries, first.row);
    const afd = this.participants.afdId();
    const financings = group.map(({ financing }) => financing);
    const current = known?.content ?? null;
    const { fundings, changes } = mergeFundings(current?.project.fundings ?? [], financings, { sourceId: this.books.sourceId, funderId: afd, roundings: this.roundings });
    const { participations, suggestions } = this.findParticipants(first.row, facts, financings, afd);
    const isSame = known?.contentHash === facts.contentHash;
    const changed = [...changes.values()].some((change) => change !== 'same');
    const notes = (row: Row): string[] => [`state in the file: ${row.cells.state || 'none'}`];
    if (known !== null && isSame && !changed) return group.map(({ row }) => ({ row, plan: same, notes: notes(row) }));
    if (known?.contentHash != null && known.curated && (!isSame || [...changes.values()].includes('changed'))) {
      const plan = askFor('curated', `Project ${facts.id} was corrected by a person since the last import and the file now says something else: compare them and decide.`);
      return group.map(({ row }) => ({ row, plan, notes: notes(row) }));
    }
    const since = earliest(financings.map(({ grantedOn, signedOn }) => grantedOn ?? signedOn));
    // A project known from elsewhere was described with care: it takes the money and the people of this file, no more.
    const keepsOwnWords = known !== null && (isSame || known.contentHash === null);
    const project = keepsOwnWords && current !== null
      ? { ...current.project, fundings, participations: mergeParticipations(current.project.participations, participations), since: known.curated ? current.project.since : earliest([current.project.since, since]) }
      : mergeProject(current?.project ?? null, { facts, fundings, participations, placeIds: this.placeIds(facts), since });
    const source = { sourceId: this.books.sourceId, recordId: facts.id, url: facts.url, contentHash: facts.contentHash };
    const otherSources = (current?.sources ?? []).filter(({ sourceId, recordId, url }) => sourceId !== source.sourceId || (recordId !== source.recordId && url !== source.url));
    projects.set(known?.entryId ?? facts.id, { room: 'projects', ...(known && { id: known.entryId }), state: current?.state ?? 'published', sources: [...otherSources, source], project });
    return group.map(({ row, financing }, index) => ({
      row,
      plan: planOf(known === null, changes.get(financing.id)),
      suggestions: index === 0 ? suggestions : [],
      notes: [...notes(row), ...(index === 0 ? facts.notes : [])],
    }));
  }

  private findParticipants(row: Row, facts: ProjectFacts, financings: readonly Financing[], afd: string): { participations: Participation[]; suggestions: Suggestion[] } {
    const found = [
      ...financings.map(({ beneficiary, channel }) => this.participants.beneficiary(beneficiary, channel, facts.country)),
      ...readCofunders(row.cells.cofunders).map((cofunder) => this.participants.cofunder(cofunder)),
    ];
    const own: Participation = { actorId: afd, role: 'funder' };
    return {
      participations: mergeParticipations([own], found.flatMap(({ participation }) => participation ?? [])),
      suggestions: gather([...facts.suggestions, ...found.flatMap(({ suggestion }) => suggestion ?? [])]),
    };
  }

  private placeIds({ country, point }: ProjectFacts): string[] {
    if (country === null) return [];
    const { places, countries } = this.books;
    if (point?.point == null) return [places.countryPlace(country, countries.labelFr(country))];
    return [places.placeAbroad({ label: countries.labelFr(country), country, point: point.point, precision: 'district', flags: point.flags })];
  }
}

/** Two numbers may speak of one entry, since two were merged: what the second brings is added to what the first has planned. */
function withWaiting(known: KnownProject | null, projects: ProjectDrafts): KnownProject | null {
  const waiting = known === null ? undefined : projects.get(known.entryId);
  if (known === null || waiting === undefined) return known;
  return { ...known, content: { ...known.content, sources: waiting.sources, project: completeProject(waiting.project) } };
}

function planOf(isNew: boolean, change: 'new' | 'changed' | 'same' | undefined): RowPlan {
  if (isNew || change === 'new') return create;
  return change === 'changed' ? update : same;
}

/** One suggestion per code: sentences of the same kind about one row are read together. */
function gather(suggestions: readonly Suggestion[]): Suggestion[] {
  const byCode = new Map<string, Set<string>>();
  for (const { code, sentence } of suggestions) byCode.set(code, (byCode.get(code) ?? new Set()).add(sentence));
  return [...byCode].map(([code, sentences]) => ({ code, sentence: [...sentences].join(' ') }));
}
