import type { Session } from '../close/session.ts';
import type { CustomFieldValueRow, Noun, Rows, UserRow } from '../parents.ts';
import { BatchWindow } from './batch-window.ts';
import type { CatalogueLife } from './catalogue.ts';
import { CONTACT } from './contact.ts';
import { type CustomFieldKind, customFieldsOf } from './custom-field.ts';
import { LEAD } from './lead.ts';
import type { PageSizes } from './list.ts';
import { OPPORTUNITY } from './opportunity.ts';
import { type Me, readMe } from './organization.ts';
import { readPipelines } from './pipeline.ts';
import { type Columns, type Operation, RowLoader } from './rows.ts';
import { readUser, readUsers } from './user.ts';

/** Reads one object; null if Close has none of this id. */
export interface Loader<Row> {
  load(id: string, columns: Columns): Promise<Row | null>;
}

/** All that an operation can read, noun by noun. */
export interface Loaders extends Readonly<{ [N in Noun]: Loader<Rows[N]> }> {
  readonly Lead: RowLoader<Rows['Lead']>;
  readonly Contact: RowLoader<Rows['Contact']>;
  readonly Opportunity: RowLoader<Rows['Opportunity']>;
  readonly Pipeline: Loader<Rows['Pipeline']> & { all(columns: Columns): Promise<readonly Rows['Pipeline'][]> };
  readonly User: Loader<UserRow> & { all(): Promise<readonly UserRow[]> };
  /** The user, the organization and its short lists, in one. */
  me(): Promise<Me>;
  customFieldsOf(kind: Exclude<CustomFieldKind, 'shared'>, row: object): Promise<readonly CustomFieldValueRow[]>;
}

/** What the loaders of all operations share. */
export interface LoaderSettings {
  readonly sizes: PageSizes;
  /** How many ids one search may name. */
  readonly searchBatch: number;
  readonly life: CatalogueLife;
}

/** Rows that search did not find and that are read one by one, at most, in one operation. */
const FALLBACKS = 10;

/** The loaders of one operation. Nothing is read before something is asked. */
export function createLoaders(session: Session, settings: LoaderSettings): Loaders {
  const operation: Operation = { session, ...settings, window: new BatchWindow(), fallbacks: { left: FALLBACKS } };
  const me = () => readMe(operation);
  return {
    Lead: new RowLoader(operation, LEAD),
    Contact: new RowLoader(operation, CONTACT),
    Opportunity: new RowLoader(operation, OPPORTUNITY),
    OpportunityStatus: { load: async (id) => (await me()).opportunityStatuses.get(id) ?? null },
    LeadStatus: { load: async (id) => (await me()).leadStatuses.get(id) ?? null },
    Pipeline: {
      load: async (id, columns) => (await readPipelines(operation, columns)).get(id) ?? null,
      all: async (columns) => [...(await readPipelines(operation, columns)).values()],
    },
    User: {
      load: (id) => readUser(operation, id),
      all: async () => [...(await readUsers(operation)).listed.values()],
    },
    Organization: {
      load: async (id) => {
        const { organization } = await me();
        return organization.id === id ? organization : null;
      },
    },
    me,
    customFieldsOf: (kind, row) => customFieldsOf(operation, kind, row),
  };
}
