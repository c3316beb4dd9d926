/** How much one request may ask for. One line a limit; what counts towards it is told by the files beside this one. */
import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import type { ErrorCode } from '../mapping/errors.ts';

interface Limit {
  /** The default. */
  readonly most: number;
  readonly code: ErrorCode;
  /** What is counted: "Too many … : 31, and the limit is 30." */
  readonly of: string;
}

export const LIMITS = {
  LIMIT_BODY_BYTES: { most: 256 * 1024, code: 'REQUEST_ENTITY_TOO_LARGE', of: 'bytes in the body' },
  LIMIT_TOKENS: { most: 2000, code: 'TOKEN_LIMIT_EXCEEDED', of: 'tokens in the document, comments among them' },
  LIMIT_DEPTH: { most: 12, code: 'DEPTH_LIMIT_EXCEEDED', of: 'fields within one another' },
  LIMIT_INTROSPECTION_DEPTH: {
    most: 15,
    code: 'DEPTH_LIMIT_EXCEEDED',
    of: 'fields within one another, of an introspection',
  },
  LIMIT_ALIASES: { most: 30, code: 'ALIAS_LIMIT_EXCEEDED', of: 'aliases, those of a fragment each time it is spread' },
  LIMIT_ROOT_FIELDS: { most: 20, code: 'ROOT_FIELD_LIMIT_EXCEEDED', of: 'fields at the root of the operation' },
  LIMIT_DIRECTIVES: {
    most: 20,
    code: 'DIRECTIVE_LIMIT_EXCEEDED',
    of: 'directives, those of a fragment each time it is spread',
  },
  LIMIT_FRAGMENTS: { most: 50, code: 'FRAGMENT_LIMIT_EXCEEDED', of: 'fragments in the document, named and inline' },
  LIMIT_PAGE: { most: 500, code: 'BAD_USER_INPUT', of: 'rows of a list at the root (`first`)' },
  LIMIT_PAGE_BELOW_LIST: { most: 100, code: 'BAD_USER_INPUT', of: 'rows of a list below another list (`first`)' },
  LIMIT_NODES: {
    most: 50_000,
    code: 'NODE_LIMIT_EXCEEDED',
    of: 'objects in lists, `first` multiplied down the tree and other lists taken for ten',
  },
  LIMIT_COST: { most: 100, code: 'COST_LIMIT_EXCEEDED', of: 'requests to Close that an operation may need' },
  LIMIT_LIST_ITEMS: { most: 250, code: 'BAD_USER_INPUT', of: 'items in a list of the input' },
  LIMIT_INPUT_DEPTH: { most: 16, code: 'BAD_USER_INPUT', of: 'objects within one another in an argument' },
  LIMIT_FILTER_CLAUSES: { most: 500, code: 'BAD_USER_INPUT', of: "clauses in a filter of Close's search" },
  LIMIT_REPRESENTATIONS: { most: 2000, code: 'BAD_USER_INPUT', of: 'representations of entities' },
} as const satisfies Readonly<Record<string, Limit>>;

type LimitName = keyof typeof LIMITS;

/** By their names, as they are configured. */
export type Limits = { readonly [N in LimitName]: number };

/** An error for the limit that is exceeded. */
export function exceeded(
  name: LimitName,
  limits: Limits,
  actual: number,
  place: Pick<GraphQLErrorOptions, 'nodes' | 'source' | 'positions'> = {},
): GraphQLError {
  const { code, of } = LIMITS[name];
  const limit = limits[name];
  return new GraphQLError(`Too many ${of}: ${actual}, and the limit is ${limit}.`, {
    ...place,
    extensions: { code, limit, actual },
  });
}
