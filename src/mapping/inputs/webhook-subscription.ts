import { CLOSE_ACTIONS } from '../../domain/events.ts';
import type {
  ChangeAction,
  WebhookEventInput,
  WebhookSubscriptionCreateInput,
  WebhookSubscriptionUpdateInput,
} from '../../generated/graphql.ts';
import { type InputRule, type InputTable, listOf, nonBlank, nonNull, type RuleResult } from './rules.ts';

const problem = (code: 'INVALID' | 'REQUIRED', path: readonly string[], message: string): RuleResult => ({
  problems: [{ path, message, code }],
});

const isHttpUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

const url: InputRule<string | null> = {
  key: 'url',
  write: (value, path) => {
    if (value === null) return problem('REQUIRED', path, 'Must not be null.');
    return isHttpUrl(value)
      ? { value }
      : problem('INVALID', path, 'Must be a URL that begins with https:// or http://.');
  },
};

const action: InputRule<ChangeAction> = {
  key: 'action',
  write: (value, path) => {
    const name = CLOSE_ACTIONS[value];
    return name === null ? problem('INVALID', path, `${value} is not an action of Close.`) : { value: name };
  },
};

/** What each type of filter must have (documented). */
const FILTER_PARTS: Readonly<Record<string, readonly ('value' | 'filter' | 'filters' | 'field')[]>> = {
  equals: ['value'],
  not_equals: ['value'],
  contains: ['value'],
  is_null: [],
  non_null: [],
  and: ['filters'],
  or: ['filters'],
  not: ['filter'],
  any_array_value: ['filter'],
  field_accessor: ['field', 'filter'],
};

/** No condition needs more levels, and each takes space on the stack. */
const MAX_FILTER_DEPTH = 20;

/** The first problem of a filter, which Close would not name as precisely. Null for a valid one. */
function filterProblem(filter: unknown, depth = 1): string | null {
  if (depth > MAX_FILTER_DEPTH) return `Can be nested ${MAX_FILTER_DEPTH} levels deep.`;
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) return 'A filter must be an object.';
  const { type, ...given } = filter as Readonly<Record<string, unknown>>;
  const parts = typeof type === 'string' && Object.hasOwn(FILTER_PARTS, type) ? FILTER_PARTS[type] : undefined;
  if (parts === undefined) return `The type of a filter must be one of ${Object.keys(FILTER_PARTS).join(', ')}.`;
  const missing = parts.find((part) => given[part] === undefined);
  if (missing !== undefined) return `A filter of type ${type} needs ${missing}.`;
  const unknown = Object.keys(given).find((part) => !parts.some((known) => known === part));
  if (unknown !== undefined) return `A filter of type ${type} has no ${unknown}.`;
  const { field, filter: inner, filters } = given;
  if (parts.includes('field') && typeof field !== 'string') return 'The field of a filter must be a string.';
  if (parts.includes('filters') && !Array.isArray(filters)) return 'The filters of a filter must be a list.';
  const below = [...(parts.includes('filter') ? [inner] : []), ...(Array.isArray(filters) ? filters : [])];
  return below.map((each: unknown) => filterProblem(each, depth + 1)).find((found) => found !== null) ?? null;
}

const extraFilter: InputRule<unknown> = {
  key: 'extra_filter',
  write: (value, path) => {
    const message = value === null ? null : filterProblem(value);
    return message === null ? { value } : problem('INVALID', path, message);
  },
};

const WEBHOOK_EVENT: InputTable<WebhookEventInput> = { objectType: nonBlank('object_type'), action, extraFilter };

const list = listOf('events', WEBHOOK_EVENT);
const events: InputRule<readonly WebhookEventInput[] | null> = {
  ...list,
  write: (items, path, context) =>
    items === null || items.length === 0
      ? problem('REQUIRED', path, 'Must contain at least one event.')
      : list.write(items, path, context),
};

/** https://developer.close.com/api/resources/webhooks/update */
export const WEBHOOK_SUBSCRIPTION_UPDATE: InputTable<WebhookSubscriptionUpdateInput> = {
  url,
  events,
  isSslVerified: nonNull('verify_ssl'),
};

/** https://developer.close.com/api/resources/webhooks/create */
export const WEBHOOK_SUBSCRIPTION_CREATE: InputTable<WebhookSubscriptionCreateInput> = WEBHOOK_SUBSCRIPTION_UPDATE;
