import { z } from 'zod';
import { fieldErrors } from '../errors.ts';
import type { Json } from '../json.ts';
import type { TextMode } from '../text.ts';
import { dateExpressionSchema } from './date-expressions.ts';

/** The body of `POST /data/search/` (documented). Unknown types are rejected with 400. */

const mode = z.enum(['full_words', 'phrase', 'beginning_of_words']).default('full_words');

const field = z.discriminatedUnion('type', [
  z.object({ type: z.literal('regular_field'), object_type: z.string(), field_name: z.string() }),
  z.object({ type: z.literal('custom_field'), custom_field_id: z.string() }),
]);
export type Field = z.output<typeof field>;

const bound = z.number().nullish();
const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'Not a valid time.')
  .nullish();
const moment = dateExpressionSchema.nullish();
const condition = z.discriminatedUnion('type', [
  z.object({ type: z.literal('boolean'), value: z.boolean() }),
  z.object({ type: z.literal('exists') }),
  z.object({ type: z.literal('current_user') }),
  z.object({ type: z.literal('text'), value: z.string(), mode }),
  z.object({ type: z.literal('term'), values: z.array(z.string()) }),
  z.object({ type: z.literal('reference'), reference_type: z.string(), object_ids: z.array(z.string()) }),
  z.object({ type: z.literal('number_range'), gt: bound, gte: bound, lt: bound, lte: bound }),
  z.object({ type: z.literal('moment_range'), on_or_after: moment, before: moment }),
  z.object({ type: z.literal('local_time'), on_or_after: timeOfDay, before: timeOfDay }),
]);
export type Condition = z.output<typeof condition>;

export type QueryNode = { negate?: boolean | undefined } & (
  | { type: 'and' | 'or'; queries: QueryNode[] }
  | { type: 'match_all' }
  | { type: 'object_type'; object_type: string }
  | { type: 'id'; value: string }
  | { type: 'text'; value: string; mode: TextMode }
  | { type: 'field_condition'; field: Field; condition: Condition }
  | { type: 'has_related'; this_object_type: string; related_object_type: string; related_query: QueryNode }
  | { type: 'saved_search'; saved_search_id: string }
);

const negate = z.boolean().optional();
const nodeSchema: z.ZodType<QueryNode> = z.lazy(() =>
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
export type SearchBody = z.output<typeof bodySchema>;

type ErrorTree = { [key: string]: string | ErrorTree };

function insertError(errors: ErrorTree, [key = 'query', ...rest]: readonly PropertyKey[], message: string): void {
  const name = String(key);
  const existing = errors[name];
  const subtree = typeof existing === 'object' ? existing : {};
  errors[name] = rest.length === 0 ? message : subtree;
  if (rest.length > 0) insertError(subtree, rest, message);
}

/** Errors nested as the body is: `{query: {queries: {"1": {condition: "This field is required."}}}}`. */
function errorTree(issues: readonly z.core.$ZodIssue[]): ErrorTree {
  const errors: ErrorTree = {};
  for (const issue of issues) {
    const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
    insertError(errors, issue.path, isMissing ? 'This field is required.' : issue.message);
  }
  return errors;
}

/** The first key of the input that the parsed body lacks. undefined if it has all of them. */
function findUnknownKey(input: Json, parsed: unknown): string | undefined {
  if (Array.isArray(input)) {
    const items: unknown[] = Array.isArray(parsed) ? parsed : [];
    return input.map((item: Json, n) => findUnknownKey(item, items[n])).find((key) => key !== undefined);
  }
  if (typeof input !== 'object' || input === null) return undefined;
  const known: { [key: string]: unknown } = typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  for (const [key, value] of Object.entries(input)) {
    const unknown = Object.hasOwn(known, key) ? findUnknownKey(value, known[key]) : key;
    if (unknown !== undefined) return unknown;
  }
  return undefined;
}

/** Parses the body. Throws Close's 400 with nested field errors. Strict mode also rejects unknown keys. */
export function parseBody(json: Json | undefined, strict: boolean): SearchBody {
  const result = bodySchema.safeParse(json ?? {}, { reportInput: true });
  if (!result.success) throw fieldErrors(errorTree(result.error.issues));
  const unknown = strict ? findUnknownKey(json ?? {}, result.data) : undefined;
  if (unknown !== undefined) throw fieldErrors({ [unknown]: 'Unknown key.' });
  return result.data;
}

/** Parses the query of a Smart View. */
export function parseNode(json: Json): QueryNode {
  const result = nodeSchema.safeParse(json, { reportInput: true });
  if (!result.success) throw fieldErrors({ query: errorTree(result.error.issues) });
  return result.data;
}
