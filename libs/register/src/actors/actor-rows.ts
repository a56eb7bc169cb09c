import { labelActor, parseTerritoryRef, type ActorContent } from '@portulan/domain';
import { rowsOf, type TableRows } from '../database/index.js';
import { ActorIdentifierRow } from './actor-identifier.entity.js';
import { ActorNameRow } from './actor-name.entity.js';
import { ActorRow } from './actor.entity.js';

/** What is written for actors: their own rows, then their names in their order and their numbers. */
export function toActorRows(actors: readonly { readonly id: string; readonly content: ActorContent }[]): { own: TableRows; parts: TableRows[] } {
  return {
    own: rowsOf(ActorRow, actors.map(({ id, content }) => toOwnRow(id, content))),
    parts: [
      rowsOf(
        ActorNameRow,
        actors.flatMap(({ id, content }) =>
          content.names.map(({ type, name, lang }, position) => ({ actorId: id, position, type, name, lang: lang ?? null })),
        ),
      ),
      rowsOf(
        ActorIdentifierRow,
        actors.flatMap(({ id, content }) => content.identifiers.map(({ scheme, value }) => ({ actorId: id, scheme, value }))),
      ),
    ],
  };
}

function toOwnRow(id: string, actor: ActorContent): Partial<ActorRow> {
  const { kind, category, tier, country, seatId, address, website, email, phone, descriptionFr, descriptionEn } = actor;
  const territory = actor.territory === null ? null : parseTerritoryRef(actor.territory);
  const label = labelActor(actor.names, 'fr');
  const labelEn = labelActor(actor.names, 'en');
  return {
    ...{ id, kind, category, tier, country, seatId, address, website, email, phone, descriptionFr, descriptionEn, label },
    labelEn: labelEn === label ? null : labelEn,
    territoryTier: territory?.tier ?? null,
    territoryCode: territory?.code ?? null,
  };
}
