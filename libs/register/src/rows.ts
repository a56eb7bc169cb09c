import { ActorIdentifierRow, ActorNameRow, ActorRow } from './actors/index.js';
import { CooperationRow, CooperationSideRow } from './cooperations/index.js';
import {
  DuplicateKeyRow,
  DuplicatePairRow,
  EntryClearanceRow,
  EntryMergeRow,
  EntryRedirectRow,
  EntryRow,
  EntrySdgRow,
  EntrySdgTargetRow,
  EntrySourceRow,
  EntryThemeRow,
  EntryWatchRow,
  HandOverRow,
  ImportReviewRow,
  ImportRunRow,
  NetworkPerimeterRow,
  NetworkRow,
  ProposalRow,
  RevisionRow,
  SourceRow,
} from './curation/index.js';
import { FormerCommuneRow, PlaceRow, TerritoryRow } from './places/index.js';
import { FundingRow, ParticipationRow, ProjectPlaceRow, ProjectRow } from './projects/index.js';
import { CountryRow, SdgRow, SdgTargetRow, ThemeRow, ThemeSectorRow } from './taxonomy/index.js';

/**
 * Every table that is written through entities. The outbox and its cursors are a queue, not things of the domain:
 * they live in SQL alone (their `xid8` is unknown to TypeORM).
 */
export const registerRows = [
  ActorIdentifierRow,
  ActorNameRow,
  ActorRow,
  CooperationRow,
  CooperationSideRow,
  CountryRow,
  DuplicateKeyRow,
  DuplicatePairRow,
  EntryClearanceRow,
  EntryMergeRow,
  EntryRedirectRow,
  EntryRow,
  EntrySdgRow,
  EntrySdgTargetRow,
  EntrySourceRow,
  EntryThemeRow,
  EntryWatchRow,
  FormerCommuneRow,
  FundingRow,
  HandOverRow,
  ImportReviewRow,
  ImportRunRow,
  NetworkPerimeterRow,
  NetworkRow,
  ParticipationRow,
  PlaceRow,
  ProjectPlaceRow,
  ProjectRow,
  ProposalRow,
  RevisionRow,
  SdgRow,
  SdgTargetRow,
  SourceRow,
  TerritoryRow,
  ThemeRow,
  ThemeSectorRow,
];
