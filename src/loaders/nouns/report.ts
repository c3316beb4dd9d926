/** Close's reports. Each costs one request; its body is returned whole. https://developer.close.com/api/resources/reporting */

import { CloseError } from '../../close/wire/errors.ts';
import { pathSegment } from '../../close/wire/path.ts';
import type { Query } from '../../close/wire/query.ts';
import { funnelStatusesOf, funnelTotalsOf } from '../../domain/funnel-report.ts';
import { isRecord } from '../../domain/records.ts';
import type {
  ActivityReportBody,
  OpportunityFunnelStagesReportRow,
  OpportunityFunnelTotalsReportRow,
  SentEmailsReportRow,
  StatusReportRow,
} from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import type { LoadScope } from '../load-scope.ts';
import { readMe } from './organization.ts';

/** The noun whose statuses a report describes. */
export type StatusOwner = 'lead' | 'opportunity';

/** The reports. A body that Close does not document is `unknown`. */
export interface Reports {
  statuses(owner: StatusOwner, query: Query): Promise<StatusReportRow>;
  sentEmails(query: Query): Promise<SentEmailsReportRow>;
  custom(query: Query): Promise<unknown>;
  customFields(): Promise<unknown>;
  funnelTotals(body: object): Promise<OpportunityFunnelTotalsReportRow>;
  /** The numbers of each status. */
  funnelStatuses(body: object): Promise<OpportunityFunnelStagesReportRow>;
  activity(body: object): Promise<ActivityReportBody>;
  /** The names of the metrics of activity reports. Cached. */
  metrics(): Promise<readonly string[]>;
}

/** Close does not document these bodies, so the client must accept any JSON. */
const UNKNOWN = { isAnyJson: true };

const FUNNEL = { totals: '/report/funnel/opportunity/totals/', statuses: '/report/funnel/opportunity/stages/' };

/** A report in the form in which Close documents it. */
function readAs<Report>(request: string, read: (body: unknown) => Report | null, body: unknown): Report {
  const report = read(body);
  if (report === null) throw new CloseError('malformed', { request });
  return report;
}

const sentEmailsOf = (body: unknown): SentEmailsReportRow | null =>
  isRecord(body) && Array.isArray(body.sent_email_stats) ? { sent_email_stats: body.sent_email_stats } : null;

const METRICS = new Catalogue<readonly string[]>('metrics');

export function reportsOf(scope: LoadScope): Reports {
  const { session } = scope;
  /** The path of a report below the organization. */
  const ofOrganization = async (report: string) => {
    const { organization } = await readMe(scope);
    return `/report/${report}/${pathSegment(organization.id)}/`;
  };
  return {
    statuses: async (owner, query) => session.get(await ofOrganization(`statuses/${owner}`), query),
    sentEmails: async (query) => {
      const path = await ofOrganization('sent_emails');
      return readAs(`GET ${path}`, sentEmailsOf, await session.get(path, query));
    },
    custom: async (query) => session.get(await ofOrganization('custom'), query, UNKNOWN),
    customFields: () => session.get('/report/custom/fields/', {}, UNKNOWN),
    funnelTotals: async (body) =>
      readAs(`POST ${FUNNEL.totals}`, funnelTotalsOf, await session.post(FUNNEL.totals, body)),
    funnelStatuses: async (body) =>
      readAs(`POST ${FUNNEL.statuses}`, funnelStatusesOf, await session.post(FUNNEL.statuses, body)),
    activity: (body) => session.post('/report/activity/', body),
    metrics: async () => METRICS.get(scope, fetchMetrics),
  };
}

/**
 * Documented: a list below `metrics` of objects whose `key` a report takes and whose `name` is a title. Clients read the
 * older forms: keys or objects with the key as `name`, bare or below `data`.
 */
async function fetchMetrics({ session }: LoadScope): Promise<readonly string[]> {
  const path = '/report/activity/metrics/';
  const body = await session.get<unknown>(path, {}, { ...UNKNOWN, outlives: true });
  const list: unknown = isRecord(body) ? (body.metrics ?? body.data) : body;
  const keys = Array.isArray(list)
    ? list.map((item: unknown) => (isRecord(item) ? (item.key ?? item.name) : item))
    : [null];
  if (keys.every((key) => typeof key === 'string')) return keys;
  throw new CloseError('malformed', { request: `GET ${path}` });
}
