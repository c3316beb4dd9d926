/** What activities and histories cost. */

import { ACTIVITY } from '../../loaders/nouns/activity.ts';
import { expectedPages, leadsPerRead } from '../../loaders/nouns/activity-timeline.ts';
import { LEADS_PER_HISTORY } from '../../loaders/nouns/status-change.ts';
import { activityWalk, readsJointly } from '../../mapping/filters/activity.ts';
import { listConditions } from '../../mapping/filters/list.ts';
import { STATUS_CHANGE_FILTERS, statusChangeWalk } from '../../mapping/filters/status-change.ts';
import { columnsOf, connectionNeedsOf } from '../../mapping/projection.ts';
import { customFields } from './custom-fields.ts';
import { walkedPages } from './lists.ts';
import { below, byId, edges, firstOf, SEVERAL } from './rules.ts';
import type { Costs, Rows, Rule, Walk } from './walk.ts';

/** The latest emails of a conversation, read by their ids. */
const latestEmails: Rule = (walk, field, rows) => {
  const emails = { ...rows, count: rows.count * SEVERAL };
  walk.load('Activity', columnsOf('Email', field.nodes, walk.info), emails);
  walk.select('Email', field.nodes, emails);
};

/** Activities: of all leads here together where Close can, else once for each parent. */
export const activities: Rule = (walk, field, rows, type) => {
  const args = walk.arguments(type, field);
  const { rows: needsRows, hasNextPage: more } = connectionNeedsOf('Activity', field.nodes, walk.info);
  if (!needsRows) return;
  const first = firstOf(walk, type, field);
  const isLater = (args.after ?? null) !== null;
  const isJoint = type === 'Lead' && !isLater && readsJointly(args);
  const size = isJoint ? leadsPerRead({ first, more }) : 1;
  if (size > 1) {
    const [groups, left] = [Math.floor(rows.count / size), rows.count % size];
    walk.ask({ ...rows, count: groups * expectedPages(size) + (left > 0 ? expectedPages(left) : 0) }, 1);
  } else {
    const pageSize = walk.settings.pageSize(ACTIVITY.path);
    const pages = activityWalk(args) === null ? Math.ceil(first / pageSize) : walkedPages(first, pageSize, isLater);
    walk.ask(rows, Math.max(1, pages));
  }
  below(walk, 'Activity', field, { ...rows, count: rows.count * first, leads: undefined });
};

/** The changes of all leads or opportunities, page by page. */
const changes =
  (kind: keyof typeof STATUS_CHANGE_FILTERS): Rule =>
  (walk, field, rows, type) => {
    if (!connectionNeedsOf(kind, field.nodes, walk.info).rows) return;
    const { filter, after } = walk.arguments(type, field);
    const [first, size] = [firstOf(walk, type, field), walk.settings.pageSize(ACTIVITY.path)];
    const isWalked = statusChangeWalk(listConditions(STATUS_CHANGE_FILTERS[kind], filter as object) ?? []) !== null;
    const pages = isWalked ? walkedPages(first, size, (after ?? null) !== null) : Math.ceil(first / size);
    walk.ask(rows, Math.max(1, pages));
    below(walk, kind, field, { ...rows, count: rows.count * first });
  };

/** Histories that are read whole, those of several leads together. */
export const histories = (walk: Walk, rows: Rows): void => {
  const leads = Math.min(rows.count, rows.leads ?? rows.count);
  walk.ask({ ...rows, count: Math.ceil(leads / LEADS_PER_HISTORY) }, 1);
};

export const history =
  (noun: 'LeadStatusChange' | 'OpportunityStatusChange'): Rule =>
  (walk, field, rows, type) => {
    histories(walk, rows);
    below(walk, noun, field, { ...rows, count: rows.count * firstOf(walk, type, field) });
  };

export const ACTIVITY_COSTS: Costs = {
  Query: {
    activity: byId('Activity'),
    activities,
    leadStatusChanges: changes('LeadStatusChange'),
    opportunityStatusChanges: changes('OpportunityStatusChange'),
  },
  LeadStatusChange: edges('LeadStatusChange'),
  OpportunityStatusChange: edges('OpportunityStatusChange'),
  Note: edges('Note'),
  Call: edges('Call'),
  Email: edges('Email'),
  EmailThread: { ...edges('EmailThread'), latestEmails },
  SMS: edges('SMS'),
  WhatsAppMessage: edges('WhatsAppMessage'),
  Meeting: {
    ...edges('Meeting'),
    attendees: (walk, field, rows) =>
      walk.select('MeetingAttendee', field.nodes, { ...rows, count: rows.count * SEVERAL }),
  },
  MeetingAttendee: edges('MeetingAttendee'),
  CustomActivity: { ...edges('CustomActivity'), customFields: customFields('activity') },
  FormSubmission: edges('FormSubmission'),
  LeadMerge: edges('LeadMerge'),
  TaskCompleted: edges('TaskCompleted'),
  Created: edges('Created'),
  OtherActivity: edges('OtherActivity'),
};
