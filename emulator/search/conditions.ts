import { parseInstant, startOfDay } from '../dates.ts';
import { fieldErrors } from '../errors.ts';
import type { ReadContext } from '../request-context.ts';
import { textMatcher } from '../text.ts';
import { resolveInstant } from './date-expressions.ts';
import type { Condition } from './request-body.ts';
import type { FieldKind, FieldValue } from './types/fields.ts';

type ValuePredicate = (value: FieldValue) => boolean;

/** The conditions that each kind of field accepts. All kinds accept `exists`. */
const CONDITIONS_BY_KIND: Record<FieldKind, readonly Condition['type'][]> = {
  text: ['text', 'term'],
  term: ['term', 'text', 'reference'],
  zone: ['term', 'local_time'],
  reference: ['reference', 'current_user', 'term'],
  number: ['number_range'],
  moment: ['moment_range'],
  day: ['moment_range'],
  boolean: ['boolean'],
};

const REFERENCE_TYPES = [
  'user',
  'user_or_group',
  'status.lead',
  'status.opportunity',
  'contact',
  'lead',
  'custom_object',
];

const textsOf = (value: FieldValue): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? value : [];

export const hasValue = (value: FieldValue) =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

function isAmong(allowed: readonly string[]): ValuePredicate {
  const wanted = new Set(allowed);
  return (value) => textsOf(value).some((text) => wanted.has(text));
}

/** References by id. A group matches each of its members. */
function isReferenceTo({ reference_type, object_ids }: Condition & { type: 'reference' }, { tables }: ReadContext) {
  if (!REFERENCE_TYPES.includes(reference_type)) {
    throw fieldErrors({ query: { condition: { reference_type: 'Not a valid choice.' } } });
  }
  if (reference_type !== 'user_or_group') return isAmong(object_ids);
  return isAmong(object_ids.flatMap((id) => tables.group.get(id)?.user_ids ?? [id]));
}

type MomentRange = Condition & { type: 'moment_range' };

/** The range in milliseconds since 1970. The start is inclusive, the end exclusive. An open side is infinite. */
function rangeOf({ on_or_after, before }: MomentRange, context: ReadContext): readonly [from: number, to: number] {
  return [
    on_or_after ? resolveInstant(on_or_after, context) : Number.NEGATIVE_INFINITY,
    before ? resolveInstant(before, context) : Number.POSITIVE_INFINITY,
  ];
}

/** The range as strings that compare with the dates of rows. undefined if a year does not have four digits. */
export function isoRangeOf(range: MomentRange, context: ReadContext): readonly [from: string, to: string] | undefined {
  const [from, to] = rangeOf(range, context).map(isoBound);
  return from === undefined || to === undefined ? undefined : [from, to];
}

/** Compares dates. A day counts as its first instant in the caller's time zone. */
function isWithin(range: MomentRange, kind: FieldKind, context: ReadContext): ValuePredicate {
  const [from, to] = rangeOf(range, context);
  const [isoFrom, isoTo] = [isoBound(from), isoBound(to)];
  return (value) => {
    if (typeof value !== 'string') return false;
    // Comparing strings is much faster than parsing each of them.
    if (kind === 'moment' && isoFrom !== undefined && isoTo !== undefined && isSortable(value))
      return value >= isoFrom && value < isoTo;
    const at = kind === 'day' ? startOfDay(value, context.tz) : parseInstant(value);
    return at !== undefined && at >= from && at < to;
  };
}

/** Whether a date has the form `YYYY-MM-DDTHH:MM:SS.mmmZ`, in which string order is time order. */
const isSortable = (instant: string) => instant.length === 24 && instant.endsWith('Z');

/** An instant in sortable form. Infinities sort before and after all dates. undefined if the form does not fit. */
function isoBound(at: number): string | undefined {
  if (!Number.isFinite(at)) return at > 0 ? '~' : '';
  const text = new Date(at).toISOString();
  return isSortable(text) ? text : undefined;
}

/**
 * Compares the local time in the time zone that the field names. The start is inclusive, the end exclusive. A range that
 * ends before it starts spans midnight. The format `HH:MM` is inferred.
 */
function isLocalTime(
  { on_or_after, before }: Condition & { type: 'local_time' },
  { now }: ReadContext,
): ValuePredicate {
  const [from, to] = [on_or_after ?? '00:00', before ?? '24:00'];
  return (timeZone) => {
    if (typeof timeZone !== 'string') return false;
    const at = new Date(now).toLocaleTimeString('en-GB', { timeZone });
    return from <= to ? at >= from && at < to : at >= from || at < to;
  };
}

/** Compiles a condition to a predicate over field values. A missing value matches no condition, not even `lte: 0`. */
export function compileCondition(condition: Condition, kind: FieldKind, context: ReadContext): ValuePredicate {
  if (condition.type !== 'exists' && !CONDITIONS_BY_KIND[kind].includes(condition.type)) {
    throw fieldErrors({
      query: { condition: { type: `A field of kind ${kind} takes no ${condition.type} condition.` } },
    });
  }
  switch (condition.type) {
    case 'exists':
      return hasValue;
    case 'boolean':
      return (value) => value === condition.value;
    case 'current_user':
      return isAmong([context.me.id]);
    case 'term':
      return isAmong(condition.values);
    case 'reference':
      return isReferenceTo(condition, context);
    case 'moment_range':
      return isWithin(condition, kind, context);
    case 'local_time':
      return isLocalTime(condition, context);
    case 'text': {
      const matches = textMatcher(condition.value, condition.mode);
      return (value) => textsOf(value).some(matches);
    }
    case 'number_range': {
      const { gt, gte, lt, lte } = condition;
      return (value) =>
        typeof value === 'number' &&
        value > (gt ?? Number.NEGATIVE_INFINITY) &&
        value >= (gte ?? Number.NEGATIVE_INFINITY) &&
        value < (lt ?? Number.POSITIVE_INFINITY) &&
        value <= (lte ?? Number.POSITIVE_INFINITY);
    }
  }
}
