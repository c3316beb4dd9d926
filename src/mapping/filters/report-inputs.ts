/** The inputs of all reports, each with what it comes down to; whatever is wrong with one is thrown. */
import type {
  ActivityReportInput,
  CustomReportInput,
  LeadStatusReportInput,
  OpportunityFunnelReportInput,
  OpportunityStatusReportInput,
  SentEmailsReportInput,
} from '../../generated/graphql.ts';
import { activityReportBody } from './activity-report.ts';
import { customReportQuery } from './custom-report.ts';
import { funnelReportBody } from './funnel-report.ts';
import { sentEmailsReportQuery } from './sent-emails-report.ts';
import { statusReportQuery } from './status-report.ts';

export interface ReportInputs {
  readonly ActivityReportInput: ActivityReportInput;
  readonly CustomReportInput: CustomReportInput;
  readonly LeadStatusReportInput: LeadStatusReportInput;
  readonly OpportunityFunnelReportInput: OpportunityFunnelReportInput;
  readonly OpportunityStatusReportInput: OpportunityStatusReportInput;
  readonly SentEmailsReportInput: SentEmailsReportInput;
}

/** By the type of the argument. */
export const REPORT_INPUTS: { readonly [T in keyof ReportInputs]: (input: ReportInputs[T]) => unknown } = {
  ActivityReportInput: activityReportBody,
  CustomReportInput: customReportQuery,
  LeadStatusReportInput: statusReportQuery,
  OpportunityFunnelReportInput: funnelReportBody,
  OpportunityStatusReportInput: statusReportQuery,
  SentEmailsReportInput: sentEmailsReportQuery,
};
