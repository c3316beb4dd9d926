/** Writes of email templates and of templates of text messages. Keys documented, messages INVENTED. */
import { emailTemplateNoun, findEmailTemplate, singleEmailTemplateNoun } from '../nouns/email-template.ts';
import { findSmsTemplate, smsTemplateNoun } from '../nouns/sms-template.ts';
import type { Route } from '../request-context.ts';
import type { EmailTemplate, SmsTemplate } from '../seed/schema.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { type BodySchema, objectOf, parseBody, type Values } from './request-body.ts';
import {
  arrayOf,
  boolean,
  choice,
  InvalidValue,
  integer,
  nullableText,
  required,
  text,
  type Validator,
} from './validators.ts';
import type { Write } from './write.ts';

/** The storage of Close's app. Other addresses are refused (inferred). */
const fileUrl: Validator<string> = required((value, context) => {
  const url = text(value, context);
  if (!url.startsWith('https://app.close.com/go/file/')) throw new InvalidValue('Invalid URL.');
  return url;
});

const ATTACHMENT = {
  url: fileUrl,
  filename: required(text),
  content_type: required(text),
  size: integer(0, Number.MAX_SAFE_INTEGER),
};
const attachment = objectOf<Values<typeof ATTACHMENT>, EmailTemplate['attachments'][number]>(
  { fields: ATTACHMENT, required: ['url', 'filename', 'content_type', 'size'], ignored: ['content_id', 'inline_only'] },
  ({ url = '', filename = '', content_type = '', size = 0 }) => ({ url, filename, content_type, size }),
);

const EMAIL = {
  name: required(text),
  subject: nullableText,
  body: nullableText,
  attachments: arrayOf(attachment),
  is_shared: boolean,
  is_archived: boolean,
};
const EMAIL_CREATE: BodySchema<Values<typeof EMAIL>> = { fields: EMAIL, required: ['name'] };
const EMAIL_UPDATE: BodySchema<Values<typeof EMAIL>> = { fields: EMAIL };

function createEmailTemplate(write: Write): EmailTemplate {
  const defaults = { name: '', subject: '', body: '', attachments: [], is_shared: false, is_archived: false };
  const row: EmailTemplate = {
    id: write.newId('tmpl'),
    ...defaults,
    ...parseBody(EMAIL_CREATE, write.context),
    created_by: write.context.me.id,
    date_created: write.at,
    ...write.stamps,
  };
  write.put('email_template', row);
  write.created('email_template', row);
  return row;
}

function updateEmailTemplate(write: Write, old: EmailTemplate): EmailTemplate {
  const row: EmailTemplate = { ...old, ...parseBody(EMAIL_UPDATE, write.context), ...write.stamps };
  write.update('email_template', old, row);
  return row;
}

export const emailTemplateWrites: Route[] = [
  { path: '/email_template/', POST: createEndpoint(singleEmailTemplateNoun, createEmailTemplate) },
  {
    path: '/email_template/{id}/',
    PUT: updateEndpoint(singleEmailTemplateNoun, findEmailTemplate, updateEmailTemplate),
    DELETE: deleteEndpoint(emailTemplateNoun, findEmailTemplate, (write, row) => write.remove('email_template', row)),
  },
];

/** Other keys are rejected (documented). Attachments are not emulated. */
const SMS = { name: required(text), text, is_shared: boolean };
const SMS_UPDATED = { ...SMS, status: choice(['active', 'archived'] as const) };
const SMS_CREATE: BodySchema<Values<typeof SMS>> = { fields: SMS, required: ['name'], closed: true };
const SMS_UPDATE: BodySchema<Values<typeof SMS_UPDATED>> = { fields: SMS_UPDATED, closed: true };

function createSmsTemplate(write: Write): SmsTemplate {
  const { name = '', text = '', is_shared = false } = parseBody(SMS_CREATE, write.context);
  const { id: me } = write.context.me;
  const row: SmsTemplate = {
    id: write.newId('smstmpl'),
    ...{ name, text, is_shared, status: 'active' as const, owned_by: me, created_by: me, date_created: write.at },
    ...write.stamps,
  };
  write.put('sms_template', row);
  write.created('sms_template', row);
  return row;
}

function updateSmsTemplate(write: Write, old: SmsTemplate): SmsTemplate {
  const row: SmsTemplate = { ...old, ...parseBody(SMS_UPDATE, write.context), ...write.stamps };
  write.update('sms_template', old, row);
  return row;
}

export const smsTemplateWrites: Route[] = [
  { path: '/sms_template/', POST: createEndpoint(smsTemplateNoun, createSmsTemplate, { status: 201 }) },
  {
    path: '/sms_template/{id}/',
    PUT: updateEndpoint(smsTemplateNoun, findSmsTemplate, updateSmsTemplate),
    DELETE: deleteEndpoint(smsTemplateNoun, findSmsTemplate, (write, row) => write.remove('sms_template', row), {
      status: 204,
    }),
  },
];
