import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { plan } from '../src/mapping/plans/index.ts';

/** Reports returned as Close's JSON. */
export const resolvers: Resolvers<Context> = {
  Query: {
    sentEmailsReport: (_query, _args, { load }, info) => load.reports.sentEmails(plan('Query.sentEmailsReport', info)),
    customReport: (_query, _args, { load }, info) => load.reports.custom(plan('Query.customReport', info)),
    customReportFields: (_query, _args, { load }) => load.reports.customFields(),
  },
};
