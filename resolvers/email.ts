import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { areRows } from '../src/loaders/lists/readable-rows.ts';
import { EMAIL_CREATE, EMAIL_UPDATE } from '../src/mapping/inputs/email.ts';
import { projection } from '../src/mapping/projection.ts';
import { malformed } from '../src/mapping/readers.ts';
import type { EmailRow } from '../src/rows/index.ts';
import { activityResolvers } from './common/activity-fields.ts';
import { newEmailProblems, sendingProblems } from './common/activity-writes.ts';
import { changed, creation, deletion, payload, update } from './common/writes.ts';

export const resolvers: Resolvers<Context> = {
  Mutation: {
    emailCreate: creation('Email', EMAIL_CREATE, newEmailProblems),
    emailUpdate: update('Email', EMAIL_UPDATE, sendingProblems),
    emailDelete: deletion('Email'),
    emailThreadDelete: deletion('EmailThread'),
  },
  EmailPayload: { ...payload, email: changed('Email') },
  Email: {
    ...activityResolvers('Email'),
    opensCount: ({ opens }) => opens?.length ?? 0,
  },
  EmailThread: {
    ...activityResolvers('EmailThread'),
    // The thread's own row contains them truncated.
    latestEmails: async ({ emails: listed, latest_emails }, _args, { load }, info) => {
      const columns = projection('Email', info);
      const rows = latest_emails ?? listed ?? [];
      if (!areRows(rows)) throw malformed('latest_emails');
      const emails = await Promise.all(rows.map(({ id }) => load.Activity.load(id, columns)));
      return emails.filter((email): email is EmailRow => email !== null);
    },
  },
};
