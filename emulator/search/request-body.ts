import { z } from 'zod';
import { fieldErrors } from '../errors.ts';
import type { Json } from '../json.ts';
import { momentSchema } from './date-expressions.ts';

/** The body of `POST /data/search/` (documented). Keys and types that are not listed are refused with 400. */

export type Mode = 'full_words' | 'phrase' | 'beginning_of_words';
const mode = z.enum(['full_words', 'phrase', 'beginning_of_words']).default('full_words');

const field = z.discriminatedUnion('type', [
  z.object({ type: z.literal('regular_field'), object_type: z.string(), field_name: z.string() }),
  z.object({ type: z.literal('custom_field'), custom_field_id: z.string() }),
]);
export type Field = z.output<typeof field>;

const bound = z.number().nullish();
const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'Not a valid time.')
  .nullish();
const moment = momentSchema.nullish();
const condition = z.discriminatedUnion('type', [
  z.object({ type: z.literal('boolean'), value: z.boolean() }),
  z.object({ type: z.literal('exists') }),
  z.object({ type: z.literal('current_user') }),
  z.object({ type: z.literal('text'), value: z.string(), mode }),
  z.object({ type: z.literal('term'), values: z.array(z.string()) }),
  z.object({ type: z.literal('reference'), reference_type: z.string(), object_ids: z.array(z.string()) }),
  z.object({ type: z.literal('number_range'), gt: bound, gte: bound, lt: bound, lte: bound }),
  z.object({ type: z.literal('moment_range'), on_or_after: moment, before: moment }),
  z.object({ type: z.literal('local_time'), on_or_after: clock, before: clock }),
]);
export type Condition = z.output<typeof condition>;

export type Node = { negate?: boolean | undefined } & (
  | { type: 'and' | 'or'; queries: Node[] }
  | { type: 'match_all' }
  | { type: 'object_type'; object_type: string }
  | { type: 'id'; value: string }
  | { type: 'text'; value: string; mode: Mode }
  | { type: 'field_condition'; field: Field; condition: Condition }
  | { type: 'has_related'; this_object_type: string; related_object_type: string; related_query: Node }
  | { type: 'saved_search'; saved_search_id: string }
);

const negate = z.boolean().optional();
const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('and'), queries: z.array(nodeSchema), negate }),
    z.object({ type: z.literal('or'), queries: z.array(nodeSchema), negate }),
    z.object({ type: z.literal('match_all'), negate }),
    z.object({ type: z.literal('object_type'), object_type: z.string(), negate }),
    z.object({ type: z.literal('id'), value: z.string(), negate }),
    z.object({ type: z.literal('text'), value: z.string(), mode, negate }),
    z.object({ type: z.literal('field_condition'), field, condition, negate }),
    z.object({
      type: z.literal('has_related'),
      this_object_type: z.string(),
      related_object_type: z.string(),
      related_query: nodeSchema,
      negate,
    }),
    z.object({ type: z.literal('saved_search'), saved_search_id: z.string(), negate }),
  ]),
);

const sortSchema = z.object({ direction: z.enum(['asc', 'desc']).default('asc'), field });
export type Sort = z.output<typeof sortSchema>;

const bodySchema = z.object({
  query: nodeSchema,
  _fields: z.record(z.string(), z.array(z.string())).default({}),
  _limit: z.int().min(0).nullish(),
  cursor: z.string().nullish(),
  results_limit: z.int().min(0).nullish(),
  include_counts: z.boolean().nullish(),
  sort: z.array(sortSchema).nullish(),
});
export type Body = z.output<typeof bodySchema>;

type Errors = { [key: string]: string | Errors };

function place(errors: Errors, [key = 'query', ...rest]: readonly PropertyKey[], message: string): void {
  const name = String(key);
  const held = errors[name];
  const below = typeof held === 'object' ? held : {};
  errors[name] = rest.length === 0 ? message : below;
  if (rest.length > 0) place(below, rest, message);
}

/** Errors nest as the body does: `{query: {queries: {"1": {condition: "This field is required."}}}}`. */
function nested(issues: readonly z.core.$ZodIssue[]): Errors {
  const errors: Errors = {};
  for (const issue of issues) {
    const missing = issue.code === 'invalid_type' && issue.input === undefined;
    place(errors, issue.path, missing ? 'This field is required.' : issue.message);
  }
  return errors;
}

/** The key of the first path that reading the body dropped, if any. */
function dropped(given: Json, read: unknown): string | undefined {
  if (Array.isArray(given)) {
    const list: unknown[] = Array.isArray(read) ? read : [];
    return given.map((item: Json, n) => dropped(item, list[n])).find((key) => key !== undefined);
  }
  if (typeof given !== 'object' || given === null) return undefined;
  const held: { [key: string]: unknown } = typeof read === 'object' && read !== null ? { ...read } : {};
  for (const [key, value] of Object.entries(given)) {
    const found = Object.hasOwn(held, key) ? dropped(value, held[key]) : key;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Reads a body; what does not fit is a 400 with nested field errors. Strict mode also refuses unknown keys. */
export function parseBody(json: Json | undefined, strict: boolean): Body {
  const result = bodySchema.safeParse(json ?? {}, { reportInput: true });
  if (!result.success) throw fieldErrors(nested(result.error.issues));
  const unknown = strict ? dropped(json ?? {}, result.data) : undefined;
  if (unknown !== undefined) throw fieldErrors({ [unknown]: 'Unknown key.' });
  return result.data;
}

/** Reads the query of a Smart View. */
export function parseNode(json: Json): Node {
  const result = nodeSchema.safeParse(json, { reportInput: true });
  if (!result.success) throw fieldErrors({ query: nested(result.error.issues) });
  return result.data;
}
