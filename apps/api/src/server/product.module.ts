import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import type { Register, SecretVault } from '@portulan/register';
import type { Search } from '@portulan/search';
import type { Tiles } from '@portulan/tiles';
import { ActorsController } from '../actors/actors.controller.js';
import { CooperationsController } from '../cooperations/cooperations.controller.js';
import { BoardController } from '../curation/board.controller.js';
import { CampaignLinksController } from '../curation/campaign-links.controller.js';
import { CampaignsController } from '../curation/campaigns.controller.js';
import { ContactsController } from '../curation/contacts.controller.js';
import { ContributionsController } from '../curation/contributions.controller.js';
import { EntriesController } from '../curation/entries.controller.js';
import { HistoryController } from '../curation/history.controller.js';
import { MessagesController } from '../curation/messages.controller.js';
import { BulkEditsController } from '../curation/bulk-edits.controller.js';
import { KeepersController } from '../curation/keepers.controller.js';
import { FrontsController, LogosController } from '../curation/fronts.controller.js';
import { UnfinishedFormsController } from '../curation/unfinished-forms.controller.js';
import { OfficialNumbersController } from '../curation/official-numbers.controller.js';
import { MergesController } from '../curation/merges.controller.js';
import { SheetsController } from '../curation/sheets.controller.js';
import { WorkController } from '../curation/work.controller.js';
import type { MailState } from '../mail/mail-state.js';
import { ExportsController } from '../exports/exports.controller.js';
import { HealthController } from '../health/health.controller.js';
import { ProblemFilter } from '../http/problem.filter.js';
import { queryPipe } from '../http/query.pipe.js';
import { RateLimitGuard } from '../http/rate-limit.guard.js';
import { OpenIdController } from '../openid/openid.controller.js';
import type { OpenIdProvider } from '../openid/openid-provider.js';
import { AccessGuard } from '../people/access.guard.js';
import { AccountController } from '../people/account.controller.js';
import { HeldController } from '../people/held.controller.js';
import { OwnDataController } from '../people/own-data.controller.js';
import { PrivateLogController } from '../people/private-log.controller.js';
import { RetentionController } from '../people/retention.controller.js';
import { SecondFactorController } from '../people/second-factor.controller.js';
import { SignInController } from '../people/sign-in.controller.js';
import { TeamController } from '../people/team.controller.js';
import { LinksController, ShortLinkController } from '../links/links.controller.js';
import { MapController } from '../places/map.controller.js';
import { PlacesController } from '../places/places.controller.js';
import { ProjectsController } from '../projects/projects.controller.js';
import { FacetsController } from '../search/facets.controller.js';
import { SearchController } from '../search/search.controller.js';
import { NetworksController } from '../taxonomy/networks.controller.js';
import { VocabulariesController } from '../taxonomy/vocabularies.controller.js';
import type { Publication } from './publication.js';
import { LINKS_A_NIGHT, MAIL, OPENID, PUBLICATION, REGISTER, SEARCH, TILES, VAULT } from './tokens.js';

/** The open parts that the doors stand on. */
export interface ProductParts {
  readonly register: Register;
  readonly search: Search;
  readonly tiles: Tiles;
  /** What seals the second factors. */
  readonly vault: SecretVault;
  readonly publication: Publication;
  readonly requestsPerMinute: number;
  /** Where else people may sign in; nowhere, when there is none. */
  readonly openId?: OpenIdProvider | null;
  /** Web addresses looked at in a night; none, when it is not said. */
  readonly linksANight?: number;
  /** Whether mail leaves this server; it does not, when nothing is said. */
  readonly mail?: MailState;
}

const MINUTE_MS = 60_000;
const NO_MAIL: MailState = { isReady: false, from: '' };

/** Every door of the API. The parts are opened and closed by whoever starts the server. */
@Module({})
export class ProductModule {
  static over({ register, search, tiles, vault, publication, requestsPerMinute, openId = null, linksANight = 0, mail = NO_MAIL }: ProductParts): DynamicModule {
    return {
      module: ProductModule,
      imports: [ThrottlerModule.forRoot({ throttlers: [{ ttl: MINUTE_MS, limit: requestsPerMinute }] })],
      controllers: [
        ActorsController,
        ProjectsController,
        CooperationsController,
        SearchController,
        FacetsController,
        MapController,
        VocabulariesController,
        NetworksController,
        PlacesController,
        ExportsController,
        LinksController,
        ShortLinkController,
        HealthController,
        SignInController,
        OpenIdController,
        AccountController,
        SecondFactorController,
        TeamController,
        PrivateLogController,
        HeldController,
        OwnDataController,
        RetentionController,
        BoardController,
        CampaignLinksController,
        CampaignsController,
        ContactsController,
        WorkController,
        BulkEditsController,
        KeepersController,
        FrontsController,
        LogosController,
        ContributionsController,
        EntriesController,
        HistoryController,
        UnfinishedFormsController,
        OfficialNumbersController,
        MergesController,
        MessagesController,
        SheetsController,
      ],
      providers: [
        { provide: REGISTER, useValue: register },
        { provide: SEARCH, useValue: search },
        { provide: TILES, useValue: tiles },
        { provide: VAULT, useValue: vault },
        { provide: PUBLICATION, useValue: publication },
        { provide: OPENID, useValue: openId },
        { provide: LINKS_A_NIGHT, useValue: linksANight },
        { provide: MAIL, useValue: mail },
        { provide: APP_PIPE, useFactory: queryPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: RateLimitGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
    };
  }
}
