import { parseInstant, startOfDay } from '../dates.ts';
import { fieldErrors } from '../errors.ts';
import type { Scope } from '../request-context.ts';
import { contains } from '../text.ts';
import { instantOf } from './date-expressions.ts';
import type { Condition } from './request-body.ts';
import type { Held, Kind } from './types/fields.ts';

type Test = (held: Held) => boolean;

/** Which conditions a kind of field takes; `exists` is for all. */
const TAKES: Record<Kind, readonly Condition['type'][]> = {
  text: ['text', 'term'],
  term: ['term', 'text', 'reference'],
  zone: ['term', 'local_time'],
  reference: ['reference', 'current_user', 'term'],
  number: ['number_range'],
  moment: ['moment_range'],
  day: ['moment_range'],
  boolean: ['boolean'],
};

const REFERENCES = ['user', 'user_or_group', 'status.lead', 'status.opportunity', 'contact', 'lead', 'custom_object'];

const textsOf = (held: Held): readonly string[] =>
  typeof held === 'string' ? [held] : typeof held === 'object' && held !== null ? held : [];

export const isSet = (held: Held) => held !== null && held !== '' && !(Array.isArray(held) && held.length === 0);

function among(values: readonly string[]): Test {
  const wanted = new Set(values);
  return (held) => textsOf(held).some((text) => wanted.has(text));
}

/** Users by id; a group stands for its members. */
function references({ reference_type, object_ids }: Condition & { type: 'reference' }, { tables }: Scope): Test {
  if (!REFERENCES.includes(reference_type)) {
    throw fieldErrors({ query: { condition: { reference_type: 'Not a valid choice.' } } });
  }
  if (reference_type !== 'user_or_group') return among(object_ids);
  return among(object_ids.flatMap((id) => tables.group.get(id)?.user_ids ?? [id]));
}

type MomentRange = Condition & { type: 'moment_range' };

/** From and including one moment, up to and not including another, in milliseconds since 1970. */
function spanOf({ on_or_after, before }: MomentRange, scope: Scope): readonly [from: number, to: number] {
  return [
    on_or_after ? instantOf(on_or_after, scope) : Number.NEGATIVE_INFINITY,
    before ? instantOf(before, scope) : Number.POSITIVE_INFINITY,
  ];
}

/** The same as texts that compare with the instants of rows; undefined where a year has not four digits. */
export function textSpanOf(range: MomentRange, scope: Scope): readonly [from: string, to: string] | undefined {
  const [from, to] = spanOf(range, scope).map(textOf);
  return from === undefined || to === undefined ? undefined : [from, to];
}

/** A day counts as its first instant. */
function momentRange(range: MomentRange, kind: Kind, scope: Scope): Test {
  const [from, to] = spanOf(range, scope);
  const [first, last] = [textOf(from), textOf(to)];
  return (held) => {
    if (typeof held !== 'string') return false;
    // As rows keep their instants, text order is time order; reading each of them would be slow.
    if (kind === 'moment' && first !== undefined && last !== undefined && isPlain(held))
      return held >= first && held < last;
    const at = kind === 'day' ? startOfDay(held, scope.tz) : parseInstant(held);
    return at !== undefined && at >= from && at < to;
  };
}

const isPlain = (instant: string) => instant.length === 24 && instant.endsWith('Z');

/** An instant, or for ever, as a text that compares with plain ones; undefined if its year has not four digits. */
function textOf(at: number): string | undefined {
  if (!Number.isFinite(at)) return at > 0 ? '~' : '';
  const text = new Date(at).toISOString();
  return isPlain(text) ? text : undefined;
}

/**
 * From and including one clock time, up to and not including another, by the clock of the time zone that a field names;
 * through midnight where the second is the earlier. That Close writes them `HH:MM` is inferred.
 */
function localTime({ on_or_after, before }: Condition & { type: 'local_time' }, { now }: Scope): Test {
  const [from, to] = [on_or_after ?? '00:00', before ?? '24:00'];
  return (held) => {
    if (typeof held !== 'string') return false;
    const at = new Date(now).toLocaleTimeString('en-GB', { timeZone: held });
    return from <= to ? at >= from && at < to : at >= from || at < to;
  };
}

/** A condition as a test of what a field holds. A value that is missing passes nothing: not even `lte 0`. */
export function testOf(condition: Condition, kind: Kind, scope: Scope): Test {
  if (condition.type !== 'exists' && !TAKES[kind].includes(condition.type)) {
    throw fieldErrors({
      query: { condition: { type: `A field of kind ${kind} takes no ${condition.type} condition.` } },
    });
  }
  switch (condition.type) {
    case 'exists':
      return isSet;
    case 'boolean':
      return (held) => held === condition.value;
    case 'current_user':
      return among([scope.me.id]);
    case 'term':
      return among(condition.values);
    case 'reference':
      return references(condition, scope);
    case 'moment_range':
      return momentRange(condition, kind, scope);
    case 'local_time':
      return localTime(condition, scope);
    case 'text': {
      const matches = contains(condition.value, condition.mode);
      return (held) => textsOf(held).some(matches);
    }
    case 'number_range': {
      const { gt, gte, lt, lte } = condition;
      return (held) =>
        typeof held === 'number' &&
        held > (gt ?? Number.NEGATIVE_INFINITY) &&
        held >= (gte ?? Number.NEGATIVE_INFINITY) &&
        held < (lt ?? Number.POSITIVE_INFINITY) &&
        held <= (lte ?? Number.POSITIVE_INFINITY);
    }
  }
}
