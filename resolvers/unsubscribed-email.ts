import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { attempt, payload, problem, refused } from './common/writes.ts';

/** The documented maximum. */
const MAX_LENGTH = 500;
const EMAIL = /^[^\s@]+@[^\s@]+$/;

const change =
  (kind: 'create' | 'delete') =>
  (_mutation: object, { email }: { readonly email: string }, { write }: Context) => {
    if (email.length > MAX_LENGTH || !EMAIL.test(email)) {
      return refused(problem('INVALID', 'Must be an email address.', 'email'));
    }
    const send = async () => {
      await write.unsubscribedEmails[kind](email);
      return email;
    };
    return attempt(send, () => ['email'], kind === 'create' ? null : ['email']);
  };

export const resolvers: Resolvers<Context> = {
  Query: { unsubscribedEmails: (_query, _args, { load }) => load.unsubscribedEmails() },
  Mutation: { unsubscribedEmailCreate: change('create'), unsubscribedEmailDelete: change('delete') },
  UnsubscribedEmailPayload: { ...payload, email: ({ row }) => row },
};
