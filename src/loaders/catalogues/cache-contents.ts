import type { Noun, OpportunityStatusRow } from '../../rows/index.ts';
import type { LoadScope } from '../load-scope.ts';
import { type CustomFieldKind, peekDefinitions } from '../nouns/custom-field.ts';
import { NOUN_NAMES, NOUNS } from '../nouns/index.ts';
import { ME } from '../nouns/organization.ts';
import { type Columns, type Definitions, NO_COLUMNS } from '../rows/columns.ts';
import { catalogueNamed } from './catalogue.ts';

/** What the catalogues of a credential contain now. Cost estimates are based on it. Makes no requests. */
export interface CacheContents {
  /** Whether the catalogue of this name is fresh, so that it needs no request: `me`, `users`, `customFields.lead`. */
  has(catalogue: string): boolean;
  /** The number of objects of a noun, fresh or stale. Null if they are not cached. */
  size(noun: Noun): number | null;
  /** The definitions of custom fields, fresh or stale. Null if they are not cached. */
  customFields(kind: CustomFieldKind): Definitions | null;
  /** The maximum page size of a list, by its path. */
  pageSize(path: string): number;
  /** The maximum number of such statuses in one pipeline. Null if pipelines are not cached. */
  maxPipelineStatuses(isSuch?: (status: OpportunityStatusRow) => boolean): number | null;
}

const NOTHING = {
  has: () => false,
  size: () => null,
  customFields: () => null,
  maxPipelineStatuses: () => null,
} satisfies Omit<CacheContents, 'pageSize'>;

export function cacheContents(scope: LoadScope): CacheContents {
  const pageSize = (path: string) => scope.sizes.of(path);
  if (scope.session.isAnonymous) return { ...NOTHING, pageSize };
  return {
    pageSize,
    has: (name) => catalogueNamed(name)?.peekFresh(scope) !== undefined,
    size: (noun) => {
      const source = NOUNS[noun];
      return 'size' in source ? (source.size(scope) ?? null) : null;
    },
    customFields: (kind) => peekDefinitions(scope, kind),
    maxPipelineStatuses: (isSuch = () => true) => {
      const pipelines = ME.peek(scope)?.pipelines;
      if (pipelines === undefined) return null;
      return Math.max(0, ...[...pipelines.values()].map(({ statuses }) => statuses.filter(isSuch).length));
    },
  };
}

/** The names of the catalogues that provide these columns of a noun. Empty for a noun that is not catalogued. */
export function cataloguesOf(noun: Noun, columns: Columns = NO_COLUMNS): readonly string[] {
  const source = NOUNS[noun];
  return 'catalogues' in source ? source.catalogues(columns).map(({ name }) => name) : [];
}

/** Reads the catalogue of this name if it contains a noun's objects, for an estimate that depends on their number. */
export async function readCatalogue(scope: LoadScope, name: string): Promise<unknown> {
  for (const noun of NOUN_NAMES) {
    const source = NOUNS[noun];
    if ('read' in source && cataloguesOf(noun).at(-1) === name) return source.read(scope, NO_COLUMNS);
  }
  return undefined;
}
