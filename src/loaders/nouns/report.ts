/** Close's reports: each is one request, and its answer is handed on whole. https://developer.close.com/api/resources/reporting */
import { CloseError, isRecord } from '../../close/wire/errors.ts';
import type { Query } from '../../close/wire/query.ts';
import type { ActivityReportBody, StatusReportRow } from '../../rows/index.ts';
import { cataloguesOf } from '../catalogues/catalogues.ts';
import type { Operation } from '../rows/rows.ts';
import { readMe } from './organization.ts';

/** Of which noun's statuses a report tells. */
export type StatusOwner = 'lead' | 'opportunity';

/** The reports that an operation can read. What Close does not describe is `unknown`. */
export interface Reports {
  statuses(owner: StatusOwner, query: Query): Promise<StatusReportRow>;
  sentEmails(query: Query): Promise<unknown>;
  custom(query: Query): Promise<unknown>;
  customFields(): Promise<unknown>;
  /** Over all opportunities of a funnel, or status by status. */
  funnel(kind: 'totals' | 'stages', body: object): Promise<unknown>;
  activity(body: object): Promise<ActivityReportBody>;
  /** The names of the metrics of activity reports, held as a catalogue. */
  metrics(): Promise<readonly string[]>;
}

/** Not described by Close, so that any JSON will do. */
const UNKNOWN = { isAnyJson: true };

export function reportsOf(operation: Operation): Reports {
  const { session } = operation;
  /** The path of a report that Close keeps with the organization. */
  const ofOrganization = async (report: string) => {
    const { organization } = await readMe(operation);
    return `/report/${report}/${encodeURIComponent(organization.id)}/`;
  };
  return {
    statuses: async (owner, query) => session.get(await ofOrganization(`statuses/${owner}`), query),
    sentEmails: async (query) => session.get(await ofOrganization('sent_emails'), query, UNKNOWN),
    custom: async (query) => session.get(await ofOrganization('custom'), query, UNKNOWN),
    customFields: () => session.get('/report/custom/fields/', {}, UNKNOWN),
    funnel: (kind, body) => session.post(`/report/funnel/opportunity/${kind}/`, body, UNKNOWN),
    activity: (body) => session.post('/report/activity/', body),
    metrics: async () => cataloguesOf(operation).metrics.get(() => readMetrics(operation), operation),
  };
}

/** Whether the list stands bare or under `data`, of names or of objects that have one, is not known: each is taken. */
async function readMetrics({ session }: Operation): Promise<readonly string[]> {
  const path = '/report/activity/metrics/';
  const body = await session.get<unknown>(path, {}, { ...UNKNOWN, outlives: true });
  const list: unknown = isRecord(body) ? body.data : body;
  const names = Array.isArray(list) ? list.map((item: unknown) => (isRecord(item) ? item.name : item)) : [null];
  if (names.every((name) => typeof name === 'string')) return names;
  throw new CloseError('malformed', { request: `GET ${path}` });
}
