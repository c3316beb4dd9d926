import type { EmailTemplateRenderArgs, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { EMAIL_TEMPLATE_CREATE, EMAIL_TEMPLATE_UPDATE } from '../src/mapping/inputs/email-template.ts';
import { early, type ParentId } from './common/early.ts';
import { edgeResolvers, nodeById, referencesTo } from './common/edges.ts';
import { changed, creation, deletion, payload, update } from './common/writes.ts';

const sequencesOf = referencesTo('Sequence');

export const resolvers: Resolvers<Context> = {
  Query: {
    emailTemplate: nodeById('EmailTemplate'),
    emailTemplates: async (_query, { isArchived, isShared = null }, { load }) => {
      const all = isArchived ? await load.EmailTemplate.archived() : await load.EmailTemplate.all();
      return all.filter(({ is_shared }) => isShared === null || is_shared === isShared);
    },
  },
  Mutation: {
    emailTemplateCreate: creation('EmailTemplate', EMAIL_TEMPLATE_CREATE),
    emailTemplateUpdate: update('EmailTemplate', EMAIL_TEMPLATE_UPDATE),
    emailTemplateDelete: deletion('EmailTemplate'),
  },
  EmailTemplatePayload: { ...payload, emailTemplate: changed('EmailTemplate') },
  EmailTemplate: {
    ...edgeResolvers('EmailTemplate'),
    bodyHtml: ({ body }) => body,
    usedBySequences: async ({ id }, _args, context, info) => {
      const ids = await context.load.EmailTemplate.sequenceIds(id);
      return ids === null ? null : sequencesOf(ids, context, info);
    },
    render: early(
      'EmailTemplate.render',
      ({ id }: ParentId, { leadId, contactId }: EmailTemplateRenderArgs, { load }: Context) =>
        load.EmailTemplate.render(id, leadId, contactId),
    ),
  },
  RenderedEmail: { ...edgeResolvers('RenderedEmail'), bodyHtml: ({ body }) => body },
};
