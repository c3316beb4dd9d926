import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { toUserErrors } from '../src/mapping/errors.ts';
import type { UnsubscribedEmailPayloadRow } from '../src/rows/index.ts';
import { payload, problem } from './common/writes.ts';

/** The documented maximum. */
const MAX_LENGTH = 500;
const EMAIL = /^[^\s@]+@[^\s@]+$/;

const change =
  (kind: 'create' | 'delete') =>
  async (
    _mutation: object,
    { email }: { readonly email: string },
    { write }: Context,
  ): Promise<UnsubscribedEmailPayloadRow> => {
    if (email.length > MAX_LENGTH || !EMAIL.test(email)) {
      return { email: null, userErrors: [problem('INVALID', 'Must be an email address.', 'email')] };
    }
    try {
      await write.unsubscribedEmails[kind](email);
      return { email, userErrors: [] };
    } catch (error) {
      return { email: null, userErrors: toUserErrors(error, () => ['email'], kind === 'create' ? null : ['email']) };
    }
  };

export const resolvers: Resolvers<Context> = {
  Query: { unsubscribedEmails: (_query, _args, { load }) => load.unsubscribedEmails() },
  Mutation: { unsubscribedEmailCreate: change('create'), unsubscribedEmailDelete: change('delete') },
  UnsubscribedEmailPayload: payload,
};
