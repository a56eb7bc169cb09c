import type { NeutralCards, NeutralCooperation, NeutralProject, NeutralShort } from './neutral-card.js';

const texts = new WeakMap<NeutralShort, string>();

/** The same actors come back in many cards. */
function writeShort(short: NeutralShort): string {
  const known = texts.get(short);
  if (known !== undefined) return known;
  const text = JSON.stringify(short);
  texts.set(short, text);
  return text;
}

/** No text within the card reads so, as its quotes would be escaped. */
const NO_SIDES = ',"authorities":[],"partners":[],';
const NO_LEAD = ',"lead":null,';

const writeAll = (shorts: readonly NeutralShort[]) => shorts.map(writeShort).join(',');

function writeCooperation(card: NeutralCooperation): string {
  const sides = `,"authorities":[${writeAll(card.authorities)}],"partners":[${writeAll(card.partners)}],`;
  return JSON.stringify({ ...card, authorities: [], partners: [] }).replace(NO_SIDES, () => sides);
}

function writeProject(card: NeutralProject): string {
  const { lead } = card;
  return lead === null ? JSON.stringify(card) : JSON.stringify({ ...card, lead: null }).replace(NO_LEAD, () => `,"lead":${writeShort(lead)},`);
}

/** A card as JSON, as `JSON.stringify` writes it. */
export const writeCard: { readonly [Room in keyof NeutralCards]: (card: NeutralCards[Room]) => string } = {
  actors: (card) => JSON.stringify(card),
  cooperations: writeCooperation,
  projects: writeProject,
};
