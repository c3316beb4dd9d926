import type { EmailTemplateRenderArgs, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { EMAIL_TEMPLATE_CREATE, EMAIL_TEMPLATE_UPDATE } from '../src/mapping/inputs/email-template.ts';
import { projection } from '../src/mapping/projection.ts';
import { early, type ParentId } from './common/early.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { changed, creation, deletion, payload, update } from './common/writes.ts';

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
    usedBySequences: async ({ id }, _args, { load }, info) => {
      const ids = await load.EmailTemplate.sequenceIds(id);
      const sequences = await Promise.all(
        ids?.map((each) => load.Sequence.load(each, projection('Sequence', info))) ?? [],
      );
      return ids === null ? null : sequences.filter((sequence) => sequence !== null);
    },
    render: early(
      'EmailTemplate.render',
      ({ id }: ParentId, { leadId, contactId }: EmailTemplateRenderArgs, { load }: Context) =>
        load.EmailTemplate.render(id, leadId, contactId),
    ),
  },
  RenderedEmail: { ...edgeResolvers('RenderedEmail'), bodyHtml: ({ body }) => body },
};
