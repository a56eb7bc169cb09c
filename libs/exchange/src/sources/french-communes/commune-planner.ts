import { saveEntries } from '@portulan/register';
import type { EntryContent, EntryDraft, SavedEntry, UnitOfWork } from '@portulan/register';
import { askFor, merge, refuseRow, same, update } from '../../import/index.js';
import type { ImportRow, ImportStamp, PlannedBatch, PlannedRow, Planner } from '../../import/index.js';
import { PRESENT_CONTENT } from '../../resolution/index.js';
import { readCommune } from './read-commune.js';
import type { CommuneCells, CommuneFacts } from './read-commune.js';
import { updateCommunes } from './update-communes.js';

interface KnownCommune {
  readonly code: string;
  readonly population: number | null;
  readonly lon: number | null;
  readonly lat: number | null;
}

interface AuthorityWithoutSiren {
  readonly entryId: string;
  readonly commune: string;
  readonly content: Extract<EntryContent, { room: 'actors' }>;
}

/** A point is kept to about a metre; the register gives back what it was given. */
const isSame = (known: KnownCommune, facts: CommuneFacts): boolean =>
  (facts.population === null || known.population === facts.population) &&
  (facts.lon === null || (known.lon === facts.lon && known.lat === facts.lat));

/** Plans rows of the communes: the official list already has them, the file gives their centre, population and SIREN. */
export class CommunePlanner implements Planner {
  private readonly met = new Set<string>();

  async plan(rows: readonly ImportRow<keyof CommuneCells>[], unit: UnitOfWork): Promise<PlannedBatch> {
    const readings = rows.map((row) => ({ row, ...readCommune(row.cells) }));
    const codes = readings.flatMap(({ facts }) => (facts === null ? [] : [facts.code]));
    const known = await this.findCommunes(unit, codes);
    const changed: CommuneFacts[] = [];
    const planned = readings.map(({ row, facts, fault }): PlannedRow => {
      if (facts === null) return { row, plan: askFor(fault.code, fault.sentence) };
      const commune = known.get(facts.code);
      if (commune === undefined) {
        return { row, plan: refuseRow('commune-unknown', `${facts.code} (${row.cells.label}) is not a commune of the official list: it may have merged, or the list may be older than the file.`) };
      }
      if (this.met.has(facts.code)) return { row, plan: merge };
      this.met.add(facts.code);
      if (isSame(commune, facts)) return { row, plan: same };
      changed.push(facts);
      return { row, plan: update };
    });
    const sirens = await this.completeSirens(unit, readings.flatMap(({ facts }) => (facts === null ? [] : [facts])));
    return { rows: planned, write: (writer, stamp) => this.write(writer, stamp, changed, sirens) };
  }

  private async findCommunes(unit: UnitOfWork, codes: readonly string[]): Promise<Map<string, KnownCommune>> {
    const rows = await unit.query<KnownCommune>(`SELECT code, population, lon, lat FROM territory WHERE tier = 'commune' AND code = ANY ($1)`, [codes]);
    return new Map(rows.map((row) => [row.code, row]));
  }

  /** Authorities of these communes that lack their SIREN, with it. */
  private async completeSirens(unit: UnitOfWork, facts: readonly CommuneFacts[]): Promise<EntryDraft[]> {
    const sirens = new Map(facts.flatMap(({ code, siren }) => (siren !== null ? [[code, siren]] : [])));
    const rows = await unit.query<AuthorityWithoutSiren>(
      `SELECT a.id AS "entryId", a.territory_code AS commune, ${PRESENT_CONTENT}
       FROM actor a JOIN entry e ON e.id = a.id JOIN revision r ON r.entry_id = e.id AND r.version = e.version
       WHERE a.kind = 'authority' AND a.tier = 'commune' AND a.territory_tier = 'commune' AND a.territory_code = ANY ($1)
         AND NOT EXISTS (SELECT 1 FROM actor_identifier i WHERE i.actor_id = a.id AND i.scheme = 'siren')`,
      [[...sirens.keys()]],
    );
    return rows.map(({ entryId, commune, content: { state, sources, actor } }) => ({
      room: 'actors',
      id: entryId,
      state,
      sources,
      actor: { ...actor, identifiers: [...actor.identifiers, { scheme: 'siren', value: sirens.get(commune) ?? '' }] },
    }));
  }

  private async write(unit: UnitOfWork, stamp: ImportStamp, changed: readonly CommuneFacts[], sirens: readonly EntryDraft[]): Promise<readonly SavedEntry[]> {
    await updateCommunes(unit, changed);
    return saveEntries(unit, sirens, stamp);
  }
}
