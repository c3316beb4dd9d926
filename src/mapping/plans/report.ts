import type {
  QueryActivityReportArgs,
  QueryCustomReportArgs,
  QueryLeadStatusReportArgs,
  QueryOpportunityFunnelTotalsReportArgs,
  QueryOpportunityStatusReportArgs,
  QuerySentEmailsReportArgs,
} from '../../generated/graphql.ts';
import { activityReportBody } from '../filters/activity-report.ts';
import { customReportQuery } from '../filters/custom-report.ts';
import { funnelReportBody } from '../filters/funnel-report.ts';
import { sentEmailsReportQuery } from '../filters/sent-emails-report.ts';
import { statusReportQuery } from '../filters/status-report.ts';

type StatusReportArgs = QueryLeadStatusReportArgs | QueryOpportunityStatusReportArgs;

const statusReport = ({ input }: StatusReportArgs) => statusReportQuery(input ?? {});
const funnelReport = ({ input }: QueryOpportunityFunnelTotalsReportArgs) => funnelReportBody(input);

/** The body or the query parameters of each report. */
export const REPORT_PLANS = {
  'Query.activityReport': ({ input }: QueryActivityReportArgs) => activityReportBody(input),
  'Query.customReport': ({ input }: QueryCustomReportArgs) => customReportQuery(input),
  'Query.leadStatusReport': statusReport,
  'Query.opportunityFunnelStagesReport': funnelReport,
  'Query.opportunityFunnelTotalsReport': funnelReport,
  'Query.opportunityStatusReport': statusReport,
  'Query.sentEmailsReport': ({ input }: QuerySentEmailsReportArgs) => sentEmailsReportQuery(input ?? {}),
};
