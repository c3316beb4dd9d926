/** Email templates. Documented; what `render` replaces is INVENTED, except for `{{ contact.first_name }}`. */
import { zonedDate } from '../dates.ts';
import { fieldErrors, notFound } from '../errors.ts';
import type { Json } from '../json.ts';
import { organizationId } from '../lookups.ts';
import { getList, type Noun, requestedRenderer } from '../noun.ts';
import { booleanOf, firstValueOf } from '../params.ts';
import type { ReadContext, RequestContext, Route } from '../request-context.ts';
import type { EmailTemplate } from '../seed/schema.ts';
import { displayName } from './contact.ts';
import { leadNameOf } from './lead-name.ts';

export const emailTemplateNoun: Noun<EmailTemplate> = {
  className: 'EmailTemplate',
  fields: {
    attachments: ({ attachments }) =>
      attachments.map((attachment) => ({ content_id: null, inline_only: false, ...attachment })),
    body: ({ body }) => body,
    created_by: (row) => row.created_by,
    date_created: (row) => zonedDate(row.date_created),
    date_updated: (row) => zonedDate(row.date_updated),
    id: ({ id }) => id,
    is_archived: (row) => row.is_archived,
    is_shared: (row) => row.is_shared,
    name: ({ name }) => name,
    organization_id: organizationId,
    subject: ({ subject }) => subject,
    updated_by: (row) => row.updated_by,
  },
};

const sequencesOf = ({ id }: EmailTemplate, { tables }: ReadContext): Json =>
  tables.sequence
    .all()
    .filter(({ steps }) => steps.some((step) => step.email_template_id === id))
    .map((sequence) => ({ id: sequence.id, name: sequence.name }));

/** Only a single template names its sequences (documented). */
export const singleEmailTemplateNoun: Noun<EmailTemplate> = {
  ...emailTemplateNoun,
  fields: { ...emailTemplateNoun.fields, used_by_sequences: sequencesOf },
};

const isVisible = (row: EmailTemplate, { me }: RequestContext): boolean => row.is_shared || row.created_by === me.id;

/** A template that the caller may see: an own or a shared one. */
export function findEmailTemplate(context: RequestContext, id: string): EmailTemplate | undefined {
  const row = context.tables.email_template.get(id);
  return row !== undefined && isVisible(row, context) ? row : undefined;
}

function requireTemplate(context: RequestContext): EmailTemplate {
  const row = findEmailTemplate(context, context.ids[0] ?? '');
  if (row === undefined) throw notFound(emailTemplateNoun.className);
  return row;
}

/** Without `is_archived` all of them, which is not documented. */
function listedTemplates(context: RequestContext): readonly EmailTemplate[] {
  const { is_archived, is_shared } = context.query;
  const is = (param: typeof is_archived, name: string, value: boolean) =>
    param === undefined || booleanOf(param, name) === value;
  return context.tables.email_template
    .all()
    .filter((row) => isVisible(row, context))
    .filter((row) => is(is_archived, 'is_archived', row.is_archived) && is(is_shared, 'is_shared', row.is_shared));
}

/** Both ids are required, unless a search names the contacts, which this emulator does not do. */
function rendered(context: RequestContext) {
  const template = requireTemplate(context);
  const { lead_id, contact_id } = context.query;
  const missing = Object.entries({ lead_id, contact_id }).filter(([, value]) => value === undefined);
  if (lead_id === undefined || contact_id === undefined) {
    throw fieldErrors(Object.fromEntries(missing.map(([name]) => [name, 'This field is required.'])));
  }
  const lead = context.tables.lead.get(firstValueOf(lead_id));
  const contact = context.tables.contact.get(firstValueOf(contact_id));
  if (lead === undefined) throw notFound('Lead');
  if (contact === undefined) throw notFound('Contact');
  // INVENTED: there is nothing to render for the contact of another lead.
  if (contact.lead_id !== lead.id) return {};
  const [name, leadName] = [displayName(contact), leadNameOf(lead.id, context) ?? ''];
  const values: { readonly [placeholder: string]: string } = {
    'contact.first_name': name.split(' ')[0] ?? '',
    'contact.name': name,
    'lead.display_name': leadName,
    'user.first_name': context.me.first_name,
  };
  const fill = (text: string | null) => text?.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, key) => values[key] ?? '') ?? null;
  return {
    body: fill(template.body),
    contact_display_name: name,
    contact_id: contact.id,
    email: contact.emails[0]?.email ?? null,
    lead_display_name: leadName,
    lead_id: lead.id,
    subject: fill(template.subject),
  };
}

export const emailTemplateRoutes: Route[] = [
  { path: '/email_template/', GET: getList(emailTemplateNoun, ['is_archived', 'is_shared'], listedTemplates) },
  {
    path: '/email_template/{id}/',
    GET: {
      params: ['_fields', 'include_embedded'],
      handle: (context) => ({
        body: requestedRenderer(singleEmailTemplateNoun, context)(requireTemplate(context), context),
      }),
    },
  },
  {
    path: '/email_template/{id}/render/',
    GET: { params: ['lead_id', 'contact_id'], handle: (context) => ({ body: rendered(context) }) },
  },
];
