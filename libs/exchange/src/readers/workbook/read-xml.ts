import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { ImportRefusal } from '../../refusals/index.js';

export type XmlEvent =
  | { readonly sort: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly sort: 'text'; readonly text: string }
  | { readonly sort: 'close'; readonly name: string };

/** Letters between two marks: more of them are no cell of a spreadsheet. */
const STRETCH_MAX = 1_000_000;
const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * What stands in an XML part, one mark after the other, names without their prefix. Entities are not looked up.
 *
 * @throws ImportRefusal when it is no XML, is not what the archive said, or goes on without end
 */
export async function* readXml(part: Readable, file: string): AsyncGenerator<XmlEvent> {
  const parser = new SaxesParser();
  let events: XmlEvent[] = [];
  let stretch = 0;
  const broken = () => new ImportRefusal('archive-broken', `"${file}" is a workbook that cannot be read: save it again as XLSX or CSV. Nothing was kept.`);
  parser.on('opentag', ({ name, attributes }) =>
    events.push({ sort: 'open', name: localName(name), attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [localName(key), value])) }),
  );
  parser.on('text', (text) => events.push({ sort: 'text', text }));
  parser.on('closetag', ({ name }) => events.push({ sort: 'close', name: localName(name) }));
  parser.on('error', (failure) => {
    throw failure;
  });
  part.setEncoding('utf8');
  try {
    for await (const chunk of part as AsyncIterable<string>) {
      parser.write(chunk);
      stretch = events.length > 0 ? 0 : stretch + chunk.length;
      if (stretch > STRETCH_MAX) throw new ImportRefusal('cell-too-long', `"${file}" has a cell of more than a million letters: it is no table. Nothing was kept.`);
      const ready = events;
      events = [];
      yield* ready;
    }
    parser.close();
    yield* events;
  } catch (failure) {
    throw failure instanceof ImportRefusal ? failure : broken();
  } finally {
    part.destroy();
  }
}
