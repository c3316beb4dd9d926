/** Builds nodes of Close's search queries, for expected bodies. */
export type Node = Readonly<Record<string, unknown>>;
export const field = (object_type: string, field_name: string, condition: object): Node => ({
  type: 'field_condition',
  field: { type: 'regular_field', object_type, field_name },
  condition,
});
export const custom = (custom_field_id: string, condition: object): Node => ({
  type: 'field_condition',
  field: { type: 'custom_field', custom_field_id },
  condition,
});
export const not = (node: Node): Node => ({ ...node, negate: true });
export const or = (...queries: Node[]): Node => ({ type: 'or', queries });
export const and = (...queries: Node[]): Node => ({ type: 'and', queries });
export const has = (type: string, related: string, query: Node): Node => ({
  type: 'has_related',
  this_object_type: type,
  related_object_type: related,
  related_query: query,
});
export const anyId = (...values: string[]): Node => or(...values.map((value) => ({ type: 'id', value })));
export const ALL = { type: 'match_all' };
export const EXISTS = { type: 'exists' };
export const refers = (reference_type: string, ...object_ids: string[]) => ({
  type: 'reference',
  reference_type,
  object_ids,
});
export const term = (...values: string[]) => ({ type: 'term', values });
export const text = (value: string, mode = 'full_words') => ({ type: 'text', mode, value });
export const range = (bounds: object) => ({ type: 'number_range', ...bounds });
export const within = (on_or_after: object | null, before: object | null) => ({
  type: 'moment_range',
  on_or_after,
  before,
});
export const day = (value: string, which: string) => ({ type: 'fixed_local_date', value, which });
export const utc = (value: string) => ({ type: 'fixed_utc', value });
export const period = (name: string, which: string) => ({
  type: 'start_end_of_predefined_relative_period',
  range: name,
  which,
});
export const now = { type: 'now' };
export const from = (direction: string, which_day_end: string, offset: object) => ({
  type: 'offset',
  direction,
  moment: now,
  offset: { years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0, ...offset },
  which_day_end,
});
