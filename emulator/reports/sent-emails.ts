import type { Endpoint } from '../request-context.ts';
import { periodOf, requireOwnOrganization, textParam } from './params.ts';

/** `GET /report/sent_emails/{org_id}/`: sent emails by template, as its summary says. The keys are INVENTED. */
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
    const groups = Map.groupBy(sent, ({ details }) =>
      typeof details.template_id === 'string' ? details.template_id : null,
    );
    return { body: { data: [...groups].map(([template_id, rows]) => ({ template_id, sent: rows.length })) } };
  },
};
