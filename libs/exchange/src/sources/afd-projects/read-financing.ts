import { readAmount } from './amounts.js';
import type { TenThousandths } from './amounts.js';

export const FINANCING_HEADERS = {
  financingId: 'Id. Concours',
  projectId: 'Id. Projet',
  title: 'Titre du projet',
  description: 'Description du projet',
  state: 'Etat du projet',
  grantedOn: "Date d'octroi",
  firstPaidOn: 'Date de 1er versement (concours)',
  completedOn: "Date d'achèvement opérationnel du projet",
  cofunders: 'Cofinancier',
  beneficiary: 'Libellé bénéficiaire primaire',
  channel: 'Code-Canal (pour tiers bénéficiaires d’un concours)',
  country: 'Pays de réalisation',
  lat: 'Latitude',
  lon: 'Longitude',
  sector: 'Libellé secteur économique (CAD-5)',
  cicid: 'Libellé CICID',
  product: 'Groupe de produit',
  committed: 'Engagements bruts (euro)',
  paid: 'Versements (euro)',
  signedOn: 'Date de Signature de Convention',
} as const;
export type FinancingCells = Readonly<Record<keyof typeof FINANCING_HEADERS, string>>;

/** One financing of a project, as a row tells it. */
export interface Financing {
  readonly id: string;
  readonly projectId: string;
  readonly committed: TenThousandths;
  readonly paid: TenThousandths;
  /** ISO days, or null. */
  readonly signedOn: string | null;
  readonly grantedOn: string | null;
  readonly firstPaidOn: string | null;
  readonly programme: string | null;
  readonly beneficiary: string;
  /** DAC channel code, five digits, or empty. */
  readonly channel: string;
}

export type FinancingReading =
  | { readonly financing: Financing; readonly fault: null }
  | { readonly financing: null; readonly fault: { readonly code: string; readonly sentence: string } };

const readDay = (cell: string): string | null => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/.exec(cell)?.[0] ?? null;

function programmeOf({ title, product }: FinancingCells): string | null {
  if (/\bficol\b/i.test(title)) return 'FICOL';
  return product === '' ? null : `AFD – ${product.toLowerCase()}`;
}

/** Reads a row, or says which of its cells is at fault. */
export function readFinancing(cells: FinancingCells): FinancingReading {
  const fault = (code: string, sentence: string): FinancingReading => ({ financing: null, fault: { code, sentence } });
  if (cells.financingId === '' || cells.projectId === '') return fault('number-missing', 'The number of the financing or of its project is empty.');
  if (cells.title === '') return fault('title-missing', `Project ${cells.projectId} has no title.`);
  const committed = readAmount(cells.committed);
  const paid = readAmount(cells.paid === '' ? '0' : cells.paid);
  if (committed === null || paid === null) {
    return fault('amount-malformed', `The amounts of financing ${cells.financingId} ("${cells.committed}", "${cells.paid}") are not positive numbers in euros.`);
  }
  return {
    fault: null,
    financing: {
      id: cells.financingId,
      projectId: cells.projectId,
      committed,
      paid,
      signedOn: readDay(cells.signedOn),
      grantedOn: readDay(cells.grantedOn),
      firstPaidOn: readDay(cells.firstPaidOn),
      programme: programmeOf(cells),
      beneficiary: cells.beneficiary.replace(/\s+/g, ' '),
      // A spreadsheet made a number of it: 44001.0.
      channel: cells.channel.replace(/\.0$/, ''),
    },
  };
}

/** The last day known for sure, when the file says that the project is over. */
export const completionOf = ({ completedOn }: FinancingCells): string | null => readDay(completedOn);
