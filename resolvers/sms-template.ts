import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { SMS_TEMPLATE_CREATE, SMS_TEMPLATE_UPDATE } from '../src/mapping/inputs/sms-template.ts';
import type { SmsTemplateRow } from '../src/rows/index.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { changed, creation, deletion, payload, update } from './common/writes.ts';

const isArchived = ({ status }: Pick<SmsTemplateRow, 'status'>) => status === 'archived';

export const resolvers: Resolvers<Context> = {
  Query: {
    smsTemplate: nodeById('SmsTemplate'),
    smsTemplates: async (_query, { isArchived: archived, isShared = null }, { load }) => {
      const all = await load.SmsTemplate.all();
      return all
        .filter((template) => isArchived(template) === (archived ?? false))
        .filter(({ is_shared }) => isShared === null || is_shared === isShared);
    },
  },
  Mutation: {
    smsTemplateCreate: creation('SmsTemplate', SMS_TEMPLATE_CREATE),
    smsTemplateUpdate: update('SmsTemplate', SMS_TEMPLATE_UPDATE),
    smsTemplateDelete: deletion('SmsTemplate'),
  },
  SmsTemplatePayload: { ...payload, smsTemplate: changed('SmsTemplate') },
  SmsTemplate: { ...edgeResolvers('SmsTemplate'), isArchived },
};
