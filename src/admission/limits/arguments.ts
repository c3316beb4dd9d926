/** What is wrong with a field's arguments, as far as it can be told before anything is asked of Close. */
import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import type { Limits } from '../../config/limits.ts';
import type {
  ActivityFilter,
  ContactFilter,
  FunnelFilter,
  LeadFilter,
  LeadStatusChangeFilter,
  OpportunityFilter,
  OpportunitySearchFilter,
  OpportunityStatusChangeFilter,
  QuerySearchArgs,
  TaskFilter,
} from '../../generated/graphql.ts';
import type { CustomFieldSelection } from '../../loaders/rows/columns.ts';
import { badInput } from '../../mapping/errors.ts';
import { ACTIVITY_FILTER, type ActivityArgs, checkActivities } from '../../mapping/filters/activity.ts';
import { checkFunnel } from '../../mapping/filters/funnel.ts';
import { listConditions, notBlank } from '../../mapping/filters/list.ts';
import { OPPORTUNITY_FILTER } from '../../mapping/filters/opportunity.ts';
import { REPORT_INPUTS, type ReportInputs } from '../../mapping/filters/report-inputs.ts';
import { type SearchTable, searchNodes } from '../../mapping/filters/search.ts';
import { SEARCH_FILTERS } from '../../mapping/filters/search-tables.ts';
import { LEAD_STATUS_CHANGE_FILTER, OPPORTUNITY_STATUS_CHANGE_FILTER } from '../../mapping/filters/status-change.ts';
import { taskConditions } from '../../mapping/filters/task.ts';
import { clausesIn } from '../../mapping/filters/terms.ts';
import { assertId, PREFIX } from '../../mapping/ids.ts';
import { assertCursor } from '../../mapping/pagination.ts';
import { exceeded } from './exceeded.ts';

/** Throws `BAD_USER_INPUT` for a value that is not acceptable. */
type Check<Value> = (value: Value, limits: Limits) => void;

interface Inputs extends ReportInputs {
  readonly OpportunityFilter: OpportunityFilter;
  readonly LeadFilter: LeadFilter;
  readonly ContactFilter: ContactFilter;
  readonly ActivityFilter: ActivityFilter;
  readonly OpportunitySearchFilter: OpportunitySearchFilter;
  readonly LeadStatusChangeFilter: LeadStatusChangeFilter;
  readonly OpportunityStatusChangeFilter: OpportunityStatusChangeFilter;
  readonly FunnelFilter: FunnelFilter;
  readonly TaskFilter: TaskFilter;
}

/** By the type of the argument. */
const BY_TYPE: { readonly [T in keyof Inputs]: Check<Inputs[T]> } = {
  ...REPORT_INPUTS,
  OpportunityFilter: (filter) => listConditions(OPPORTUNITY_FILTER, filter),
  LeadFilter: ofSearch(SEARCH_FILTERS.Lead),
  ContactFilter: ofSearch(SEARCH_FILTERS.Contact),
  OpportunitySearchFilter: ofSearch(SEARCH_FILTERS.Opportunity),
  ActivityFilter: (filter) => listConditions(ACTIVITY_FILTER, filter),
  LeadStatusChangeFilter: (filter) => listConditions(LEAD_STATUS_CHANGE_FILTER, filter),
  OpportunityStatusChangeFilter: (filter) => listConditions(OPPORTUNITY_STATUS_CHANGE_FILTER, filter),
  FunnelFilter: checkFunnel,
  TaskFilter: (filter) => taskConditions(filter),
};

/** By the name of the field, where what is acceptable depends on several arguments, or on the type that has the field. */
const BY_FIELD: Readonly<Record<string, ((values: never, type: string) => void) | undefined>> = {
  activities: (args: ActivityArgs, type) => checkActivities(args, type !== 'Query'),
  customObjects: ({ typeId }: { readonly typeId?: string | null }) => {
    if (typeId !== undefined && typeId !== null) assertId(typeId, [PREFIX.CustomObjectType]);
  },
  customFields: ({ ids }: CustomFieldSelection) => {
    for (const id of ids ?? []) assertId(id, ['cf_']);
  },
  search: ({ query }: QuerySearchArgs) => notBlank(query),
};

/** How many clauses Close takes is not known: so many as people may need, and not whatever fits into a body. */
function ofSearch<Filter extends object>(table: SearchTable<Filter>): Check<Filter> {
  return (filter, limits) => {
    const actual = (searchNodes(table, filter) ?? []).reduce((sum, node) => sum + clausesIn(node), 0);
    if (actual > limits.LIMIT_FILTER_CLAUSES) throw exceeded('LIMIT_FILTER_CLAUSES', limits, actual);
  };
}

/** The types of arguments that are checked as a whole. */
export const CHECKED_TYPES: readonly string[] = Object.keys(BY_TYPE);

/** Throws `BAD_USER_INPUT` for the first argument that is not acceptable. */
export function checkArguments(
  type: string,
  field: GraphQLField<unknown, unknown>,
  values: Readonly<Record<string, unknown>>,
  limits: Limits,
  isBelowList: boolean,
): void {
  const checks: Readonly<Record<string, Check<never> | undefined>> = BY_TYPE;
  BY_FIELD[field.name]?.(values as never, type);
  for (const { name, type: given } of field.args) {
    const value = values[name];
    if (value === null || value === undefined) continue;
    checkInput(given, value, limits);
    if (name === 'first' && typeof value === 'number') checkPageSize(value, limits, isBelowList);
    if (name.startsWith('max') && Number(value) < 1) throw badInput(`${name} must be at least 1, and is ${value}.`);
    if (name === 'after' && typeof value === 'string') assertCursor(value);
    const input = getNullableType(given);
    if (isInputObjectType(input)) checks[input.name]?.(value as never, limits);
  }
}

/** Beyond the limit is an error, not a clamp. */
function checkPageSize(first: number, limits: Limits, isBelowList: boolean): void {
  if (first < 0) throw badInput(`first must not be less than 0, and is ${first}.`);
  const limit = isBelowList ? 'LIMIT_PAGE_BELOW_LIST' : 'LIMIT_PAGE';
  if (first > limits[limit]) throw exceeded(limit, limits, first);
}

/** Lists and texts however deep in the input, whether they were written in the document or came as variables. */
function checkInput(given: GraphQLInputType, value: unknown, limits: Limits, depth = 1): void {
  const type = getNullableType(given);
  // A scalar's value may be a list too: that of a custom field.
  if (Array.isArray(value) && !isInputObjectType(type)) {
    const limit = getNamedType(type).name === '_Any' ? 'LIMIT_REPRESENTATIONS' : 'LIMIT_LIST_ITEMS';
    if (value.length > limits[limit]) throw exceeded(limit, limits, value.length);
    if (isListType(type)) for (const item of value) checkInput(type.ofType, item, limits, depth);
  } else if (typeof value === 'string') {
    // JSON can contain half of a surrogate pair; a URL cannot.
    if (!value.isWellFormed()) throw badInput('String contains an unpaired surrogate.');
  } else if (isInputObjectType(type) && typeof value === 'object' && value !== null) {
    if (depth > limits.LIMIT_INPUT_DEPTH) throw exceeded('LIMIT_INPUT_DEPTH', limits, depth);
    const fields = type.getFields();
    for (const [name, inner] of Object.entries(value)) {
      const field = fields[name];
      if (field !== undefined) checkInput(field.type, inner, limits, depth + 1);
    }
  }
}
