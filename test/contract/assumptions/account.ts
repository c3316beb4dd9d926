import { type Assumption, cannotTell, REFUTED, told } from '../assumption.ts';
import { type ReadOnlyClose, type Row, rowsOf } from '../read-only-close.ts';

const idsOf = (rows: readonly Row[]): string => rows.map(({ id }) => String(id)).join();

async function organizations(close: ReadOnlyClose): Promise<readonly Row[]> {
  return rowsOf((await close.one('/me/', { _fields: 'id,organizations' }))?.organizations);
}

export const ACCOUNT: readonly Assumption[] = [
  {
    name: 'meHoldsTheOrganization',
    says: '`/me/` holds one organization, with pipelines, statuses and lead statuses in their order',
    readme: '`/me/` holds one organization',
    async probe(close) {
      const [organization, ...others] = await organizations(close);
      if (organization === undefined || others.length > 0) return REFUTED;
      const whole = await close.one(`/organization/${String(organization.id)}/`);
      const statuses = rowsOf(organization.lead_statuses);
      if (statuses.length === 0 || idsOf(statuses) !== idsOf(rowsOf(whole?.lead_statuses))) return REFUTED;
      const { rows } = await close.list('/pipeline/');
      const statusIds = new Map(rows.map((pipeline) => [pipeline.id, idsOf(rowsOf(pipeline.statuses))]));
      const held = rowsOf(organization.pipelines);
      return told(
        held.length > 0 && held.every((pipeline) => statusIds.get(pipeline.id) === idsOf(rowsOf(pipeline.statuses))),
      );
    },
  },
  {
    name: 'pipelinesAtOnce',
    says: '`/pipeline/` gives all pipelines at once',
    readme: '`/pipeline/` gives',
    async probe(close) {
      const { rows, body } = await close.list('/pipeline/');
      if (body.has_more === true) return REFUTED;
      const [organization] = await organizations(close);
      const listed = rows.map(({ id }) => id);
      return told(rowsOf(organization?.pipelines).every(({ id }) => listed.includes(id)));
    },
  },
  {
    name: 'usersAreTheActiveOnes',
    says: '`/user/` lists the active users; others are told by their id, without an organization',
    readme: '`/user/` lists the active users',
    async probe(close) {
      const { rows, body } = await close.list('/user/', { _limit: 100 });
      if (rows.some(({ organizations: of }) => Array.isArray(of) && of.length === 0)) return REFUTED;
      if (body.has_more === true) return cannotTell('there are more than a hundred users');
      const listed = rows.map(({ id }) => id);
      const opportunities = await close.list('/opportunity/', { _limit: 100, _fields: 'id,user_id' });
      const other = opportunities.rows.find(({ user_id }) => typeof user_id === 'string' && !listed.includes(user_id));
      if (other === undefined) return cannotTell('the latest opportunities all belong to users who are listed');
      const user = await close.one(`/user/${String(other.user_id)}/`);
      return told(user !== null && (!Array.isArray(user.organizations) || user.organizations.length === 0));
    },
  },
  {
    name: 'answersTellTheBudget',
    says: 'Answers tell in `RateLimit` what is left of the budget',
    async probe(close) {
      const { headers } = await close.get('/me/', { _fields: 'id,organizations' });
      return told(/limit=\d+[,;]\s*remaining=\d+[,;]\s*reset=[\d.]+/.test(headers.get('ratelimit') ?? ''));
    },
  },
  {
    name: 'refusalWithoutWait',
    says: 'A refusal for too many requests that does not say how long to wait means two seconds',
    readme: 'A refusal for too many requests',
    probe: async () => cannotTell('it would take using up the budget'),
  },
];
