/** Endpoints that create, update and delete one object. */
import { notFound } from '../errors.ts';
import { type Noun, requestedRenderer } from '../noun.ts';
import { requirePermission } from '../permissions.ts';
import type { Endpoint, RequestContext } from '../request-context.ts';
import type { Permission } from '../seed/roles.ts';
import { Write } from './write.ts';

/** POST. Responds with the new object: 200, or 201 with a `Location`. */
export function createEndpoint<T extends { id: string }>(
  noun: Noun<T>,
  create: (write: Write) => T,
  { status = 200, needs, params = [] }: { status?: number; needs?: Permission; params?: readonly string[] } = {},
): Endpoint {
  return {
    params: ['_fields', ...params],
    handle: (context) => {
      if (needs !== undefined) requirePermission(needs, context);
      const render = requestedRenderer(noun, context);
      const row = context.store.write(context.now, () => create(new Write(context)));
      const headers: Record<string, string> = status === 201 ? { location: `${context.path}${row.id}/` } : {};
      return { status, headers, body: render(row, context) };
    },
  };
}

type Find<T> = (context: RequestContext, id: string) => T | undefined;

/** The object of the id in the path. Throws 404 if there is none. */
function requireRow<T>(noun: Noun<T>, find: Find<T>, context: RequestContext): T {
  const row = find(context, context.ids[0] ?? '');
  if (row === undefined) throw notFound(noun.className);
  return row;
}

/** PUT, which patches (documented). Responds with the updated object. */
export function updateEndpoint<T>(
  noun: Noun<T>,
  find: Find<T>,
  update: (write: Write, row: T) => T,
  { needs }: { needs?: Permission } = {},
): Endpoint {
  return {
    params: ['_fields'],
    handle: (context) => {
      if (needs !== undefined) requirePermission(needs, context);
      const render = requestedRenderer(noun, context);
      const row = requireRow(noun, find, context);
      return {
        body: render(
          context.store.write(context.now, () => update(new Write(context), row)),
          context,
        ),
      };
    },
  };
}

/** DELETE. Most resources respond with 200 and `{}`, newer ones with 204. */
export function deleteEndpoint<T>(
  noun: Noun<T>,
  find: Find<T>,
  remove: (write: Write, row: T) => void,
  { status = 200, needs }: { status?: number; needs?: Permission } = {},
): Endpoint {
  return {
    params: [],
    handle: (context) => {
      if (needs !== undefined) requirePermission(needs, context);
      const row = requireRow(noun, find, context);
      context.store.write(context.now, () => remove(new Write(context), row));
      return { status, body: {} };
    },
  };
}
