import { accept, isWebAddress, parseTerritoryRef, refuse, type Outcome, type Refusal, type RepresentativeLimit } from '@portulan/domain';
import { NetworkPerimeterRow } from '../curation/index.js';
import { rowsOf, writeRows, type Queryable, type Register } from '../database/index.js';
import { attemptChange } from '../history/index.js';
import { tellNetworkPages } from './tell-network-pages.js';

/** What a network says of itself, and what it allows. */
export interface NetworkSettings {
  readonly label: string;
  readonly acronym: string | null;
  /** `#rrggbb`, in lower case. */
  readonly colour: string | null;
  readonly website: string | null;
  readonly staleAfterMonths: number;
  /** After so many months without a check or a change entries fall asleep; null: never by themselves. */
  readonly dormantAfterMonths: number | null;
  readonly representatives: RepresentativeLimit;
  /** The territories it answers for (`region:93`). */
  readonly perimeter: readonly string[];
}

/** The settings of a network; null when there is none. */
export async function getNetworkSettings(queryable: Queryable, id: string): Promise<NetworkSettings | null> {
  const [row] = await queryable.query<NetworkSettings>(
    `SELECT label, acronym, colour, website, stale_after_months AS "staleAfterMonths", dormant_after_months AS "dormantAfterMonths", representatives,
       ARRAY(SELECT tier || ':' || code FROM network_perimeter WHERE network = n.id ORDER BY 1) AS perimeter FROM network n WHERE id = $1`,
    [id],
  );
  return row ?? null;
}

/**
 * Changes what a network says of itself. Its perimeter is as it is given: those left out are no longer its.
 *
 * @returns refused with `network-unknown`, `name-missing`, `colour-malformed`, `website-malformed`, `dormant-too-soon`, `territory-unknown`, by the field
 */
export function reviseNetwork(register: Register, id: string, settings: NetworkSettings): Promise<Outcome<null>> {
  return attemptChange(register, async (unit) => {
    const refusals = checkSettings(settings);
    if (refusals.length > 0) return { ok: false, refusals };
    const territories = [...new Set(settings.perimeter)].flatMap((ref) => parseTerritoryRef(ref) ?? []);
    const known = await unit.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM territory t JOIN jsonb_to_recordset($1::jsonb) AS asked (tier text, code text) ON asked.tier = t.tier AND asked.code = t.code`,
      [JSON.stringify(territories)],
    );
    if (known[0]?.count !== new Set(settings.perimeter).size) return refuse('territory-unknown', 'The perimeter names a territory that is not in the official lists.', 'perimeter');
    const [before] = await unit.query<{ months: number }>(`SELECT stale_after_months AS months FROM network WHERE id = $1 FOR UPDATE`, [id]);
    const { label, acronym, colour, website, staleAfterMonths, dormantAfterMonths, representatives } = settings;
    const [row] = await unit.query(
      `UPDATE network SET label = $2, acronym = $3, colour = $4, website = $5, stale_after_months = $6, representatives = $7, dormant_after_months = $8 WHERE id = $1 RETURNING id`,
      [id, label, acronym, colour, website, staleAfterMonths, representatives, dormantAfterMonths],
    );
    if (row === undefined) return refuse('network-unknown', 'There is no such network.');
    await unit.query(`DELETE FROM network_perimeter WHERE network = $1`, [id]);
    await writeRows(unit.manager, rowsOf(NetworkPerimeterRow, territories.map((territory) => ({ network: id, ...territory }))));
    // Each entry tells from which day it is to be checked again.
    if (before?.months !== staleAfterMonths) {
      await unit.query(`INSERT INTO outbox (room, entry_id, version, operation) SELECT room, id, version, 'upsert' FROM entry WHERE keeper = $1 AND state = 'published'`, [id]);
    }
    await tellNetworkPages(unit, id);
    return accept(null);
  });
}

function checkSettings({ label, colour, website, staleAfterMonths, dormantAfterMonths }: NetworkSettings): Refusal[] {
  const refusals: Refusal[] = [];
  if (label.trim() === '') refusals.push({ code: 'name-missing', sentence: 'A network has a name.', field: 'label' });
  if (colour !== null && !/^#[0-9a-f]{6}$/.test(colour)) refusals.push({ code: 'colour-malformed', sentence: 'A colour is written #rrggbb.', field: 'colour' });
  if (website !== null && !isWebAddress(website)) refusals.push({ code: 'website-malformed', sentence: 'The website is not a web address (https://...).', field: 'website' });
  if (dormantAfterMonths !== null && dormantAfterMonths < staleAfterMonths) {
    refusals.push({ code: 'dormant-too-soon', sentence: 'An entry is to be checked before it falls asleep: more months.', field: 'dormantAfterMonths' });
  }
  return refusals;
}
