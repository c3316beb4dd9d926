import type { Resolvers } from '../src/generated/graphql.ts';
import { customReportQuery } from '../src/mapping/filters/custom-report.ts';
import { sentEmailsReportQuery } from '../src/mapping/filters/sent-emails-report.ts';

/** Reports returned as Close's JSON. */
export const reportResolvers: Resolvers = {
  Query: {
    sentEmailsReport: (_query, { input }, { load }) => load.reports.sentEmails(sentEmailsReportQuery(input ?? {})),
    customReport: (_query, { input }, { load }) => load.reports.custom(customReportQuery(input)),
    customReportFields: (_query, _args, { load }) => load.reports.customFields(),
  },
};
