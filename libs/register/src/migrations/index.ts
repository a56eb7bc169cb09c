import type { Migration } from '../database/index.js';
import { Foundation0001 } from './0001-foundation.js';
import { CompletedProjects0003 } from './0003-completed-projects.js';
import { ShownPlaces0004 } from './0004-shown-places.js';
import { ShortLinks0025 } from './0025-short-links.js';
import { People0030 } from './0030-people.js';
import { EntryMerges0040 } from './0040-entry-merges.js';
import { Duplicates0041 } from './0041-duplicates.js';
import { Proposals0042 } from './0042-proposals.js';
import { RepresentativeLimit0043 } from './0043-representative-limit.js';
import { Sheets0050 } from './0050-sheets.js';
import { Campaigns0060 } from './0060-campaigns.js';
import { Contacts0063 } from './0063-contacts.js';
import { Messages0064 } from './0064-messages.js';
import { Retention0065 } from './0065-retention.js';
import { WebLinks0066 } from './0066-web-links.js';
import { BulkEdits0067 } from './0067-bulk-edits.js';
import { NetworkFronts0068 } from './0068-network-fronts.js';
import { UnfinishedForms0069 } from './0069-unfinished-forms.js';
import { SheetEncoding0070 } from './0070-sheet-encoding.js';
import { FormWindows0071 } from './0071-form-windows.js';
import { NightRounds0072 } from './0072-night-rounds.js';
import { Dormancy0073 } from './0073-dormancy.js';
import { AskAboutOneself0074 } from './0074-ask-about-oneself.js';
import { KeptAtlases0078 } from './0078-kept-atlases.js';
import { TerritoriesInEnglish0080 } from './0080-territories-in-english.js';

/** The migrations of this library, in order. Others are added after them; none is ever changed once released. */
export const registerMigrations: readonly Migration[] = [
  Foundation0001,
  CompletedProjects0003,
  ShownPlaces0004,
  ShortLinks0025,
  People0030,
  EntryMerges0040,
  Duplicates0041,
  Proposals0042,
  RepresentativeLimit0043,
  Sheets0050,
  Campaigns0060,
  Contacts0063,
  Messages0064,
  Retention0065,
  WebLinks0066,
  BulkEdits0067,
  NetworkFronts0068,
  UnfinishedForms0069,
  SheetEncoding0070,
  FormWindows0071,
  NightRounds0072,
  Dormancy0073,
  AskAboutOneself0074,
  KeptAtlases0078,
  TerritoriesInEnglish0080,
];
