import { naiveDate } from '../dates.ts';
import { notFound } from '../errors.ts';
import { organizationId } from '../lookups.ts';
import { getList, type Noun, requestedRenderer } from '../noun.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { SmsTemplate } from '../seed/schema.ts';

/** Documented. */
export const smsTemplateNoun: Noun<SmsTemplate> = {
  className: 'SMSTemplate',
  fields: {
    created_by: (row) => row.created_by,
    date_created: (row) => naiveDate(row.date_created),
    date_updated: (row) => naiveDate(row.date_updated),
    id: ({ id }) => id,
    is_shared: (row) => row.is_shared,
    name: ({ name }) => name,
    organization_id: organizationId,
    owned_by: (row) => row.owned_by,
    status: ({ status }) => status,
    text: ({ text }) => text,
    updated_by: (row) => row.updated_by,
  },
};

const isVisible = (row: SmsTemplate, { me }: RequestContext): boolean => row.is_shared || row.owned_by === me.id;

/** A template that the caller may see: an own or a shared one. */
export function findSmsTemplate(context: RequestContext, id: string): SmsTemplate | undefined {
  const row = context.tables.sms_template.get(id);
  return row !== undefined && isVisible(row, context) ? row : undefined;
}

export const smsTemplateRoutes: Route[] = [
  {
    path: '/sms_template/',
    GET: getList(smsTemplateNoun, [], (context) =>
      context.tables.sms_template.all().filter((row) => isVisible(row, context)),
    ),
  },
  {
    path: '/sms_template/{id}/',
    GET: {
      params: ['_fields', 'include_attachments', 'include_embedded'],
      handle: (context) => {
        const row = findSmsTemplate(context, context.ids[0] ?? '');
        if (row === undefined) throw notFound(smsTemplateNoun.className);
        return { body: requestedRenderer(smsTemplateNoun, context)(row, context) };
      },
    },
  },
];
