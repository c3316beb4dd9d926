/** What is wrong with a field's arguments, as far as it can be told before anything is asked of Close. */
import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { badInput } from '../errors.ts';
import { ACTIVITY_FILTER, type ActivityArgs, checkActivities } from '../filters/activity.ts';
import { CONTACT_FILTER } from '../filters/contact.ts';
import { LEAD_FILTER } from '../filters/lead.ts';
import { listConditions } from '../filters/list.ts';
import { OPPORTUNITY_FILTER } from '../filters/opportunity.ts';
import { searchNodes } from '../filters/search.ts';
import type { ActivityFilter, ContactFilter, LeadFilter, OpportunityFilter } from '../generated/graphql.ts';
import { assertId } from '../ids.ts';
import type { Chosen } from '../loaders/columns.ts';
import { assertCursor } from '../pagination.ts';
import { exceeded, type Limits } from './table.ts';

/** Throws `BAD_USER_INPUT` for a value that is not acceptable. */
type Check<Value> = (value: Value) => void;

interface Inputs {
  readonly OpportunityFilter: OpportunityFilter;
  readonly LeadFilter: LeadFilter;
  readonly ContactFilter: ContactFilter;
  readonly ActivityFilter: ActivityFilter;
}

/** By the type of the argument. */
const BY_TYPE: { readonly [T in keyof Inputs]: Check<Inputs[T]> } = {
  OpportunityFilter: (filter) => listConditions(OPPORTUNITY_FILTER, filter),
  LeadFilter: (filter) => searchNodes(LEAD_FILTER, filter),
  ContactFilter: (filter) => searchNodes(CONTACT_FILTER, filter),
  ActivityFilter: (filter) => listConditions(ACTIVITY_FILTER, filter),
};

/** By the name of the field, where what is acceptable depends on several arguments, or on the type that has the field. */
const BY_FIELD: Readonly<Record<string, ((values: never, type: string) => void) | undefined>> = {
  activities: (args: ActivityArgs, type) => checkActivities(args, type !== 'Query'),
  customFields: ({ ids }: Chosen) => {
    for (const id of ids ?? []) assertId(id, ['cf_']);
  },
};

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
    if (name === 'maxDeals' && Number(value) < 1) throw badInput(`maxDeals must be at least 1, and is ${value}.`);
    if (name === 'after' && typeof value === 'string') assertCursor(value);
    if (isInputObjectType(given)) checks[given.name]?.(value as never);
  }
}

/** Beyond the limit is an error, not a clamp. */
function checkPageSize(first: number, limits: Limits, isBelowList: boolean): void {
  if (first < 0) throw badInput(`first must not be less than 0, and is ${first}.`);
  const limit = isBelowList ? 'LIMIT_PAGE_BELOW_LIST' : 'LIMIT_PAGE';
  if (first > limits[limit]) throw exceeded(limit, limits, first);
}

/** Lists and texts however deep in the input, whether they were written in the document or came as variables. */
function checkInput(given: GraphQLInputType, value: unknown, limits: Limits): void {
  const type = getNullableType(given);
  // A scalar's value may be a list too: that of a custom field.
  if (Array.isArray(value) && !isInputObjectType(type)) {
    const limit = getNamedType(type).name === '_Any' ? 'LIMIT_REPRESENTATIONS' : 'LIMIT_LIST_ITEMS';
    if (value.length > limits[limit]) throw exceeded(limit, limits, value.length);
    if (isListType(type)) for (const item of value) checkInput(type.ofType, item, limits);
  } else if (typeof value === 'string') {
    // JSON can spell half of a character that takes two. A URL cannot.
    if (!value.isWellFormed()) throw badInput('A text holds half of a character.');
  } else if (isInputObjectType(type)) {
    for (const [name, field] of Object.entries(type.getFields())) {
      checkInput(field.type, (value as Readonly<Record<string, unknown>> | null)?.[name], limits);
    }
  }
}
