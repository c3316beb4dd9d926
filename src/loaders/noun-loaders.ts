import type { Query } from '../close/wire/query.ts';
import type {
  BlockedPhoneNumberSettingsRow,
  CustomFieldValueRow,
  CustomObjectRow,
  Noun,
  Rows,
  TypeRows,
} from '../rows/index.ts';
import { type CacheContents, cacheContents, readCatalogue } from './catalogues/cache-contents.ts';
import type { LoadScope } from './load-scope.ts';
import { type ActivitySearch, type FoundActivities, findActivities } from './nouns/activity-search.ts';
import { TimelineLoader } from './nouns/activity-timeline.ts';
import { readBlockedPhoneNumberSettings } from './nouns/blocked-phone-number.ts';
import {
  type CustomFieldKind,
  type CustomFieldOwner,
  customFieldDefinitions,
  customFieldsOf,
  readCustomFields,
  unknownCustomFields,
} from './nouns/custom-field.ts';
import { readCustomObjectsOf } from './nouns/custom-object.ts';
import { readActivityType } from './nouns/custom-type.ts';
import { type LoaderTable, NOUN_NAMES, NOUNS } from './nouns/index.ts';
import { ColumnLoader } from './nouns/opportunity-column.ts';
import { type GroupNeeds, type OpportunityGroups, readOpportunityGroups } from './nouns/opportunity-group.ts';
import { type Me, readMe } from './nouns/organization.ts';
import { readPinnedViews } from './nouns/pinned-views.ts';
import { type Reports, reportsOf } from './nouns/report.ts';
import { HistoryLoader, LEAD_HISTORY, OPPORTUNITY_HISTORY } from './nouns/status-change.ts';
import { readUnsubscribedEmails } from './nouns/unsubscribed-email.ts';
import type { Columns, CustomFieldSelection, Definitions } from './rows/columns.ts';
import { RowLoader } from './rows/row-loader.ts';

interface Histories {
  readonly Lead: HistoryLoader<TypeRows['LeadStatusChange']>;
  readonly Opportunity: HistoryLoader<TypeRows['OpportunityStatusChange']>;
}

interface Refresh {
  /** Reads from Close even if the catalogue is fresh. */
  readonly refresh?: boolean;
  /** Takes instead what another copy of the gateway has read at most this many milliseconds ago. Default: 0. */
  readonly maxAgeMs?: number;
}

/**
 * Everything that one operation can read. It also has a property for each noun, whose loader is created on first use: an
 * operation reads few nouns.
 */
export type Loaders = NounLoaders & LoaderTable;

export class NounLoaders {
  readonly #scope: LoadScope;
  readonly #byNoun = new Map<Noun, unknown>();
  #timeline: TimelineLoader | undefined;
  #history: Histories | undefined;
  #columns: ColumnLoader | undefined;

  static {
    for (const noun of NOUN_NAMES) {
      const get = function (this: NounLoaders) {
        return this.#loaderOf(noun);
      };
      Object.defineProperty(NounLoaders.prototype, noun, { get });
    }
  }

  constructor(scope: LoadScope) {
    this.#scope = scope;
  }

  #loaderOf(noun: Noun): unknown {
    const known = this.#byNoun.get(noun);
    if (known !== undefined) return known;
    const source = NOUNS[noun];
    const loader = 'loader' in source ? source.loader(this.#scope) : new RowLoader(this.#scope, source);
    this.#byNoun.set(noun, loader);
    return loader;
  }

  get #nouns(): LoaderTable {
    return this as Loaders;
  }

  /** The newest activities of leads. */
  get timeline(): TimelineLoader {
    this.#timeline ??= new TimelineLoader(this.#scope, this.#nouns.Activity);
    return this.#timeline;
  }

  /** The status changes of leads and of opportunities. */
  get history(): Histories {
    this.#history ??= {
      Lead: new HistoryLoader(this.#scope, LEAD_HISTORY),
      Opportunity: new HistoryLoader(this.#scope, OPPORTUNITY_HISTORY),
    };
    return this.#history;
  }

  /** The opportunities of each status of a board. */
  get columns(): ColumnLoader {
    this.#columns ??= new ColumnLoader(this.#scope, this.#nouns.Opportunity);
    return this.#columns;
  }

  /** The ids of the newest activities that a search finds. */
  findActivities(search: ActivitySearch, first: number, isCounted: boolean): Promise<FoundActivities> {
    return findActivities(this.#scope, search, first, isCounted);
  }

  opportunityGroups(query: Query, needs: GroupNeeds): Promise<OpportunityGroups> {
    return readOpportunityGroups(this.#scope, this.#nouns.Opportunity, query, needs);
  }

  /** The ids of the Smart Views that a member has pinned, in order. */
  pinnedViews(membershipId: string): Promise<readonly string[]> {
    return readPinnedViews(this.#scope, membershipId);
  }

  blockedPhoneNumberSettings(): Promise<BlockedPhoneNumberSettingsRow> {
    return readBlockedPhoneNumberSettings(this.#scope);
  }

  unsubscribedEmails(): Promise<readonly string[]> {
    return readUnsubscribedEmails(this.#scope);
  }

  /** The custom objects of a lead, of one type or of all (`typeId` null). */
  customObjectsOf(leadId: string, typeId: string | null, columns: Columns): Promise<readonly CustomObjectRow[]> {
    return readCustomObjectsOf(this.#scope, this.#nouns.CustomObject, leadId, typeId, columns);
  }

  /** One type of custom activities. Null if it does not exist. */
  customActivityType(id: string, options?: Refresh): Promise<Rows['CustomActivityType'] | null> {
    return readActivityType(this.#scope, id, options);
  }

  get reports(): Reports {
    return reportsOf(this.#scope);
  }

  /** The credential's user, its organization and the organization's short lists. */
  me(options?: Refresh): Promise<Me> {
    return readMe(this.#scope, options);
  }

  /** The definitions of one kind, in Close's order. */
  customFields(kind: CustomFieldKind, options?: Refresh): Promise<Definitions> {
    return readCustomFields(this.#scope, kind, options);
  }

  /** The selected custom fields that a row has values of. */
  customFieldsOf(
    owner: CustomFieldOwner,
    row: object,
    selection?: CustomFieldSelection,
  ): Promise<readonly CustomFieldValueRow[]> {
    return customFieldsOf(this.#scope, owner, row, selection);
  }

  /** The names that no custom field of this kind has. */
  unknownCustomFields(owner: CustomFieldOwner, names: readonly string[]): Promise<readonly string[]> {
    return unknownCustomFields(this.#scope, owner, names);
  }

  /** The definitions that an object of this kind can have, refreshed if they do not contain all of these ids. */
  customFieldDefinitions(owner: CustomFieldOwner, ids: readonly string[]): Promise<Definitions> {
    return customFieldDefinitions(this.#scope, owner, ids);
  }

  /** What is cached now. */
  cached(): CacheContents {
    return cacheContents(this.#scope);
  }

  /** Reads a catalogue by its name, for a cost estimate that depends on its size. */
  catalogue(name: string): Promise<unknown> {
    return readCatalogue(this.#scope, name);
  }
}
