import { type Assumption, cannotTell, confirmedIf, REFUTED } from '../assumption.ts';
import { type ReadOnlyClose, type Row, rowsOf } from '../read-only-close.ts';

const idsOf = (rows: readonly Row[]): string => rows.map(({ id }) => String(id)).join();

async function organizations(close: ReadOnlyClose): Promise<readonly Row[]> {
  return rowsOf((await close.one('/me/', { _fields: 'id,organizations' }))?.organizations);
}

export const ACCOUNT: readonly Assumption[] = [
  {
    name: 'meContainsTheOrganization',
    says: '`/me/` contains one organization, with pipelines, statuses and lead statuses in order',
    async probe(close) {
      const [organization, ...others] = await organizations(close);
      if (organization === undefined || others.length > 0) return REFUTED;
      const whole = await close.one(`/organization/${String(organization.id)}/`);
      const statuses = rowsOf(organization.lead_statuses);
      if (statuses.length === 0 || idsOf(statuses) !== idsOf(rowsOf(whole?.lead_statuses))) return REFUTED;
      const { rows } = await close.list('/pipeline/');
      const statusIds = new Map(rows.map((pipeline) => [pipeline.id, idsOf(rowsOf(pipeline.statuses))]));
      const pipelines = rowsOf(organization.pipelines);
      return confirmedIf(
        pipelines.length > 0 &&
          pipelines.every((pipeline) => statusIds.get(pipeline.id) === idsOf(rowsOf(pipeline.statuses))),
      );
    },
  },
  {
    name: 'pipelinesAtOnce',
    says: '`/pipeline/` returns all pipelines at once',
    async probe(close) {
      const { rows, body } = await close.list('/pipeline/');
      if (body.has_more === true) return REFUTED;
      const [organization] = await organizations(close);
      const listed = rows.map(({ id }) => id);
      return confirmedIf(rowsOf(organization?.pipelines).every(({ id }) => listed.includes(id)));
    },
  },
  {
    name: 'usersAreTheActiveOnes',
    says: '`/user/` lists active users; others are read by id, and have no organization',
    async probe(close) {
      const { rows, body } = await close.list('/user/', { _limit: 100 });
      if (rows.some(({ organizations: of }) => Array.isArray(of) && of.length === 0)) return REFUTED;
      if (body.has_more === true) return cannotTell('there are more than 100 users');
      const listed = rows.map(({ id }) => id);
      const opportunities = await close.list('/opportunity/', { _limit: 100, _fields: 'id,user_id' });
      const other = opportunities.rows.find(({ user_id }) => typeof user_id === 'string' && !listed.includes(user_id));
      if (other === undefined) return cannotTell('all users of the latest opportunities are listed');
      const user = await close.one(`/user/${String(other.user_id)}/`);
      return confirmedIf(user !== null && (!Array.isArray(user.organizations) || user.organizations.length === 0));
    },
  },
  {
    name: 'responsesReportTheBudget',
    says: 'The header `RateLimit` has the remaining budget',
    async probe(close) {
      const { headers } = await close.get('/me/', { _fields: 'id,organizations' });
      return confirmedIf(/limit=\d+[,;]\s*remaining=\d+[,;]\s*reset=[\d.]+/.test(headers.get('ratelimit') ?? ''));
    },
  },
  {
    name: 'rateLimitWithoutWait',
    says: 'A 429 without a wait means two seconds',
    probe: async () => cannotTell('checking would exhaust the budget'),
  },
];
