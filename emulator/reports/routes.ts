import type { Route } from '../request-context.ts';
import { activityMetrics, activityReport } from './activity.ts';
import { customReport, customReportFields } from './custom.ts';
import { funnelReport } from './funnel.ts';
import { sentEmailsReport } from './sent-emails.ts';
import { statusReport } from './statuses.ts';

export const reportRoutes: Route[] = [
  { path: '/report/statuses/lead/{id}/', GET: statusReport('lead') },
  { path: '/report/statuses/opportunity/{id}/', GET: statusReport('opportunity') },
  { path: '/report/funnel/opportunity/totals/', POST: funnelReport('totals') },
  { path: '/report/funnel/opportunity/stages/', POST: funnelReport('stages') },
  { path: '/report/activity/', POST: activityReport },
  { path: '/report/activity/metrics/', GET: activityMetrics },
  { path: '/report/sent_emails/{id}/', GET: sentEmailsReport },
  { path: '/report/custom/{id}/', GET: customReport },
  { path: '/report/custom/fields/', GET: customReportFields },
];
