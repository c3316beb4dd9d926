import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { plan } from '../src/mapping/plans/index.ts';

/** The report on sent emails, and the reports returned as Close's JSON. */
export const resolvers: Resolvers<Context> = {
  Query: {
    sentEmailsReport: (_query, _args, { load }, info) => load.reports.sentEmails(plan('Query.sentEmailsReport', info)),
    customReport: (_query, _args, { load }, info) => load.reports.custom(plan('Query.customReport', info)),
    customReportFields: (_query, _args, { load }) => load.reports.customFields(),
  },
  SentEmailsReport: { rows: ({ sent_email_stats }) => sent_email_stats },
  SentEmails: { queries: ({ _queries }) => _queries ?? null },
};
