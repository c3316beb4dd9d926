/** What each field costs in requests to Close, by the same tables that decide what is asked; one without an entry is free. */
import { ACTIVITY_COSTS } from './activities.ts';
import { CHANGE_COSTS } from './changes.ts';
import { CUSTOM_FIELD_COSTS } from './custom-fields.ts';
import { LEAD_COSTS } from './leads.ts';
import { OBJECT_COSTS } from './objects.ts';
import { OPPORTUNITY_COSTS } from './opportunities.ts';
import { PEOPLE_COSTS } from './people.ts';
import { REPORT_COSTS } from './reports.ts';
import type { Costs } from './walk.ts';

const AREAS: readonly Costs[] = [
  OBJECT_COSTS,
  LEAD_COSTS,
  OPPORTUNITY_COSTS,
  ACTIVITY_COSTS,
  CUSTOM_FIELD_COSTS,
  PEOPLE_COSTS,
  REPORT_COSTS,
  CHANGE_COSTS,
];

/** The areas as one: each tells of its own fields of `Query`, and of its own types. */
export const COSTS: Costs = Object.fromEntries(
  [...new Set(AREAS.flatMap(Object.keys))].map((type) => [type, Object.assign({}, ...AREAS.map((area) => area[type]))]),
);
