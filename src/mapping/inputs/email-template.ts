import type {
  EmailTemplateCreateInput,
  EmailTemplateUpdateInput,
  TemplateAttachmentInput,
} from '../../generated/graphql.ts';
import { type InputTable, listOf, nonBlank, nonNull, nullable } from './rules.ts';

const ATTACHMENT: InputTable<TemplateAttachmentInput> = {
  url: nonBlank('url'),
  filename: nonBlank('filename'),
  contentType: nonBlank('content_type'),
  size: nonNull('size'),
};

/** https://developer.close.com/api/resources/email-templates/update */
export const EMAIL_TEMPLATE_UPDATE: InputTable<EmailTemplateUpdateInput> = {
  name: nonBlank('name'),
  subject: nullable('subject'),
  bodyHtml: nullable('body'),
  attachments: listOf('attachments', ATTACHMENT),
  isShared: nonNull('is_shared'),
  isArchived: nonNull('is_archived'),
};

/** https://developer.close.com/api/resources/email-templates/create */
export const EMAIL_TEMPLATE_CREATE: InputTable<EmailTemplateCreateInput> = EMAIL_TEMPLATE_UPDATE;
