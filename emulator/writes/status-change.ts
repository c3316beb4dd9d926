import type { Row } from '../json.ts';
import { leadStatusesOf, opportunityStatusesOf, rowsOfLead } from '../lookups.ts';
import { formatValue } from '../money.ts';
import type { Activity, ActivityType, Lead, Opportunity } from '../seed/schema.ts';
import type { Write } from './write.ts';

/** The keys of the old or the new lead status. A first status change has no old status. */
export function leadStatusSide(side: string, status: string | null, { context }: Write): Row {
  const label = leadStatusesOf(context.tables).find(({ id }) => id === status)?.label ?? null;
  return { [`${side}_status_id`]: status, [`${side}_status_label`]: label };
}

/** The keys of the old or the new opportunity status. */
export function opportunityStatusSide(side: string, status: string | null, { context }: Write): Row {
  const found = opportunityStatusesOf(context.tables).get(status ?? '');
  return {
    [`${side}_status_id`]: status,
    [`${side}_status_label`]: found?.label ?? null,
    [`${side}_status_type`]: found?.type ?? null,
    [`${side}_pipeline_id`]: found?.pipeline.id ?? null,
    [`${side}_pipeline_name`]: found?.pipeline.name ?? null,
  };
}

/** Logs the status change of a lead, if there is one. */
export function logLeadStatusChange(write: Write, before: Lead, after: Lead): void {
  if (before.status_id === after.status_id) return;
  const from = leadStatusSide('old', before.status_id, write);
  logStatusChange(write, 'LeadStatusChange', after.id, from, leadStatusSide('new', after.status_id, write));
}

/** Logs the status change of an opportunity, if there is one, with the opportunity's values at this time. */
export function logOpportunityStatusChange(write: Write, before: Opportunity, after: Opportunity): void {
  if (before.status_id === after.status_id) return;
  const from = opportunityStatusSide('old', before.status_id, write);
  const to = { ...opportunityStatusSide('new', after.status_id, write), ...opportunitySnapshot(after, write) };
  logStatusChange(write, 'OpportunityStatusChange', after.lead_id, from, to);
}

/** The values of the opportunity in a status change. */
export function opportunitySnapshot(opportunity: Opportunity, { context }: Write): Row {
  const { currency, currency_symbol } = context.store.organization;
  return {
    opportunity_id: opportunity.id,
    opportunity_value: opportunity.value,
    opportunity_value_currency: currency,
    opportunity_value_formatted: formatValue(opportunity, currency_symbol),
    opportunity_value_period: opportunity.value_period,
    opportunity_confidence: opportunity.confidence,
    // A date-time at midnight here (recorded).
    opportunity_date_won: opportunity.date_won === null ? null : `${opportunity.date_won}T00:00:00+00:00`,
  };
}

/**
 * Logs a status change as an activity. A change by the same user soon after another is consolidated: A→B→C becomes A→C,
 * and A→B→A deletes the activity (documented: created, updated by consolidation, deleted when reverted).
 */
function logStatusChange(write: Write, type: ActivityType, lead: string, from: Row, to: Row): void {
  const { me, now, switches, tables } = write.context;
  const last = rowsOfLead(tables.activity, lead).findLast(
    (activity) =>
      activity.type === type &&
      activity.details.opportunity_id === to.opportunity_id &&
      activity.details.new_status_id === from.old_status_id,
  );
  const canConsolidate =
    last !== undefined && last.user_id === me.id && now - Date.parse(last.date_created) < switches.consolidationMs;
  if (!canConsolidate) addActivity(write, type, lead, { ...from, ...to });
  else if (last.details.old_status_id === to.new_status_id) write.remove('activity', last);
  else write.update('activity', last, { ...last, ...write.stamps, details: { ...last.details, ...to } });
}

/** Adds an activity of the caller at the time of the request, unless `overrides` say otherwise, and logs its event. */
export function addActivity(
  write: Write,
  type: ActivityType,
  lead: string,
  details: Row,
  overrides: Partial<Pick<Activity, 'user_id' | 'activity_at' | 'date_created'>> = {},
): Activity {
  const user = write.context.me.id;
  const activity: Activity = {
    id: write.newId('acti'),
    type,
    lead_id: lead,
    contact_id: null,
    user_id: user,
    activity_at: null,
    created_by: user,
    date_created: write.at,
    ...write.stamps,
    ...overrides,
    details,
  };
  write.put('activity', activity);
  write.created('activity', activity);
  return activity;
}
