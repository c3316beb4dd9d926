import { type Assumption, CONFIRMED, cannotTell, REFUTED, told } from '../assumption.ts';
import { type ReadOnlyClose, type Row, rowsOf } from '../read-only-close.ts';

const idsOf = (rows: readonly Row[]): string => rows.map(({ id }) => String(id)).join();

async function organizations(close: ReadOnlyClose): Promise<readonly Row[]> {
  return rowsOf((await close.one('/me/', { _fields: 'id,organizations' }))?.organizations);
}

export const ACCOUNT: readonly Assumption[] = [
  {
    name: 'meHoldsTheOrganization',
    says: '`/me/` holds one organization, with pipelines, stages and lead statuses in their order',
    readme: '`/me/` holds one organization',
    async probe(close) {
      const [organization, ...others] = await organizations(close);
      if (organization === undefined || others.length > 0) return REFUTED;
      const whole = await close.one(`/organization/${String(organization.id)}/`);
      const statuses = rowsOf(organization.lead_statuses);
      if (statuses.length === 0 || idsOf(statuses) !== idsOf(rowsOf(whole?.lead_statuses))) return REFUTED;
      const { rows } = await close.list('/pipeline/');
      const stages = new Map(rows.map((pipeline) => [pipeline.id, idsOf(rowsOf(pipeline.statuses))]));
      const held = rowsOf(organization.pipelines);
      return told(
        held.length > 0 && held.every((pipeline) => stages.get(pipeline.id) === idsOf(rowsOf(pipeline.statuses))),
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
      const deals = await close.list('/opportunity/', { _limit: 100, _fields: 'id,user_id' });
      const other = deals.rows.find(({ user_id }) => typeof user_id === 'string' && !listed.includes(user_id));
      if (other === undefined) return cannotTell('the latest deals all belong to users who are listed');
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

const byWriting = (name: string, says: string): Assumption => ({
  name,
  says,
  switch: name,
  probe: async () => cannotTell('it would take a write'),
});

const CHANGES = '/activity/status_change/opportunity/';
const seconds = (from: Row, to: Row) =>
  Math.abs(Date.parse(String(to.date_created)) - Date.parse(String(from.date_created))) / 1000;

/** What Close does with writes, as far as it left traces. */
export const HISTORY: readonly Assumption[] = [
  {
    name: 'severalLeadsInAHistory',
    says: 'A list of status changes takes several leads in `lead_id`',
    readme: 'A list of status changes takes several leads',
    switch: 'severalLeads',
    async probe(close) {
      const { rows } = await close.list(CHANGES, { _limit: 100 });
      const leads = [...new Set(rows.map(({ lead_id }) => String(lead_id)))].slice(0, 2);
      if (leads.length < 2) return cannotTell('the latest status changes are not of two leads');
      const both = await close.list(CHANGES, { lead_id: leads.join(), _limit: 100 });
      const found = new Set(both.rows.map(({ lead_id }) => String(lead_id)));
      if (both.body.has_more === true && found.size === 1) return cannotTell('one of the leads has too many changes');
      return told(found.size === 2 && leads.every((lead) => found.has(lead)));
    },
  },
  {
    name: 'noChangeOnCreation',
    says: 'A deal that is created logs no status change',
    readme: 'A deal that is created logs no status change',
    async probe(close) {
      const deals = await close.list('/opportunity/', { _limit: 100, _fields: 'id' });
      for (const { id } of deals.rows.slice(0, 10)) {
        const { rows } = await close.list(CHANGES, { opportunity_id: String(id), _limit: 100 });
        if (rows.length === 0) return CONFIRMED;
        if (rows.some((row) => (row.old_status_id ?? null) === null)) return REFUTED;
      }
      return cannotTell('the latest deals have all been moved');
    },
  },
  {
    name: 'historyLabels',
    says: 'A renamed status goes by its new name in the changes from before',
    switch: 'historyLabels',
    async probe(close) {
      const events = await close.list('/event/', { object_type: 'status.opportunity', action: 'updated', _limit: 50 });
      const { rows } = await close.list(CHANGES, { _limit: 100 });
      for (const { data, changed_fields: changed, date_created } of events.rows) {
        const [status] = rowsOf([data]);
        if (status === undefined || !Array.isArray(changed) || !changed.includes('label')) continue;
        const before = rows.find(
          (row) => row.new_status_id === status.id && String(row.date_created) < String(date_created),
        );
        if (before !== undefined) return told(before.new_status_label === status.label);
      }
      return cannotTell('no status was renamed lately that a change names');
    },
  },
  byWriting('deleteStatusInUse', 'A status that leads or deals have cannot be deleted'),
  byWriting('leadIdOnUpdate', 'A contact or a deal that is to move to another lead is refused'),
  {
    name: 'winSetsConfidence',
    says: 'Winning a deal leaves its confidence alone',
    switch: 'winSetsConfidence',
    async probe(close) {
      const { rows } = await close.list('/event/', { object_type: 'opportunity', action: 'updated', _limit: 50 });
      const wins = rows.flatMap(({ changed_fields: changed, data }) => {
        const [deal] = rowsOf([data]);
        const isWin = Array.isArray(changed) && changed.includes('status_id') && deal?.status_type === 'won';
        return isWin ? [{ isSet: changed.includes('confidence'), confidence: deal.confidence }] : [];
      });
      if (wins.some(({ isSet, confidence }) => !isSet && confidence !== 100)) return CONFIRMED;
      if (wins.some(({ isSet, confidence }) => isSet && confidence === 100)) return REFUTED;
      return cannotTell('the latest events tell of no deal that was won');
    },
  },
  {
    name: 'reopenedDateLost',
    says: 'A deal that is no longer lost loses its date_lost',
    switch: 'reopenedDateLost',
    async probe(close) {
      const { rows } = await close.list(CHANGES, { _limit: 100 });
      const reopened = rows.filter((row) => row.old_status_type === 'lost' && row.new_status_type === 'active');
      for (const id of new Set(reopened.map(({ opportunity_id }) => String(opportunity_id)).slice(0, 5))) {
        const deal = await close.one(`/opportunity/${id}/`, { _fields: 'id,status_type,date_lost' });
        if (deal?.status_type === 'active') return told((deal.date_lost ?? null) === null);
      }
      return cannotTell('no deal was found that was lost and is open again');
    },
  },
  {
    name: 'consolidationMs',
    says: 'Moves of one deal by one user within a minute become one activity',
    switch: 'consolidationMs',
    async probe(close) {
      const { rows } = await close.list(CHANGES, { _limit: 100 });
      const moves = Map.groupBy(rows, ({ opportunity_id, user_id }) => `${String(opportunity_id)} ${String(user_id)}`);
      const isClose = (row: Row, n: number, all: readonly Row[]) => {
        const before = all[n - 1];
        return before !== undefined && seconds(before, row) < 60;
      };
      if ([...moves.values()].some((all) => all.some(isClose))) return REFUTED;
      const object_type = 'activity.opportunity_status_change';
      const joined = await close.list('/event/', { object_type, action: 'updated', _limit: 50 });
      return joined.rows.length > 0 ? CONFIRMED : cannotTell('no deal was found that was moved twice in a minute');
    },
  },
];
