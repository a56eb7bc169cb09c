import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Queryable, Register, UnitOfWork } from '@portulan/register';
import { isRefusal, readSynonyms, type Synonyms } from './synonyms.js';

const SHIPPED_FILE = fileURLToPath(new URL('../../vocabulary/synonyms.csv', import.meta.url));
const VOCABULARY_LOCK = 7_067_088;

const digestOf = (synonyms: Synonyms) => createHash('sha256').update(JSON.stringify(synonyms)).digest('hex');

/** The synonyms in force, in the order of their file. */
export async function loadSynonyms(queryable: Queryable): Promise<Synonyms> {
  return queryable.query(`SELECT group_name AS "group", term, lang, note FROM search_synonym ORDER BY position`);
}

/** Puts these synonyms in force in place of all others; from then on those that ship are left aside. */
export async function saveSynonyms(register: Register, synonyms: Synonyms): Promise<void> {
  await register.transaction((unit) => writeSynonyms(unit, synonyms, true));
}

/** Puts the synonyms that ship with the code in force, unless someone has put others in their place. */
export async function refreshShippedSynonyms(register: Register): Promise<void> {
  const shipped = readSynonyms(readFileSync(SHIPPED_FILE, 'utf8'));
  if (isRefusal(shipped)) throw new Error(`vocabulary/synonyms.csv: ${shipped.sentences.join(' ')}`);
  await register.transaction(async (unit) => {
    const [state] = await unit.query<{ digest: string; isEdited: boolean }>(`SELECT digest, is_edited AS "isEdited" FROM search_vocabulary`);
    if (state?.isEdited || state?.digest === digestOf(shipped)) return;
    await writeSynonyms(unit, shipped, false);
  });
}

async function writeSynonyms(unit: UnitOfWork, synonyms: Synonyms, isEdited: boolean): Promise<void> {
  await unit.query(`SELECT pg_advisory_xact_lock(${VOCABULARY_LOCK})`);
  await unit.query(`DELETE FROM search_synonym`);
  await unit.query(
    `INSERT INTO search_synonym (position, group_name, term, lang, note)
     SELECT position, "group", term, lang, note FROM ROWS FROM (json_to_recordset($1::json) AS ("group" text, term text, lang text, note text))
     WITH ORDINALITY AS r ("group", term, lang, note, position)`,
    [JSON.stringify(synonyms)],
  );
  await unit.query(`DELETE FROM search_vocabulary`);
  await unit.query(`INSERT INTO search_vocabulary (digest, is_edited) VALUES ($1, $2)`, [digestOf(synonyms), isEdited]);
}
