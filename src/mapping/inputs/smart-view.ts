import { isRecord } from '../../domain/records.ts';
import type { SmartViewCreateInput, SmartViewQueryInput, SmartViewUpdateInput } from '../../generated/graphql.ts';
import { objectType } from '../../loaders/lists/search.ts';
import { all, type SearchObjectType } from '../../loaders/lists/search-order.ts';
import type { UserErrorRow } from '../../rows/index.ts';
import { savedSearch } from '../plans/smart-view.ts';
import { type InputRule, type InputTable, nonBlank, nonNull, nullable } from './rules.ts';

const problem = (code: UserErrorRow['code'], path: readonly string[], message: string) => ({
  problems: [{ path, message, code }],
});

const TYPES = { Lead: 'lead', Contact: 'contact', Opportunity: 'opportunity' } as const satisfies Readonly<
  Record<string, SearchObjectType>
>;

const isListed = (type: unknown): type is SearchObjectType => Object.values<unknown>(TYPES).includes(type);

/** The type of objects that a query of Close finds. Null unless it names one. */
function typeOfQuery(query: unknown): SearchObjectType | null {
  if (!isRecord(query)) return null;
  const clauses = query.type === 'and' && Array.isArray(query.queries) ? query.queries : [query];
  const named = clauses.filter(isRecord).filter(({ type, negate }) => type === 'object_type' && negate !== true);
  const [type] = named.map(({ object_type }) => object_type);
  return named.length === 1 && isListed(type) ? type : null;
}

/** Close's form of what a Smart View lists. A new one also names the type. */
const query: InputRule<SmartViewQueryInput | null> = {
  key: null,
  errorKey: 's_query',
  write: (input, path, { creates }) => {
    const given = Object.entries(input ?? {}).filter(([, value]) => value !== null && value !== undefined);
    const [field = ''] = given.map(([name]) => name);
    if (input === null || given.length !== 1) return problem('REQUIRED', path, 'Must set exactly one field.');
    const search = savedSearch(input);
    const at = [...path, field];
    if (search?.kind === 'nothing') return problem('INVALID', at, 'Nothing can match this filter.');
    const type = search === null ? typeOfQuery(isRecord(input.sQuery) ? input.sQuery.query : null) : TYPES[search.noun];
    if (type === null) {
      return problem(
        'INVALID',
        at,
        'Must be an object whose query has one object_type clause: lead, contact or opportunity.',
      );
    }
    const s_query =
      search === null
        ? input.sQuery
        : { query: all([objectType(type), ...search.nodes]), results_limit: null, sort: [] };
    return { value: creates ? { type, s_query } : { s_query } };
  },
};

/** https://developer.close.com/api/resources/smart-views */
export const SMART_VIEW_UPDATE: InputTable<SmartViewUpdateInput> = {
  name: nonBlank('name'),
  query,
  description: nullable('description'),
  isShared: nonNull('is_shared'),
};

export const SMART_VIEW_CREATE: InputTable<SmartViewCreateInput> = SMART_VIEW_UPDATE;
