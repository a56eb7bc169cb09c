import { ImportRefusal } from '../../refusals/index.js';
import type { Archive } from './open-archive.js';
import { readXml } from './read-xml.js';

const TEXTS_MAX_CHARACTERS = 60_000_000;

/** The path of the first sheet of a workbook. */
export async function findFirstSheet(archive: Archive, file: string): Promise<string> {
  let relation: string | null = null;
  for await (const event of readXml(await archive.open('xl/workbook.xml'), file)) {
    if (event.sort === 'open' && event.name === 'sheet' && (event.attributes['state'] ?? 'visible') === 'visible') relation ??= event.attributes['id'] ?? null;
  }
  for await (const event of readXml(await archive.open('xl/_rels/workbook.xml.rels'), file)) {
    if (event.sort !== 'open' || event.attributes['Id'] !== relation) continue;
    const target = event.attributes['Target'] ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  throw new ImportRefusal('archive-broken', `"${file}" is a workbook without a sheet. Nothing was kept.`);
}

/** The texts that cells name by their number. */
export async function readSharedTexts(archive: Archive, file: string): Promise<readonly string[]> {
  const texts: string[] = [];
  if (!archive.has('xl/sharedStrings.xml')) return texts;
  let text = '';
  let total = 0;
  let isText = false;
  let phonetic = 0;
  for await (const event of readXml(await archive.open('xl/sharedStrings.xml'), file)) {
    if (event.sort === 'text') {
      if (!isText || phonetic > 0) continue;
      text += event.text;
      total += event.text.length;
      if (total > TEXTS_MAX_CHARACTERS) throw new ImportRefusal('archive-explodes', `"${file}" holds more text than can be read here. Nothing was kept.`);
    } else if (event.name === 't') isText = event.sort === 'open';
    else if (event.name === 'rPh') phonetic += event.sort === 'open' ? 1 : -1;
    else if (event.name === 'si' && event.sort === 'close') {
      texts.push(text);
      text = '';
    }
  }
  return texts;
}

/** Number formats that are of a day, and need no description (ECMA-376, part 1, 18.8.30). */
const isDayFormat = (id: number) => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** For each style of a cell, whether its number is a day. */
export async function readDayStyles(archive: Archive, file: string): Promise<readonly boolean[]> {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  if (!archive.has('xl/styles.xml')) return styles;
  let isInStyles = false;
  for await (const event of readXml(await archive.open('xl/styles.xml'), file)) {
    if (event.sort === 'text') continue;
    if (event.name === 'cellXfs') isInStyles = event.sort === 'open';
    if (event.sort === 'close') continue;
    const id = Number(event.attributes['numFmtId']);
    if (event.name === 'numFmt') own.set(id, /[yd]/i.test((event.attributes['formatCode'] ?? '').replace(/"[^"]*"|\[[^\]]*\]/g, '')));
    if (event.name === 'xf' && isInStyles) styles.push(own.get(id) ?? isDayFormat(id));
  }
  return styles;
}
