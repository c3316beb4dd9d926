/** What leads, contacts, their statuses, searches and tasks cost. */

import { customFields, typedFields } from './custom-fields.ts';
import { list } from './lists.ts';
import { all, byId, edges, SEVERAL } from './rules.ts';
import type { Costs } from './walk.ts';

export const LEAD_COSTS: Costs = {
  Query: {
    lead: byId('Lead'),
    leads: list('Query.leads'),
    contact: byId('Contact'),
    contacts: list('Query.contacts'),
    leadStatus: byId('LeadStatus'),
    leadStatuses: all('LeadStatus'),
    search: list('Query.search'),
    smartView: byId('SmartView'),
    smartViews: all('SmartView'),
    task: byId('Task'),
    tasks: list('Query.tasks'),
  },
  Lead: {
    ...edges('Lead'),
    contacts: list('Lead.contacts'),
    opportunities: list('Lead.opportunities'),
    tasks: list('Lead.tasks'),
    customFields: customFields('lead'),
    custom: typedFields('Lead'),
    customObjects: (walk, field, rows) => {
      walk.ask(rows, 1);
      walk.select('CustomObject', field.nodes, { ...rows, count: rows.count * SEVERAL });
    },
    activities: list('Lead.activities'),
    statusChanges: list('Lead.statusChanges'),
  },
  Contact: {
    ...edges('Contact'),
    customFields: customFields('contact'),
    custom: typedFields('Contact'),
    activities: list('Contact.activities'),
  },
  Task: {
    ...edges('Task'),
    // Activities, and opportunities whose day has come.
    object: (walk, field, rows) => {
      for (const noun of ['Activity', 'Opportunity'] as const) byId(noun)(walk, field, rows, 'Task');
    },
  },
  LeadStatus: { isDeleted: (walk) => walk.catalogue('me'), leads: list('LeadStatus.leads') },
  SmartView: { ...edges('SmartView'), leads: list('SmartView.leads'), contacts: list('SmartView.contacts') },
};
