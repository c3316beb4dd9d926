/** What activities and histories cost. */

import { columnsOf } from '../../mapping/projection.ts';
import { customFields } from './custom-fields.ts';
import { list } from './lists.ts';
import { byId, edges, SEVERAL } from './rules.ts';
import type { Costs, Rule } from './walk.ts';

/** The latest emails of a conversation, read by their ids. */
const latestEmails: Rule = (walk, field, rows) => {
  const emails = { ...rows, count: rows.count * SEVERAL };
  walk.load('Activity', columnsOf('Email', field.nodes, walk.info), emails);
  walk.select('Email', field.nodes, emails);
};

export const ACTIVITY_COSTS: Costs = {
  Query: {
    activity: byId('Activity'),
    activities: list('Query.activities'),
    leadStatusChanges: list('Query.leadStatusChanges'),
    opportunityStatusChanges: list('Query.opportunityStatusChanges'),
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
