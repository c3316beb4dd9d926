import { selectedFields } from '../../../engine/selection.ts';
import { isIdOfNoun } from '../../../mapping/ids.ts';
import { customFieldsCost } from '../custom-fields.ts';
import type { CostRules } from '../estimator.ts';
import { ONE } from '../estimator.ts';

export const COSTS: CostRules = {
  Mutation: {
    customFieldEnrich: (estimator, field, times, type) => {
      estimator.catalogue('me');
      estimator.request(times);
      const { objectId } = estimator.arguments(type, field).input as { readonly objectId: string };
      for (const { name, nodes } of selectedFields('CustomFieldEnrichPayload', field.nodes, estimator.info)) {
        if (name !== 'enrichment') continue;
        estimator.select('CustomFieldEnrichment', nodes, ONE);
        for (const inner of selectedFields('CustomFieldEnrichment', nodes, estimator.info)) {
          if (inner.name !== 'field') continue;
          customFieldsCost(isIdOfNoun(objectId, 'Lead') ? 'lead' : 'contact')(
            estimator,
            inner,
            ONE,
            'CustomFieldEnrichment',
          );
        }
      }
    },
  },
};
