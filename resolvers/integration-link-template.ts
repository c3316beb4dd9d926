import type { IntegrationLinkType, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import {
  INTEGRATION_LINK_TEMPLATE_CREATE,
  INTEGRATION_LINK_TEMPLATE_UPDATE,
} from '../src/mapping/inputs/integration-link-template.ts';
import type { IntegrationLinkTemplateRow } from '../src/rows/index.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { enumValue } from './common/values.ts';
import { changed, creation, deletion, payload, update } from './common/writes.ts';

const TYPES = ['LEAD', 'CONTACT', 'OPPORTUNITY'] as const satisfies IntegrationLinkType[];
const typeOf = ({ type }: Pick<IntegrationLinkTemplateRow, 'type'>) => enumValue(TYPES, type);

export const resolvers: Resolvers<Context> = {
  Query: {
    integrationLinkTemplate: nodeById('IntegrationLinkTemplate'),
    integrationLinkTemplates: async (_query, { type = null }, { load }) => {
      const all = await load.IntegrationLinkTemplate.all();
      return all.filter((template) => type === null || typeOf(template) === type);
    },
  },
  Mutation: {
    integrationLinkTemplateCreate: creation('IntegrationLinkTemplate', INTEGRATION_LINK_TEMPLATE_CREATE),
    integrationLinkTemplateUpdate: update('IntegrationLinkTemplate', INTEGRATION_LINK_TEMPLATE_UPDATE),
    integrationLinkTemplateDelete: deletion('IntegrationLinkTemplate'),
  },
  IntegrationLinkTemplatePayload: { ...payload, integrationLinkTemplate: changed('IntegrationLinkTemplate') },
  IntegrationLinkTemplate: { ...edgeResolvers('IntegrationLinkTemplate'), type: typeOf },
};
