/** The writers of one operation, noun by noun. */
import type { Query } from '../close/wire/query.ts';
import type { ActivityRows, Rows } from '../rows/index.ts';
import type { Loaders, Writers, WrittenStatus } from './index.ts';
import { ACTIVITY } from './nouns/activity.ts';
import { CONTACT } from './nouns/contact.ts';
import { LEAD, mergeLeads } from './nouns/lead.ts';
import { OPPORTUNITY } from './nouns/opportunity.ts';
import { reorderLeadStatuses } from './nouns/organization.ts';
import { pipelineRow } from './nouns/pipeline.ts';
import { TASK, updateTasks } from './nouns/task.ts';
import type { Operation, RowLoader } from './rows/rows.ts';
import { createWriter } from './writes/writes.ts';

const CATALOGUED = { changesCatalogues: true };

/** A noun's writer is made each time it is asked for: most operations only read. */
export class NounWriters implements Writers {
  readonly #operation: Operation;
  readonly #load: Loaders;

  constructor(operation: Operation, load: Loaders) {
    this.#operation = operation;
    this.#load = load;
  }

  get Lead() {
    return {
      ...this.#remembered(LEAD.path, this.#load.Lead),
      merge: (sourceId: string, destinationId: string) => mergeLeads(this.#operation, sourceId, destinationId),
    };
  }

  get Contact() {
    return this.#remembered(CONTACT.path, this.#load.Contact);
  }

  get Opportunity() {
    return this.#remembered(OPPORTUNITY.path, this.#load.Opportunity);
  }

  get Task() {
    return {
      ...this.#remembered(TASK.path, this.#load.Task),
      updateAll: (query: Query, body: object) => updateTasks(this.#operation, query, body),
    };
  }

  get LeadStatus() {
    return this.#answered<Rows['LeadStatus']>('/status/lead/', CATALOGUED);
  }

  get OpportunityStatus() {
    return this.#answered<WrittenStatus>('/status/opportunity/', CATALOGUED);
  }

  get Pipeline() {
    return createWriter(this.#operation, '/pipeline/', pipelineRow, CATALOGUED);
  }

  get Note() {
    return this.#answered<ActivityRows['Note']>(`${ACTIVITY.path}note/`);
  }

  get Call() {
    return this.#answered<ActivityRows['Call']>(`${ACTIVITY.path}call/`);
  }

  get Email() {
    return this.#answered<ActivityRows['Email']>(`${ACTIVITY.path}email/`);
  }

  get SMS() {
    return this.#answered<ActivityRows['SMS']>(`${ACTIVITY.path}sms/`);
  }

  reorderLeadStatuses(organizationId: string, ids: readonly string[]) {
    return reorderLeadStatuses(this.#operation, organizationId, ids);
  }

  /** What Close answers with is the row whole, and is remembered. */
  #remembered<Row extends { readonly id: string }>(path: string, rows: RowLoader<Row>) {
    return createWriter(this.#operation, path, (row: Row) => rows.rememberWhole(row));
  }

  /** What Close answers with is shown, and no more. */
  #answered<Row extends { readonly id: string }>(path: string, how: { readonly changesCatalogues?: boolean } = {}) {
    return createWriter(this.#operation, path, (row: Row) => row, how);
  }
}
