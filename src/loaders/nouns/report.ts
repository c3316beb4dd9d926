/** Close's reports. Each costs one request; its body is returned whole. https://developer.close.com/api/resources/reporting */
import { CloseError, isRecord } from '../../close/wire/errors.ts';
import type { Query } from '../../close/wire/query.ts';
import type { ActivityReportBody, StatusReportRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import type { LoadScope } from '../load-scope.ts';
import { readMe } from './organization.ts';

/** The noun whose statuses a report describes. */
export type StatusOwner = 'lead' | 'opportunity';

/** The reports. A body that Close does not document is `unknown`. */
export interface Reports {
  statuses(owner: StatusOwner, query: Query): Promise<StatusReportRow>;
  sentEmails(query: Query): Promise<unknown>;
  custom(query: Query): Promise<unknown>;
  customFields(): Promise<unknown>;
  /** The totals of a funnel, or the numbers of each status. */
  funnel(kind: 'totals' | 'stages', body: object): Promise<unknown>;
  activity(body: object): Promise<ActivityReportBody>;
  /** The names of the metrics of activity reports. Cached. */
  metrics(): Promise<readonly string[]>;
}

/** Close does not document these bodies, so the client must accept any JSON. */
const UNKNOWN = { isAnyJson: true };

const METRICS = new Catalogue<readonly string[]>('metrics');

export function reportsOf(scope: LoadScope): Reports {
  const { session } = scope;
  /** The path of a report below the organization. */
  const ofOrganization = async (report: string) => {
    const { organization } = await readMe(scope);
    return `/report/${report}/${encodeURIComponent(organization.id)}/`;
  };
  return {
    statuses: async (owner, query) => session.get(await ofOrganization(`statuses/${owner}`), query),
    sentEmails: async (query) => session.get(await ofOrganization('sent_emails'), query, UNKNOWN),
    custom: async (query) => session.get(await ofOrganization('custom'), query, UNKNOWN),
    customFields: () => session.get('/report/custom/fields/', {}, UNKNOWN),
    funnel: (kind, body) => session.post(`/report/funnel/opportunity/${kind}/`, body, UNKNOWN),
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
