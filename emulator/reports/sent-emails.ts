import type { Row } from '../json.ts';
import type { Endpoint } from '../request-context.ts';
import type { Activity } from '../seed/schema.ts';
import { periodOf, requireOwnOrganization, textParam } from './params.ts';

const percentage = (part: number, total: number) => (total === 0 ? 0 : Math.round((100 * part) / total));

/** The numbers of one template. The searches of an example; that they ignore the user and the days is assumed. */
function statsOf(emails: readonly Activity[], name: string, search: string, template: Row): Row {
  const { length: total } = emails;
  const opened = emails.filter(({ details: { opens } }) => Array.isArray(opens) && opens.length > 0).length;
  const responded = emails.filter(({ details }) => details.has_reply === true).length;
  return {
    ...template,
    name,
    is_shared: true,
    total,
    opened,
    responded,
    percentage_opened: percentage(opened, total),
    percentage_responded: percentage(responded, total),
    _queries: {
      total: `email(${search})`,
      opened: `email(${search} opened:yes)`,
      responded: `email(${search} has_reply:yes)`,
    },
  };
}

/** `GET /report/sent_emails/{org_id}/`: sent emails, all and by template. The keys are documented, with an example. */
export const sentEmailsReport: Endpoint = {
  params: ['date_start', 'date_end', 'user_id'],
  handle: (context) => {
    requireOwnOrganization(context);
    const [period, user] = [periodOf(context), textParam(context, 'user_id')];
    const sent = context.tables.activity.all().filter(({ type, details, user_id, activity_at, date_created }) => {
      const at = Date.parse(activity_at ?? date_created);
      const isInPeriod = period === null || (at >= period.from && at < period.to);
      return type === 'Email' && details.status === 'sent' && isInPeriod && (user ?? user_id) === user_id;
    });
    const templates = Map.groupBy(sent, ({ details: { template_id } }) => template_id);
    const rows = [...templates].flatMap(([id, emails]) => {
      if (typeof id !== 'string') return [];
      const name = String(emails[0]?.details.template_name ?? id);
      const template_url = `/organization/${context.store.organization.id}/email_templates/${id}/`;
      return [statsOf(emails, name, `direction:sent template:"${name}"`, { template_id: id, template_url })];
    });
    const all = statsOf(sent, 'All Emails', 'direction:sent', { template_id: null, template_url: null });
    return { body: { sent_email_stats: [all, ...rows] } };
  },
};
