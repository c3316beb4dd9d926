/** The conditions of the structured search that a property's operator and value stand for. */
import { isDay, parseInstant } from '../../dates.ts';
import { badRequest } from '../../errors.ts';
import type { ReadContext } from '../../request-context.ts';
import { wordsOf } from '../../text.ts';
import type { DateExpression } from '../date-expressions.ts';
import type { Condition } from '../request-body.ts';
import type { FieldKind } from '../types/fields.ts';
import type { TextValue } from './parser.ts';
import type { Operator } from './tokens.ts';

const invalid = (what: string, text: string) => badRequest(`The query has an invalid ${what}: ${text}.`);

/** The first instant of a date, and the first instant after it. */
type Span = readonly [start: DateExpression, after: DateExpression];

const LENGTH = /^(\d{1,4}) (second|minute|hour|day|week|month|year)s?$/;
const now: DateExpression = { type: 'now' };

/** `yesterday`, `this week`, `3 days ago`, `in 2 hours`. Days and longer units mean a day, shorter units an instant. */
function relativeSpan(text: string): Span | undefined {
  const period = text.replace(' ', '-');
  if (/^(today|yesterday|tomorrow|(this|last|next)-(week|month|quarter|year))$/.test(period)) {
    const edge = (which: 'start' | 'end'): DateExpression => ({
      type: 'start_end_of_predefined_relative_period',
      range: period,
      which,
    });
    return [edge('start'), edge('end')];
  }
  const [, future, length, past] = /^(in )?(.+?)( ago| from now)?$/.exec(text === 'now' ? '0 seconds ago' : text) ?? [];
  const [, count, unit] = LENGTH.exec(length ?? '') ?? [];
  if (unit === undefined || (future === undefined) === (past === undefined)) return undefined;
  const isExact = ['second', 'minute', 'hour'].includes(unit);
  const edge = (which: 'start' | 'end'): DateExpression => ({
    type: 'offset',
    direction: past === ' ago' ? 'past' : 'future',
    moment: now,
    offset: { [`${unit}s`]: Number(count) },
    ...(isExact ? {} : { which_day_end: which }),
  });
  return isExact ? [edge('start'), later(edge('start'), 0.001)] : [edge('start'), edge('end')];
}

const later = (moment: DateExpression, seconds: number): DateExpression => ({
  type: 'offset',
  direction: 'future',
  moment,
  offset: { seconds },
});

/** A date-time means its minute, its second or its millisecond. It is in UTC without a zone, as in Close's own queries. */
function instantSpan(text: string): Span | undefined {
  const iso = text.replace(' ', 'T');
  const [, seconds, fraction] = /T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i.exec(iso) ?? [];
  const at = parseInstant(iso.toUpperCase());
  if (at === undefined) return undefined;
  const start: DateExpression = { type: 'fixed_utc', value: new Date(at).toISOString() };
  return [start, later(start, seconds === undefined ? 60 : fraction === undefined ? 1 : 0.001)];
}

function spanOf(text: string): Span {
  if (isDay(text)) {
    const edge = (which: 'start' | 'end'): DateExpression => ({ type: 'fixed_local_date', value: text, which });
    return [edge('start'), edge('end')];
  }
  const span = relativeSpan(text.toLowerCase()) ?? instantSpan(text);
  if (span === undefined) throw invalid('date', text);
  return span;
}

type Comparison = Exclude<Operator, '=' | '!='>;

function momentRange(operator: Comparison, text: string): Condition {
  const [start, after] = spanOf(text);
  const bounds: Record<Comparison, [on_or_after: DateExpression | null, before: DateExpression | null]> = {
    ':': [start, after],
    '>': [after, null],
    '>=': [start, null],
    '<': [null, start],
    '<=': [null, after],
  };
  const [on_or_after, before] = bounds[operator];
  return { type: 'moment_range', on_or_after, before };
}

function numberRange(operator: Comparison, text: string): Condition {
  const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(value)) throw invalid('number', text);
  const bounds: Record<Comparison, Omit<Condition & { type: 'number_range' }, 'type'>> = {
    ':': { gte: value, lte: value },
    '>': { gt: value },
    '>=': { gte: value },
    '<': { lt: value },
    '<=': { lte: value },
  };
  return { type: 'number_range', ...bounds[operator] };
}

/** Words are compared as a phrase, or as beginnings of words with `*` at the end. */
export function textCondition({ text }: TextValue): Condition & { type: 'text' } {
  if (wordsOf(text).length === 0 || /\*./.test(text)) throw invalid('text', text);
  return { type: 'text', value: text, mode: text.endsWith('*') ? 'beginning_of_words' : 'phrase' };
}

const BOOLEANS: { readonly [text: string]: boolean } = { true: true, yes: true, false: false, no: false };

/** The condition for one value. `=` means the same as `:`, and `!=` is negated by the caller. */
export function conditionOf(kind: FieldKind, operator: Operator, value: TextValue, context: ReadContext): Condition {
  const { text, isQuoted } = value;
  const comparison = operator === '=' || operator === '!=' ? ':' : operator;
  if (text === '*' && !isQuoted && comparison === ':') return { type: 'exists' };
  if (kind === 'number') return numberRange(comparison, text);
  if (kind === 'moment' || kind === 'day') return momentRange(comparison, text);
  if (comparison !== ':') throw badRequest(`The query compares a text with ${operator}.`);
  if (kind === 'boolean') {
    const wanted = Object.hasOwn(BOOLEANS, text.toLowerCase()) ? BOOLEANS[text.toLowerCase()] : undefined;
    if (wanted === undefined) throw invalid('boolean', text);
    return { type: 'boolean', value: wanted };
  }
  if (kind === 'text' || (kind === 'term' && !isQuoted && text.endsWith('*'))) return textCondition(value);
  if (text === '') throw invalid('value', text);
  // Names are stored in lowercase, ids as they are.
  const me = text.toLowerCase() === 'me' ? [context.me.id, context.me.id.toLowerCase()] : [];
  return { type: 'term', values: [text, text.toLowerCase(), ...me] };
}
