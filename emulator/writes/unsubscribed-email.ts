/**
 * Addresses that have unsubscribed. Documented, also that events report them; these are missing here, because the ids of
 * their objects are not documented.
 */
import { notFound } from '../errors.ts';
import type { Route } from '../request-context.ts';
import { type BodySchema, parseBody } from './request-body.ts';
import { email } from './validators.ts';

const SCHEMA: BodySchema<{ email: string }> = { fields: { email }, required: ['email'], closed: true };

export const unsubscribedEmailRoutes: Route[] = [
  {
    path: '/unsubscribe/email/',
    GET: {
      params: [],
      handle: ({ tables }) => ({
        body: { data: tables.unsubscribed_email.all().map(({ id }) => ({ email: id })), has_more: false },
      }),
    },
    POST: {
      params: [],
      handle: (context) => {
        const { email: id = '' } = parseBody(SCHEMA, context);
        context.store.write(context.now, (tables) => tables.unsubscribed_email.put({ id }));
        return { status: 201, body: { email: id } };
      },
    },
  },
  {
    path: '/unsubscribe/email/{id}/',
    DELETE: {
      params: [],
      handle: (context) => {
        const id = decodeURIComponent(context.ids[0] ?? '');
        if (context.tables.unsubscribed_email.get(id) === undefined) throw notFound('UnsubscribedEmail');
        context.store.write(context.now, (tables) => tables.unsubscribed_email.delete(id));
        return { body: { email: id } };
      },
    },
  },
];
