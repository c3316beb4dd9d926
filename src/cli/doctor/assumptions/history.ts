import { type Assumption, byWriting, CONFIRMED, cannotTell, confirmedIf, REFUTED } from '../assumption.ts';
import { type Row, rowsOf } from '../read-only-close.ts';

const CHANGES = '/activity/status_change/opportunity/';
const seconds = (from: Row, to: Row) =>
  Math.abs(Date.parse(String(to.date_created)) - Date.parse(String(from.date_created))) / 1000;

/** Effects of earlier writes. */
export const HISTORY: readonly Assumption[] = [
  {
    name: 'severalLeadsInAHistory',
    says: 'A list of status changes accepts several leads in `lead_id`',
    switch: 'severalLeads',
    async probe(close) {
      const { rows } = await close.list(CHANGES, { _limit: 100 });
      const leads = [...new Set(rows.map(({ lead_id }) => String(lead_id)))].slice(0, 2);
      if (leads.length < 2) return cannotTell('the latest status changes are not of two leads');
      const both = await close.list(CHANGES, { lead_id: leads.join(), _limit: 100 });
      const found = new Set(both.rows.map(({ lead_id }) => String(lead_id)));
      if (both.body.has_more === true && found.size === 1) return cannotTell('one of the leads has too many changes');
      return confirmedIf(found.size === 2 && leads.every((lead) => found.has(lead)));
    },
  },
  {
    name: 'noChangeOnCreation',
    says: 'Creating an opportunity logs no status change',
    async probe(close) {
      const opportunities = await close.list('/opportunity/', { _limit: 100, _fields: 'id' });
      for (const { id } of opportunities.rows.slice(0, 10)) {
        const { rows } = await close.list(CHANGES, { opportunity_id: String(id), _limit: 100 });
        if (rows.length === 0) return CONFIRMED;
        if (rows.some((row) => (row.old_status_id ?? null) === null)) return REFUTED;
      }
      return cannotTell('all of the latest opportunities have moved');
    },
  },
  {
    name: 'historyLabels',
    says: 'Earlier changes contain the new label of a renamed status',
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
        if (before !== undefined) return confirmedIf(before.new_status_label === status.label);
      }
      return cannotTell('no status of a change was renamed recently');
    },
  },
  byWriting('deleteStatusInUse', 'A status that leads or opportunities use cannot be deleted'),
  byWriting('leadIdOnUpdate', 'A contact or an opportunity cannot move to another lead'),
  {
    name: 'winSetsConfidence',
    says: 'Winning an opportunity does not change its confidence',
    switch: 'winSetsConfidence',
    async probe(close) {
      const { rows } = await close.list('/event/', { object_type: 'opportunity', action: 'updated', _limit: 50 });
      const wins = rows.flatMap(({ changed_fields: changed, data }) => {
        const [opportunity] = rowsOf([data]);
        const isWin = Array.isArray(changed) && changed.includes('status_id') && opportunity?.status_type === 'won';
        return isWin ? [{ isSet: changed.includes('confidence'), confidence: opportunity.confidence }] : [];
      });
      if (wins.some(({ isSet, confidence }) => !isSet && confidence !== 100)) return CONFIRMED;
      if (wins.some(({ isSet, confidence }) => isSet && confidence === 100)) return REFUTED;
      return cannotTell('no opportunity was won in the latest events');
    },
  },
  {
    name: 'reopenedDateLost',
    says: 'A reopened opportunity has no date_lost',
    switch: 'reopenedDateLost',
    async probe(close) {
      const { rows } = await close.list(CHANGES, { _limit: 100 });
      const reopened = rows.filter((row) => row.old_status_type === 'lost' && row.new_status_type === 'active');
      for (const id of new Set(reopened.map(({ opportunity_id }) => String(opportunity_id)).slice(0, 5))) {
        const opportunity = await close.one(`/opportunity/${id}/`, { _fields: 'id,status_type,date_lost' });
        if (opportunity?.status_type === 'active') return confirmedIf((opportunity.date_lost ?? null) === null);
      }
      return cannotTell('no opportunity was reopened');
    },
  },
  {
    name: 'consolidationMs',
    says: 'Moves of one opportunity by one user within a minute become one activity',
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
      return joined.rows.length > 0 ? CONFIRMED : cannotTell('no opportunity moved twice within a minute');
    },
  },
];
