/** All cost rules. */
import { DEFAULT_COSTS } from '../defaults.ts';
import type { CostRules } from '../estimator.ts';
import { ACTIVITY_REPORT_COSTS } from './activity-report.ts';
import { CALL_COSTS } from './call.ts';
import { CONTACT_COSTS } from './contact.ts';
import { CUSTOM_ACTIVITY_COSTS } from './custom-activity.ts';
import { CUSTOM_FIELD_COSTS } from './custom-field.ts';
import { CUSTOM_OBJECT_COSTS } from './custom-object.ts';
import { EMAIL_COSTS } from './email.ts';
import { FUNNEL_COSTS } from './funnel.ts';
import { FUNNEL_REPORT_COSTS } from './funnel-report.ts';
import { GROUP_COSTS } from './group.ts';
import { LEAD_COSTS } from './lead.ts';
import { LEAD_STATUS_COSTS } from './lead-status.ts';
import { MEETING_COSTS } from './meeting.ts';
import { NODE_COSTS } from './node.ts';
import { NOTE_COSTS } from './note.ts';
import { OPPORTUNITY_COSTS } from './opportunity.ts';
import { OPPORTUNITY_GROUP_COSTS } from './opportunity-group.ts';
import { OPPORTUNITY_STATUS_COSTS } from './opportunity-status.ts';
import { ORGANIZATION_COSTS } from './organization.ts';
import { PIPELINE_COSTS } from './pipeline.ts';
import { REPORT_COSTS } from './report.ts';
import { ROLE_COSTS } from './role.ts';
import { SMART_VIEW_COSTS } from './smart-view.ts';
import { SMS_COSTS } from './sms.ts';
import { STATUS_CHANGE_COSTS } from './status-change.ts';
import { STATUS_REPORT_COSTS } from './status-report.ts';
import { TASK_COSTS } from './task.ts';
import { USER_COSTS } from './user.ts';

const TABLES: readonly CostRules[] = [
  ...DEFAULT_COSTS,
  ACTIVITY_REPORT_COSTS,
  CALL_COSTS,
  CONTACT_COSTS,
  CUSTOM_ACTIVITY_COSTS,
  CUSTOM_FIELD_COSTS,
  CUSTOM_OBJECT_COSTS,
  EMAIL_COSTS,
  FUNNEL_REPORT_COSTS,
  FUNNEL_COSTS,
  GROUP_COSTS,
  LEAD_STATUS_COSTS,
  LEAD_COSTS,
  MEETING_COSTS,
  NODE_COSTS,
  NOTE_COSTS,
  OPPORTUNITY_GROUP_COSTS,
  OPPORTUNITY_STATUS_COSTS,
  OPPORTUNITY_COSTS,
  ORGANIZATION_COSTS,
  PIPELINE_COSTS,
  REPORT_COSTS,
  ROLE_COSTS,
  SMART_VIEW_COSTS,
  SMS_COSTS,
  STATUS_CHANGE_COSTS,
  STATUS_REPORT_COSTS,
  TASK_COSTS,
  USER_COSTS,
];

export const COST_RULES: CostRules = Object.fromEntries(
  [...new Set(TABLES.flatMap(Object.keys))].map((type) => [
    type,
    Object.assign({}, ...TABLES.map((rules) => rules[type])),
  ]),
);
