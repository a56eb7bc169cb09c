import type { ActorDraft } from '@portulan/domain';
import { saveEntries } from '@portulan/register';
import type { EntryDraft, UnitOfWork } from '@portulan/register';
import { v7 as newId } from 'uuid';
import { create, merge, same, update } from '../../import/index.js';
import type { ImportRow, PlannedBatch, PlannedRow, Planner } from '../../import/index.js';
import {
  ActorIndex,
  CountryBook,
  Gazetteer,
  PlaceShelf,
  authorityDraft,
  hashContent,
  loadOfficialLists,
  refOf,
} from '../../resolution/index.js';
import type { OfficialLists, OfficialTerritory } from '../../resolution/index.js';
import { OFFICIAL_CODE } from '../official-code.js';
import { findTwinnings, pairKey } from './find-twinnings.js';
import type { KnownTwinning } from './find-twinnings.js';
import { judgeRow } from './judge-row.js';
import type { Judgement, TwinPair } from './judge-row.js';
import { readEnds } from './read-ends.js';
import type { TwinTownCells } from './read-ends.js';

const PRECISION_OF_TIER = { municipality: 'municipality', intermunicipality: 'district', district: 'district', province: 'region', region: 'region', state: 'region', other: 'district' } as const;

interface Drafts {
  readonly actors: EntryDraft[];
  readonly cooperations: EntryDraft[];
}

/** Plans rows of twin towns: one authority per French territory, one partner per place abroad, one cooperation per pair. */
export class TwinTownPlanner implements Planner {
  private readonly actors = new ActorIndex();
  private readonly places: PlaceShelf;
  /** Pairs met in this import, so that a repeated row is told from one that is already in the register. */
  private readonly met = new Set<string>();

  private constructor(
    private readonly sourceId: string,
    private readonly gazetteer: Gazetteer,
    private readonly countries: CountryBook,
    private readonly lists: OfficialLists,
  ) {
    this.places = new PlaceShelf(gazetteer);
  }

  static async start(sourceId: string, unit: UnitOfWork): Promise<TwinTownPlanner> {
    return new TwinTownPlanner(sourceId, await Gazetteer.load(unit), await CountryBook.load(unit), await loadOfficialLists());
  }

  async plan(rows: readonly ImportRow<keyof TwinTownCells>[], unit: UnitOfWork): Promise<PlannedBatch> {
    const judged = rows.map((row) => ({ row, judgement: judgeRow(this.gazetteer, readEnds(this.countries, row.cells)) }));
    const pairs = judged.flatMap(({ judgement: { pair } }) => (pair === null ? [] : [pair]));
    await this.actors.loadAuthorities(unit, pairs.map(({ territory }) => refOf(territory)));
    await this.actors.loadPartners(unit, pairs.map(({ partner }) => partner.country));
    await this.places.load(unit, pairs.flatMap(({ territory }) => (territory.tier === 'commune' ? [territory.code] : [])));
    const drafts: Drafts = { actors: [], cooperations: [] };
    const resolved = judged.map(({ row, judgement }) => ({ row, judgement, ids: this.resolveActors(judgement, drafts) }));
    const known = await findTwinnings(unit, this.sourceId, resolved.flatMap(({ ids }) => (ids === null ? [] : [ids])));
    const planned = resolved.map(({ row, judgement, ids }) => this.planRow(row, judgement, ids, known, drafts));
    const places = this.places.takeWaiting();
    return {
      rows: planned,
      write: async (writer, stamp) => {
        await this.places.save(writer, places);
        return [...(await saveEntries(writer, drafts.actors, stamp)), ...(await saveEntries(writer, drafts.cooperations, stamp))];
      },
    };
  }

  private resolveActors({ pair }: Judgement, drafts: Drafts): readonly [string, string] | null {
    return pair === null ? null : [this.authorityId(pair.territory, drafts), this.partnerId(pair.partner, drafts)];
  }

  private planRow(
    row: ImportRow,
    { pair, notes, ...rest }: Judgement,
    ids: readonly [string, string] | null,
    known: ReadonlyMap<string, KnownTwinning>,
    { cooperations }: Drafts,
  ): PlannedRow {
    if (pair === null || ids === null) return { row, plan: 'plan' in rest ? rest.plan : merge, notes };
    const key = pairKey(ids);
    if (this.met.has(key)) return { row, plan: merge, notes };
    this.met.add(key);
    const source = { sourceId: this.sourceId, recordId: recordIdOf(pair), contentHash: hashContent({ form: 'twinning' }) };
    const found = known.get(key);
    if (found?.recorded) return { row, plan: same, notes };
    if (found) {
      // Known from elsewhere, perhaps with a better form and dates: those stay, this source is added.
      const { content } = found;
      const sources = [...content.sources.filter(({ sourceId, recordId }) => sourceId !== this.sourceId || Boolean(recordId)), source];
      cooperations.push({ room: 'cooperations', id: found.entryId, state: content.state, sources, cooperation: content.cooperation });
      return { row, plan: update, notes };
    }
    const [frenchId, partnerId] = ids;
    cooperations.push({
      room: 'cooperations',
      state: 'published',
      sources: [source],
      cooperation: { form: 'twinning', frenchIds: [frenchId], partnerIds: [partnerId] },
    });
    const flagged = pair.partner.weighed.flags.map((flag) => `partner place flagged: ${flag}`);
    return { row, plan: create, notes: [...notes, ...flagged] };
  }

  private authorityId(territory: OfficialTerritory, { actors }: Drafts): string {
    const ref = refOf(territory);
    const known = this.actors.authorityOf(ref);
    if (known) return known.id;
    const id = newId();
    const actor = authorityDraft(territory, this.places.placeOf(territory), this.lists);
    actors.push({ room: 'actors', id, state: 'published', sources: [{ sourceId: OFFICIAL_CODE.id, recordId: ref }], actor });
    this.remember(id, actor, null, territory.tier === 'commune' ? territory.code : null);
    return id;
  }

  private partnerId({ label, country, partner: { name, tier }, weighed }: TwinPair['partner'], { actors }: Drafts): string {
    const known = this.actors.partnerNamed(country, name, tier, weighed.point);
    if (known) return known.id;
    const id = newId();
    const seatId = this.places.placeAbroad({ label: name, country, point: weighed.point, precision: PRECISION_OF_TIER[tier], flags: weighed.flags });
    const names: ActorDraft['names'] = [
      { type: 'official', name, lang: 'en' },
      ...(label === name ? [] : [{ type: 'translation' as const, name: label, lang: 'en' }]),
    ];
    const actor: ActorDraft = { kind: 'partner-government', tier, names, country, seatId };
    actors.push({ room: 'actors', id, state: 'published', sources: [{ sourceId: this.sourceId, recordId: `${country} ${label}` }], actor });
    this.remember(id, actor, weighed.point, null);
    return id;
  }

  private remember(id: string, { kind, tier = null, names, country, territory = null }: ActorDraft, point: TwinPair['partner']['weighed']['point'], commune: string | null): void {
    this.actors.add({ id, kind, tier, country, names: names.map(({ name }) => name), point, commune, territory });
  }
}

const recordIdOf = ({ territory, partner }: TwinPair): string => `${refOf(territory)} ${partner.country} ${partner.label}`;
