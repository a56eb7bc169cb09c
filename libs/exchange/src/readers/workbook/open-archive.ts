import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { ImportRefusal } from '../../refusals/index.js';

/** All the parts of a workbook together, unpacked. A sheet of 50,000 rows has a tenth of it. */
const UNPACKED_MAX_BYTES = 300_000_000;
const PARTS_MAX = 2_000;

/** The parts of an archive, each to be read as a stream. */
export interface Archive {
  has(name: string): boolean;
  /** The bytes of a part as they are unpacked; more of them than the archive says is an error of the stream. */
  open(name: string): Promise<Readable>;
  close(): void;
}

const refusal = (name: string, what: string) => new ImportRefusal('archive-broken', `"${name}" ${what} Nothing was kept.`);

/**
 * Opens an archive and looks at what it says of its parts before any is unpacked.
 *
 * @throws ImportRefusal when it is none, or would unpack to more than can be looked at
 */
export async function openArchive(path: string, name: string): Promise<Archive> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (failure, opened) =>
      failure ? reject(refusal(name, 'looks like a workbook but cannot be opened: save it again as XLSX or CSV.')) : resolve(opened),
    );
  });
  try {
    const parts = await listParts(zip, name);
    return {
      has: (part) => parts.has(part),
      open: (part) =>
        new Promise((resolve, reject) => {
          const entry = parts.get(part);
          if (entry === undefined) return reject(refusal(name, `is a workbook without its part ${part}: save it again as XLSX or CSV.`));
          zip.openReadStream(entry, (failure, stream) => (failure ? reject(refusal(name, 'is a workbook that cannot be unpacked: save it again, without a password.')) : resolve(stream)));
        }),
      close: () => zip.close(),
    };
  } catch (failure) {
    zip.close();
    throw failure;
  }
}

function listParts(zip: yauzl.ZipFile, name: string): Promise<Map<string, yauzl.Entry>> {
  const parts = new Map<string, yauzl.Entry>();
  let bytes = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', () => reject(refusal(name, 'looks like a workbook but is broken: save it again as XLSX or CSV.')));
    zip.on('end', () => resolve(parts));
    zip.on('entry', (entry: yauzl.Entry) => {
      bytes += entry.uncompressedSize;
      if (bytes > UNPACKED_MAX_BYTES || parts.size >= PARTS_MAX) {
        return reject(new ImportRefusal('archive-explodes', `"${name}" would unpack to more than ${UNPACKED_MAX_BYTES / 1_000_000} MB: it is no table that can be read here. Nothing was kept.`));
      }
      parts.set(entry.fileName.replace(/^\//, ''), entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}
