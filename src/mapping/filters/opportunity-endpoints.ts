/**
 * Which parts of a filter of opportunities Close's list evaluates, which its search, and which a row shows.
 * docs/decisions/042
 */
import type { OpportunityFilter } from '../../generated/graphql.ts';
import { conditionsOf, narrow } from './conditions.ts';
import { ONLY_IN_LIST, OPPORTUNITY_FILTER } from './opportunity.ts';
import { LEAD_SMART_VIEW } from './opportunity-search.ts';
import { isListed, onlyCloseIntersects, type ParameterCondition } from './parameters.ts';
import { type SearchCondition, searchConditions } from './search.ts';
import { SEARCH_FILTERS } from './search-tables.ts';

type Filter = OpportunityFilter | null | undefined;

export interface EvaluatedFilter {
  /** Without those of `onlyInSearch`. */
  readonly conditions: readonly ParameterCondition[];
  /** Names of the parts that neither Close's list nor a row can evaluate. */
  readonly onlyInSearch: readonly string[];
  /** Names of the parts that Close's list cannot evaluate, but a row can. */
  readonly notListed: readonly string[];
  /** Names of the parts that Close's search cannot evaluate. */
  readonly onlyInList: readonly string[];
}

/** Null if nothing can match. Throws `BAD_USER_INPUT` for an invalid value. */
export function evaluated(filter: Filter): EvaluatedFilter | null {
  const all = conditionsOf<ParameterCondition>(OPPORTUNITY_FILTER, filter);
  const remote = onlyCloseIntersects(all);
  const conditions = remote === undefined ? narrow(all) : all;
  const parts = partsOnlyInSearch(filter);
  const searched = searchConditions(SEARCH_FILTERS.Opportunity, Object.assign({}, ...parts.map(({ part }) => part)));
  if (conditions === null || searched === null) return null;
  return {
    conditions,
    onlyInSearch: [
      ...(searched.length === 0 ? [] : parts.map(({ name }) => name)),
      ...(remote === undefined ? [] : [`${fieldOf(remote.key)} with a group and other ids`]),
    ],
    notListed: [...new Set(conditions.filter((condition) => !isListed(condition)).map(unlistedName))],
    onlyInList: ONLY_IN_LIST.filter((field) => isGiven(filter?.[field])),
  };
}

const SEARCH_TABLE = { ...SEARCH_FILTERS.Opportunity, ...LEAD_SMART_VIEW };

/** The conditions of a filter in Close's search. Null if nothing can match. */
export const searchedOpportunities = (filter: Filter): readonly SearchCondition[] | null =>
  narrow(conditionsOf<SearchCondition>(SEARCH_TABLE, filter));

const unlistedName = ({ key, takesOne, isOfRows }: ParameterCondition): string =>
  takesOne === true && isOfRows !== true ? `${fieldOf(key)} with several ids` : fieldOf(key);

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

/** Operators of inputs that Close's list evaluates without them. */
const OPERATORS: readonly string[] = ['relative', 'exists'];

interface Part {
  /** `lead`, or `dateWon.relative`. */
  readonly name: string;
  readonly part: OpportunityFilter;
}

function partsOnlyInSearch(filter: Filter): readonly Part[] {
  return Object.entries<object | string | boolean | null | undefined>({ ...filter }).flatMap(
    ([field, input]): Part[] => {
      if (input === null || input === undefined) return [];
      if (!Object.hasOwn(OPPORTUNITY_FILTER, field)) return [{ name: field, part: { [field]: input } }];
      const given = Object.entries(typeof input === 'object' ? input : {});
      const only = given.filter(([operator, value]) => OPERATORS.includes(operator) && isGiven(value));
      if (only.length === 0) return [];
      return [
        {
          name: only.map(([operator]) => `${field}.${operator}`).join(' and '),
          part: { [field]: Object.fromEntries(only) },
        },
      ];
    },
  );
}

/** `contact_id` is `contactId` in filters. */
const fieldOf = (key: string): string => key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
