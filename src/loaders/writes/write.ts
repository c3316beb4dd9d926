import { CloseError } from '../../close/wire/errors.ts';
import type { Query } from '../../close/wire/query.ts';
import { isRecord } from '../../domain/records.ts';
import type { Catalogue } from '../catalogues/catalogue.ts';
import type { LoadScope, Written } from '../load-scope.ts';
import { rememberWrite } from './recent-writes.ts';

export interface Write<Answer> {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** Selects the objects of a write that changes all matches. */
  readonly query?: Query;
  readonly body?: object;
  /** The known ids of all objects that the write changes. The answer is null if none arrived. */
  readonly touches: (answer: Answer | null) => readonly string[];
  /** The id of the object that the write deletes. */
  readonly deletes?: string;
  /** The catalogues that contain what the write changes. */
  readonly clears?: readonly Catalogue<unknown>[];
}

/** Writes to Close, and drops what the write may have outdated: rows of this operation, catalogues, shared reads. */
export async function write<Answer>(scope: LoadScope, change: Write<Answer>): Promise<Answer> {
  const { method, path, query, body, touches, deletes, clears = [] } = change;
  const { credential } = scope.session;
  const remember = (written: Written) => {
    rememberWrite(credential.traffic, scope.session.now(), written);
    scope.onRemembered?.(credential, written);
  };
  let isRefused = false;
  try {
    const answer = await scope.session.write<Answer>(method, path, body, query);
    if (isRecord(answer) && isOrganizationId(answer.organization_id))
      credential.traffic.confirm(answer.organization_id);
    remember({ ids: touches(answer), deletedId: deletes });
    return answer;
  } catch (error) {
    // Close may have made the change. A caller that reads to find out must not get an outdated search result.
    if (error instanceof CloseError && error.kind === 'unknown-outcome') remember({ ids: touches(null) });
    else isRefused = true;
    throw error;
  } finally {
    for (const forget of scope.onWrite) forget();
    for (const catalogue of clears) catalogue.clear(credential);
    // A caller whose changes Close refuses must not make others read again.
    if (!isRefused && clears.length > 0) {
      const { organizationId } = credential.traffic;
      scope.onCleared?.({ organizationId, catalogues: clears.map(({ name }) => name) });
    }
    scope.onWritten?.(credential);
  }
}

const isOrganizationId = (value: unknown): value is string => typeof value === 'string' && value.startsWith('orga_');
