import { CUSTOM_ACTIVITY_CREATE, CUSTOM_ACTIVITY_UPDATE } from '../../../mapping/inputs/custom-activity.ts';
import { customFieldsCost } from '../custom-fields.ts';
import type { CostRule, CostRules } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { customTypesCost, partCost } from '../rules.ts';

const write = { returnsAll: true, catalogues: [] as readonly string[] };
const TYPES = ['customActivityTypes'];
const create = { ...write, table: CUSTOM_ACTIVITY_CREATE };
const update = { ...write, table: CUSTOM_ACTIVITY_UPDATE };
const CREATES = {
  draft: mutationCost('CustomActivity', create),
  published: mutationCost('CustomActivity', { ...create, catalogues: TYPES }),
};
const UPDATES = {
  draft: mutationCost('CustomActivity', update),
  published: mutationCost('CustomActivity', { ...update, catalogues: TYPES, reads: 1 }),
};

/** Publishing reads the types, and an update also the activity. */
const byStatus =
  (
    rules: { readonly draft: CostRule; readonly published: CostRule },
    isPublished: (status: unknown) => boolean,
  ): CostRule =>
  (estimator, field, times, type) => {
    const { input } = estimator.arguments(type, field) as { readonly input?: { readonly status?: unknown } };
    rules[isPublished(input?.status) ? 'published' : 'draft'](estimator, field, times, type);
  };

export const COSTS: CostRules = {
  Query: {
    customActivityTypes: customTypesCost('CustomActivityType'),
  },
  Mutation: {
    customActivityTypeCreate: mutationCost('CustomActivityType', { returnsAll: true }),
    customActivityTypeUpdate: mutationCost('CustomActivityType', { returnsAll: true }),
    customActivityCreate: byStatus(CREATES, (status) => status !== 'DRAFT'),
    customActivityUpdate: byStatus(UPDATES, (status) => status === 'PUBLISHED'),
  },
  CustomActivity: { customFields: customFieldsCost('activity') },
  CustomActivityType: { fields: partCost('CustomFieldDefinition') },
};
