/**
 * Who may send emails in whose name. Documented; the messages are INVENTED, and so is the answer to an association that
 * exists already. No events of them are documented.
 */
import { fieldErrors, notFound } from '../errors.ts';
import { organizationId } from '../lookups.ts';
import { type Noun, requestedRenderer } from '../noun.ts';
import { firstValueOf } from '../params.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { SendAs } from '../seed/schema.ts';
import { createEndpoint, deleteEndpoint } from './endpoints.ts';
import { type BodySchema, parseBody } from './request-body.ts';
import { arrayOf, existingId, InvalidValue, required, type Validator } from './validators.ts';
import { Write } from './write.ts';

const sendAsNoun: Noun<SendAs> = {
  className: 'SendAs',
  fields: {
    allowed_user_id: (row) => row.allowed_user_id,
    allowing_user_id: (row) => row.allowing_user_id,
    id: ({ id }) => id,
    organization_id: organizationId,
  },
};

type Users = Pick<SendAs, 'allowing_user_id' | 'allowed_user_id'>;
const SIDES = ['allowing_user_id', 'allowed_user_id'] as const;

const user = required(existingId('user'));
const self: Validator<string> = (value, context) => {
  if (value !== context.me.id) throw new InvalidValue('Must be your own user.');
  return context.me.id;
};
const CREATE: BodySchema<Users> = {
  fields: { allowing_user_id: self, allowed_user_id: user },
  required: ['allowing_user_id', 'allowed_user_id'],
  closed: true,
};
const BULK: BodySchema<{ allowed_user_ids: string[]; disallowed_user_ids: string[] }> = {
  fields: { allowed_user_ids: arrayOf(user), disallowed_user_ids: arrayOf(user) },
  closed: true,
};

const own = ({ tables, me }: RequestContext): SendAs[] =>
  tables.send_as.all().filter((row) => row.allowing_user_id === me.id);

const allowance = (context: RequestContext, userId: string | undefined): SendAs | undefined =>
  own(context).find((row) => row.allowed_user_id === userId);

function allow(write: Write, allowed_user_id: string): SendAs {
  const row = { id: write.newId('sdas'), allowing_user_id: write.context.me.id, allowed_user_id };
  write.put('send_as', row);
  return row;
}

function create(write: Write): SendAs {
  const { allowed_user_id = '' } = parseBody(CREATE, write.context);
  if (allowance(write.context, allowed_user_id) !== undefined) {
    throw fieldErrors({ allowed_user_id: 'This user is allowed already.' });
  }
  return allow(write, allowed_user_id);
}

const remove = ({ context }: Write, { id }: SendAs) => context.tables.send_as.delete(id);

/** The users that the parameters name. */
const named = ({ query }: RequestContext): Partial<Users> =>
  Object.fromEntries(SIDES.flatMap((side) => (query[side] === undefined ? [] : [[side, firstValueOf(query[side])]])));

/** One of the users is the caller, who allows if no user is named (documented). */
function listed(context: RequestContext): readonly SendAs[] {
  const users = named(context);
  const names = Object.values(users);
  if (names.length === 0) return own(context);
  if (!names.includes(context.me.id)) throw fieldErrors({ allowing_user_id: 'One of the users must be your own.' });
  return context.tables.send_as
    .all()
    .filter((row) => SIDES.every((side) => users[side] === undefined || users[side] === row[side]));
}

/** Without `has_more` (documented by examples). */
function body(rows: readonly SendAs[], context: RequestContext) {
  const render = requestedRenderer(sendAsNoun, context);
  return { data: rows.map((row) => render(row, context)) };
}

const findOwn = (context: RequestContext, id: string) => own(context).find((row) => row.id === id);

export const sendAsRoutes: Route[] = [
  {
    path: '/send_as/',
    GET: { params: SIDES, handle: (context) => ({ body: body(listed(context), context) }) },
    POST: createEndpoint(sendAsNoun, create, { status: 201 }),
    DELETE: {
      params: SIDES,
      handle: (context) => {
        const { allowing_user_id, allowed_user_id } = named(context);
        if (allowing_user_id !== context.me.id) throw fieldErrors({ allowing_user_id: 'Must be your own user.' });
        const row = allowance(context, allowed_user_id);
        if (row === undefined) throw notFound(sendAsNoun.className);
        context.store.write(context.now, () => remove(new Write(context), row));
        return { status: 204, body: {} };
      },
    },
  },
  {
    path: '/send_as/bulk/',
    POST: {
      params: [],
      handle: (context) => {
        const { allowed_user_ids = [], disallowed_user_ids = [] } = parseBody(BULK, context);
        context.store.write(context.now, () => {
          const write = new Write(context);
          for (const id of allowed_user_ids) if (allowance(context, id) === undefined) allow(write, id);
          for (const row of own(context)) if (disallowed_user_ids.includes(row.allowed_user_id)) remove(write, row);
        });
        return { body: body(own(context), context) };
      },
    },
  },
  {
    path: '/send_as/{id}/',
    GET: {
      params: [],
      handle: (context) => {
        const row = context.tables.send_as.get(context.ids[0] ?? '');
        const isInvolved = SIDES.some((side) => row?.[side] === context.me.id);
        if (row === undefined || !isInvolved) throw notFound(sendAsNoun.className);
        return { body: requestedRenderer(sendAsNoun, context)(row, context) };
      },
    },
    DELETE: deleteEndpoint(sendAsNoun, findOwn, remove, { status: 204 }),
  },
];
