import { CloseError } from '../../close/wire/errors.ts';
import { pathSegment } from '../../close/wire/path.ts';
import type { JobNoun, JobRow, JobRows } from '../../rows/index.ts';
import { type ListBody, type ListPage, readList, type Span } from '../lists/list.ts';
import { isRow } from '../lists/readable-rows.ts';
import type { LoadScope } from '../load-scope.ts';
import { readById } from '../rows/by-id.ts';
import { write } from '../writes/write.ts';
import type { Loader, SingleNoun } from './noun.ts';

type Row<N extends JobNoun> = JobRows[N] & { readonly __typename: N };

/** Read for every field that asks: the progress changes, and the URL of a file expires. */
class JobLoader<N extends JobNoun> implements Loader<JobRows[N]> {
  readonly #scope: LoadScope;
  readonly #noun: N;
  readonly #path: string;

  constructor(scope: LoadScope, noun: N, path: string) {
    this.#scope = scope;
    this.#noun = noun;
    this.#path = path;
  }

  async load(id: string): Promise<Row<N> | null> {
    const path = `${this.#path}${pathSegment(id)}/`;
    const row = await readById<JobRows[N]>(this.#scope.session, path, []);
    return row === null ? null : this.#typed(row);
  }

  async list(span: Span): Promise<ListPage<ListBody<JobRows[N]>, Row<N>>> {
    const { session, sizes } = this.#scope;
    const page = await readList<ListBody<JobRows[N]>, JobRows[N]>(session, sizes, this.#path, {}, span);
    return { ...page, rows: page.rows.map((row) => this.#typed(row)) };
  }

  #typed(row: JobRows[N]): Row<N> {
    return { ...row, __typename: this.#noun };
  }
}

const BULK_PATHS = {
  BulkDelete: '/bulk_action/delete/',
  BulkEdit: '/bulk_action/edit/',
  BulkEmail: '/bulk_action/email/',
  BulkSequenceSubscription: '/bulk_action/sequence_subscription/',
} as const;
const PATHS = { ...BULK_PATHS, Export: '/export/' } as const;

const jobNoun = <N extends JobNoun>(noun: N, prefix: string) =>
  ({
    idPrefixes: [prefix],
    isSingle: true,
    loader: (scope) => new JobLoader(scope, noun, PATHS[noun]),
  }) satisfies SingleNoun<JobRows[N], JobLoader<N>>;

/** https://developer.close.com/api/resources/bulk-actions and https://developer.close.com/api/resources/exports */
export const JOBS = {
  BulkDelete: jobNoun('BulkDelete', 'bulkdelete_'),
  BulkEdit: jobNoun('BulkEdit', 'bulkedit_'),
  BulkEmail: jobNoun('BulkEmail', 'bulkemail_'),
  BulkSequenceSubscription: jobNoun('BulkSequenceSubscription', 'bulkseqsub_'),
  Export: jobNoun('Export', 'expo_'),
} as const;

/** Where jobs are started. Exports of leads and opportunities differ. */
const STARTS = {
  ...BULK_PATHS,
  LeadExport: '/export/lead/',
  OpportunityExport: '/export/opportunity/',
} as const;

export type JobStart = keyof typeof STARTS;

/** Starts a job. What it will change is not known yet. */
export async function startJob(scope: LoadScope, start: JobStart, body: object): Promise<JobRow> {
  const path = STARTS[start];
  const row = await write<JobRow>(scope, { method: 'POST', path, body, touches: () => [] });
  if (!isRow(row)) throw new CloseError('unknown-outcome', { request: `POST ${path}` });
  const __typename = start === 'LeadExport' || start === 'OpportunityExport' ? 'Export' : start;
  return { ...row, __typename } as JobRow;
}
