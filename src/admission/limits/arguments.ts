/** Checks the arguments of a field, before any request. */
import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import type { Limits } from '../../config/limits.ts';
import { isRecord } from '../../domain/records.ts';
import type { Info } from '../../engine/operation.ts';
import type { SelectedField } from '../../engine/selection.ts';
import type { EmailTemplateRenderArgs, LeadCustomObjectsArgs } from '../../generated/graphql.ts';
import { decodeCursor } from '../../live/cursor.ts';
import type { CustomFieldSelection } from '../../loaders/rows/columns.ts';
import { assertCursor } from '../../mapping/cursors.ts';
import { badInput } from '../../mapping/errors.ts';
import { clausesIn } from '../../mapping/filters/search-terms.ts';
import { assertCustomFieldId, assertId, prefixesOf } from '../../mapping/ids.ts';
import { assertOneDirection } from '../../mapping/pagination.ts';
import { isPlanned, planOf } from '../../mapping/plans/index.ts';
import type { SearchPlan } from '../../mapping/plans/plan.ts';
import { exceeded } from './exceeded.ts';

const SUBSCRIPTION = 'Subscription';

/** Checks of arguments other than filters, by field name. Each throws `BAD_USER_INPUT`. */
const CHECKS: Readonly<Record<string, ((values: never) => void) | undefined>> = {
  customObjects: ({ typeId }: LeadCustomObjectsArgs) => {
    if (typeId !== undefined && typeId !== null) assertId(typeId, prefixesOf('CustomObjectType'));
  },
  render: ({ leadId, contactId }: EmailTemplateRenderArgs) => {
    assertId(leadId, prefixesOf('Lead'));
    assertId(contactId, prefixesOf('Contact'));
  },
  customFields: ({ ids }: CustomFieldSelection) => {
    for (const id of ids ?? []) assertCustomFieldId(id);
  },
};

/** Throws `BAD_USER_INPUT` for the first invalid argument. Makes the plan of a field that has one. */
export function checkArguments(
  type: string,
  { name: fieldName, args }: GraphQLField<unknown, unknown>,
  { nodes }: SelectedField,
  info: Info,
  values: Readonly<Record<string, unknown>>,
  limits: Limits,
  isBelowList: boolean,
): void {
  for (const { name, type: given } of args) {
    const value = values[name];
    if (value === null || value === undefined) continue;
    checkInput(given, value, limits);
    if ((name === 'first' || name === 'last') && typeof value === 'number') {
      checkPageSize(name, value, limits, isBelowList);
    }
    if (name.startsWith('max') && Number(value) < 1) throw badInput(`${name} must be at least 1, but is ${value}.`);
    if ((name === 'after' || name === 'before') && typeof value === 'string') {
      if (type === SUBSCRIPTION) decodeCursor(value);
      else assertCursor(name, value);
    }
  }
  assertOneDirection(values);
  CHECKS[fieldName]?.(values as never);
  const coordinate = `${type}.${fieldName}`;
  if (isPlanned(coordinate)) checkClauses(planOf(coordinate, nodes, info), limits);
}

const isSearch = (plan: unknown): plan is SearchPlan => isRecord(plan) && plan.kind === 'search';

/** Close does not document how many clauses it accepts. */
function checkClauses(plan: unknown, limits: Limits): void {
  if (!isSearch(plan)) return;
  const clauses = plan.nodes.reduce((sum, node) => sum + clausesIn(node), 0);
  if (clauses > limits.LIMIT_FILTER_CLAUSES) throw exceeded('LIMIT_FILTER_CLAUSES', limits, clauses);
}

/** A larger page is an error. It is never reduced silently. */
function checkPageSize(name: string, size: number, limits: Limits, isBelowList: boolean): void {
  if (size < 0) throw badInput(`${name} must be at least 0, but is ${size}.`);
  const limit = isBelowList ? 'LIMIT_PAGE_BELOW_LIST' : 'LIMIT_PAGE';
  if (size > limits[limit]) throw exceeded(limit, limits, size);
}

/** Checks lists and texts at any depth, in literals and in variables. */
function checkInput(given: GraphQLInputType, value: unknown, limits: Limits, depth = 1): void {
  const type = getNullableType(given);
  // The value of a scalar can be a list too: that of a custom field.
  if (Array.isArray(value) && !isInputObjectType(type)) {
    const limit = getNamedType(type).name === '_Any' ? 'LIMIT_REPRESENTATIONS' : 'LIMIT_LIST_ITEMS';
    if (value.length > limits[limit]) throw exceeded(limit, limits, value.length);
    if (isListType(type)) for (const item of value) checkInput(type.ofType, item, limits, depth);
  } else if (typeof value === 'string') {
    // JSON can contain half of a surrogate pair, a URL cannot.
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
