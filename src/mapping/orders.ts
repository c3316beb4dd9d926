/** Orders that Close's search evaluates: its own date, number and text fields of each type of object. */
import type { CustomFieldOrder, CustomFieldOrderType, OrderDirection } from '../generated/graphql.ts';
import type { Direction, SortKey } from '../loaders/lists/position.ts';
import { completeOrder, newestFirst, type SearchKey, type SearchOrder } from '../loaders/lists/search-order.ts';
import { customColumn } from '../loaders/rows/columns.ts';
import type { SearchNoun } from '../rows/index.ts';
import { badInput } from './errors.ts';
import { customField as customSearchField, regularField } from './filters/search-terms.ts';
import { assertCustomFieldId } from './ids.ts';
import type { ParameterList } from './plans/plan.ts';

const OBJECT_TYPES = { Lead: 'lead', Contact: 'contact', Opportunity: 'opportunity' } as const satisfies Record<
  SearchNoun,
  string
>;

/** A sortable field: its name in search, what it contains, and the column of a row that has its value. */
interface Sortable extends Pick<SortKey, 'kind' | 'isAlwaysSet'> {
  readonly name: string;
  readonly column: string;
}

const always = (kind: SortKey['kind'], name: string, column = name): Sortable => ({
  kind,
  name,
  column,
  isAlwaysSet: true,
});
const sometimes = (kind: SortKey['kind'], name: string, column = name): Sortable => ({
  ...always(kind, name, column),
  isAlwaysSet: false,
});

/** The sortable fields of each noun, by the name in its enum. */
const SORTABLE = {
  Lead: {
    DATE_CREATED: always('instant', 'date_created'),
    DATE_UPDATED: always('instant', 'date_updated'),
    LAST_COMMUNICATION_DATE: sometimes('instant', 'last_communication_date'),
    LAST_LEAD_STATUS_CHANGE_DATE: sometimes('instant', 'last_lead_status_change_date'),
    ADDRESSES_COUNT: sometimes('number', 'addresses_count'),
    ALL_URLS_COUNT: sometimes('number', 'all_urls_count'),
    EMAILS_COUNT: sometimes('number', 'num_emails'),
    UPCOMING_MEETINGS_COUNT: sometimes('number', 'num_upcoming_meetings'),
    LAST_CALL_DURATION: sometimes('number', 'last_call_duration'),
    NAME: sometimes('text', 'name'),
    DISPLAY_NAME: always('text', 'display_name'),
    DESCRIPTION: sometimes('text', 'description'),
    URL: sometimes('text', 'url'),
  },
  Contact: {
    DATE_CREATED: always('instant', 'date_created'),
    DATE_UPDATED: always('instant', 'date_updated'),
    EMAILS_COUNT: always('count', 'emails_count', 'emails'),
    PHONES_COUNT: always('count', 'phones_count', 'phones'),
    URLS_COUNT: always('count', 'urls_count', 'urls'),
    NAME: sometimes('text', 'name'),
    TITLE: sometimes('text', 'title'),
  },
  Opportunity: {
    DATE_CREATED: always('instant', 'date_created'),
    DATE_UPDATED: always('instant', 'date_updated'),
    DATE_WON: sometimes('day', 'date_won'),
    DATE_LOST: sometimes('instant', 'date_lost'),
    CONFIDENCE: always('number', 'confidence'),
    VALUE: sometimes('number', 'value'),
    ANNUALIZED_VALUE: sometimes('number', 'annualized_value'),
    NOTE: sometimes('text', 'note'),
  },
} as const satisfies Readonly<Record<SearchNoun, Readonly<Record<string, Sortable>>>>;

/** What search sorts custom fields by, for the types that the caller names. */
const CUSTOM_KINDS = { TEXT: 'text', NUMBER: 'number', DATE: 'day', DATE_TIME: 'instant' } as const satisfies Readonly<
  Record<CustomFieldOrderType, SortKey['kind']>
>;

type FieldOf<N extends SearchNoun> = keyof (typeof SORTABLE)[N] & string;

/** Whether Close's search sorts by a field. */
export const isSortable = <N extends SearchNoun>(noun: N, field: string): field is FieldOf<N> =>
  Object.hasOwn(SORTABLE[noun], field);

/** One key of an order: a field, or a custom field. */
export interface OrderKey<Field extends string> {
  readonly field?: Field | null | undefined;
  readonly customField?: CustomFieldOrder | null | undefined;
  readonly direction?: OrderDirection;
}

/** The direction of a key. Largest or newest first by default. */
export const directionOf = (
  order: { readonly direction?: OrderDirection | undefined } | null | undefined,
): Direction => (order?.direction === 'ASC' ? 'asc' : 'desc');

/** A parameter for an order and for the reversed one: `_order_by=-value`. */
export function parameterOrder(column: string, direction: Direction): Pick<ParameterList, 'orderBy' | 'reverseBy'> {
  const [up, down] = [{ _order_by: column }, { _order_by: `-${column}` }];
  return direction === 'asc' ? { orderBy: up, reverseBy: down } : { orderBy: down, reverseBy: up };
}

/** More keys decide nothing. */
const MAX_KEYS = 5;

/** The order of a search. Newest first if no key is given. Throws `BAD_USER_INPUT` for an impossible key. */
export function searchOrder<N extends SearchNoun>(
  noun: N,
  keys: readonly OrderKey<FieldOf<N>>[] | null | undefined,
): SearchOrder {
  const type = OBJECT_TYPES[noun];
  if (keys === null || keys === undefined || keys.length === 0) return newestFirst(type);
  assertKeys(keys);
  return completeOrder(
    type,
    keys.map((key) => searchKey(noun, key)),
  );
}

/** Throws `BAD_USER_INPUT` unless each key has one value, and no two have the same. */
export function assertKeys(keys: readonly OrderKey<string>[]): void {
  if (keys.length > MAX_KEYS) throw badInput(`orderBy takes at most ${MAX_KEYS} keys.`);
  const names = keys.map(({ field = null, customField = null }) => {
    if ((field === null) === (customField === null)) throw badInput(ONE_OF);
    if (customField !== null) assertCustomFieldId(customField.id);
    return customField?.id ?? field;
  });
  if (new Set(names).size < names.length) throw badInput('orderBy contains a value twice.');
}

function searchKey(noun: SearchNoun, { field, customField, direction }: OrderKey<string>): SearchKey {
  const key = { direction: directionOf({ direction }) };
  if (customField !== null && customField !== undefined) {
    const { id, type } = customField;
    const kind = CUSTOM_KINDS[type];
    return { ...key, field: customSearchField(id).node, column: customColumn(id), kind, isAlwaysSet: false };
  }
  const sortable: Readonly<Record<string, Sortable>> = SORTABLE[noun];
  const known = sortable[field ?? ''];
  if (known === undefined) throw badInput(ONE_OF);
  const { name, column, kind, isAlwaysSet } = known;
  return { ...key, field: regularField(OBJECT_TYPES[noun], name).node, column, kind, isAlwaysSet };
}

const ONE_OF = 'A key of orderBy takes either field or customField.';
