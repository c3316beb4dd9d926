/** What leads, contacts, their statuses, searches and tasks cost. */

import type { SearchType } from '../../generated/graphql.ts';
import { CONTACT } from '../../loaders/nouns/contact.ts';
import { OPPORTUNITY } from '../../loaders/nouns/opportunity.ts';
import { TASK } from '../../loaders/nouns/task.ts';
import { readsEmbedded } from '../../mapping/filters/opportunity.ts';
import { searchNouns } from '../../mapping/filters/search-types.ts';
import { readsEmbeddedTasks } from '../../mapping/filters/task.ts';
import { activities, history } from './activities.ts';
import { customFields, typedFields } from './custom-fields.ts';
import { embedded, list } from './lists.ts';
import { all, byId, edges, SEVERAL } from './rules.ts';
import type { Costs } from './walk.ts';

export const LEAD_COSTS: Costs = {
  Query: {
    lead: byId('Lead'),
    leads: list('Lead'),
    contact: byId('Contact'),
    contacts: list('Contact'),
    leadStatus: byId('LeadStatus'),
    leadStatuses: all('LeadStatus'),
    search: (walk, field, rows, type) => {
      const { types } = walk.arguments(type, field);
      for (const noun of searchNouns(types as SearchType[] | null)) list(noun, true)(walk, field, rows, type);
    },
    smartView: byId('SmartView'),
    smartViews: all('SmartView'),
    task: byId('Task'),
    tasks: list('Task'),
  },
  Lead: {
    ...edges('Lead'),
    contacts: embedded('Contact', CONTACT),
    opportunities: embedded('Opportunity', OPPORTUNITY, readsEmbedded),
    tasks: embedded('Task', TASK, readsEmbeddedTasks),
    customFields: customFields('lead'),
    custom: typedFields('Lead'),
    customObjects: (walk, field, rows) => {
      walk.ask(rows, 1);
      walk.select('CustomObject', field.nodes, { ...rows, count: rows.count * SEVERAL });
    },
    activities,
    statusChanges: history('LeadStatusChange'),
  },
  Contact: { ...edges('Contact'), customFields: customFields('contact'), custom: typedFields('Contact'), activities },
  Task: {
    ...edges('Task'),
    // Activities, and opportunities whose day has come.
    object: (walk, field, rows) => {
      for (const noun of ['Activity', 'Opportunity'] as const) byId(noun)(walk, field, rows, 'Task');
    },
  },
  LeadStatus: { isDeleted: (walk) => walk.catalogue('me'), leads: list('Lead', true) },
  SmartView: { ...edges('SmartView'), leads: list('Lead', true), contacts: list('Contact', true) },
};
