import type { CustomFieldEnrichmentRow, JobRow } from '../rows/index.ts';
import type { LoadScope } from './load-scope.ts';
import { type EnrichedField, enrichCustomField } from './nouns/custom-field-enrichment.ts';
import { CustomFieldWriter } from './nouns/custom-field-writer.ts';
import { type LoaderTable, type Writers as NounWriterTable, WRITERS } from './nouns/index.ts';
import { type JobStart, startJob } from './nouns/job.ts';
import { createUnsubscribedEmailWriter } from './nouns/unsubscribed-email.ts';
import { createFileWriter } from './writes/files.ts';

export type Writers = NounWriterTable & {
  readonly files: ReturnType<typeof createFileWriter>;
  readonly unsubscribedEmails: ReturnType<typeof createUnsubscribedEmailWriter>;
  readonly customFields: CustomFieldWriter;
  enrichCustomField(field: EnrichedField): Promise<CustomFieldEnrichmentRow>;
  startJob(start: JobStart, body: object): Promise<JobRow>;
};

/** A property for each writer of nouns/index.ts. A writer is created each time: most operations only read. */
class NounWriters {
  readonly #scope: LoadScope;
  readonly #load: LoaderTable;

  static {
    for (const [name, create] of Object.entries(WRITERS)) {
      const get = function (this: NounWriters) {
        return create(this.#scope, this.#load);
      };
      Object.defineProperty(NounWriters.prototype, name, { get });
    }
  }

  constructor(scope: LoadScope, load: LoaderTable) {
    this.#scope = scope;
    this.#load = load;
  }

  /** Definitions of custom fields are no noun: their ids do not say what they belong to. */
  get customFields(): CustomFieldWriter {
    return new CustomFieldWriter(this.#scope);
  }

  enrichCustomField(field: EnrichedField): Promise<CustomFieldEnrichmentRow> {
    return enrichCustomField(this.#scope, field);
  }

  get unsubscribedEmails(): Writers['unsubscribedEmails'] {
    return createUnsubscribedEmailWriter(this.#scope);
  }

  startJob(start: JobStart, body: object): Promise<JobRow> {
    return startJob(this.#scope, start, body);
  }

  /** Files belong to no noun. */
  get files(): Writers['files'] {
    return createFileWriter(this.#scope);
  }
}

/** Everything that one operation can change. */
export const createWriters = (scope: LoadScope, load: LoaderTable): Writers =>
  new NounWriters(scope, load) as NounWriters & NounWriterTable;
