import { zonedDate } from '../dates.ts';
import { emailsOfThread, threadFor, threadRow } from '../email-threads.ts';
import { fieldErrors, requestError } from '../errors.ts';
import type { Row } from '../json.ts';
import { nounOfActivity } from '../nouns/activity.ts';
import type { RequestContext, Route } from '../request-context.ts';
import { activityChanges } from '../seed/row-history.ts';
import type { Activity, ActivityType } from '../seed/schema.ts';
import { DERIVED_DETAILS, defaultDetails, detailsOf, parseActivityBody } from './activity-body.ts';
import type { Writable } from './activity-fields.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { addInboxTask, INBOX_PARAM, isSentToInbox } from './inbox-task.ts';
import type { Write } from './write.ts';

/** The details that follow from the status of a new message (documented). The emulator never sends a message. */
function messageDefaults(type: Writable, details: Row, at: string, write: Write): Row {
  if (type !== 'Email' && type !== 'SMS') return {};
  requireSendingFields(type, details, details);
  const isReceived = details.status === 'inbox';
  const directions = type === 'Email' ? ['incoming', 'outgoing'] : ['inbound', 'outbound'];
  return {
    direction: details.direction ?? directions[isReceived ? 0 : 1] ?? null,
    ...(details.status === 'sent' || isReceived ? { date_sent: zonedDate(at) } : {}),
    ...(details.status === 'sent' && type === 'Email' ? { sender: details.sender ?? write.context.me.email } : {}),
  };
}

/** Throws 400 if the status needs a sender or a date that is missing (documented). */
function requireSendingFields(type: 'Email' | 'SMS', change: Row, details: Row): void {
  const errors: { [name: string]: string } = {};
  const needsSender = ['inbox', 'scheduled', 'outbox', 'error'].includes(String(change.status));
  if (type === 'Email' && needsSender && (details.sender ?? null) === null) errors.sender = 'This field is required.';
  if (change.status === 'scheduled' && (details.date_scheduled ?? null) === null) {
    errors.date_scheduled = 'This field is required.';
  }
  if (Object.keys(errors).length > 0) throw fieldErrors(errors);
}

/**
 * The lead of a new activity: the one that was sent, or that of its contact. Calls and text messages need neither
 * (documented). Theirs is the lead of the contact with the number, which is inferred, as is the 400 without one.
 */
function leadOf(
  lead: string | null | undefined,
  contact: string | null,
  details: Row,
  context: RequestContext,
): string {
  const { tables } = context;
  const number = details.remote_phone ?? null;
  const found =
    tables.contact.get(contact) ??
    (number === null
      ? undefined
      : tables.contact.all().find(({ phones }) => phones.some((row) => row.phone === number)));
  const id = lead ?? found?.lead_id;
  if (id === undefined) throw fieldErrors({ lead: 'This field is required.' });
  return id;
}

function create(type: Writable, write: Write): Activity {
  const fields = parseActivityBody(type, 'create', write);
  const { contact_id = null, user_id, activity_at } = fields;
  const date_created = fields.date_created ?? write.at;
  const sent = detailsOf(fields);
  const given = { ...sent, ...defaultDetails(type, sent) };
  const details = { ...given, ...DERIVED_DETAILS[type](given, write) };
  const user = user_id ?? write.context.me.id;
  const activity: Activity = {
    id: write.newId('acti'),
    type,
    lead_id: leadOf(fields.lead_id, contact_id, details, write.context),
    contact_id,
    user_id: user,
    activity_at: activity_at ?? null,
    created_by: fields.created_by ?? fields.created_by_id ?? write.context.me.id,
    ...write.stamps,
    date_created,
    details: { ...details, ...messageDefaults(type, details, activity_at ?? date_created, write) },
  };
  const needsTask = type === 'SMS' && isSentToInbox(details, write.context);
  const row = type === 'Email' ? addEmail(activity, write) : addLogged(activity, write);
  if (needsTask) addInboxTask(row, write);
  return row;
}

/** Adds an activity with its events. A call made in Close was also answered and completed (documented for such calls). */
function addLogged(activity: Activity, write: Write): Activity {
  const [, ...changes] = activity.type === 'Call' ? activityChanges(activity) : [];
  const stamped = (row: Activity | null): Activity => ({ ...(row ?? activity), ...write.stamps });
  const first = stamped(changes[0]?.before ?? activity);
  write.put('activity', first);
  write.created('activity', first);
  for (const { before, after, action } of changes) write.become('activity', stamped(before), stamped(after), action);
  return activity;
}

/** Adds an email to its conversation, which moves to the date of the email (recorded). Creates the conversation if needed. */
function addEmail(email: Activity, write: Write): Activity {
  const thread = threadFor(email, write.context.tables.activity);
  const before = thread && write.render('activity', thread);
  const id = thread?.id ?? write.newId('acti');
  const joined = addLogged({ ...email, details: { ...email.details, thread_id: id } }, write);
  const row = threadRow(id, joined);
  if (thread === undefined) addLogged(row, write);
  else write.update('activity', thread, { ...row, created_by: thread.created_by }, before);
  return joined;
}

function update(type: Writable, write: Write, old: Activity): Activity {
  const fields = parseActivityBody(type, 'update', write);
  const given = detailsOf(fields);
  rejectForbiddenChange(type, old, given);
  const { contact_id = old.contact_id, user_id = old.user_id, activity_at = old.activity_at } = fields;
  const lead_id = fields.lead_id ?? old.lead_id;
  const details = { ...old.details, ...given, ...DERIVED_DETAILS[type](given, write) };
  const activity: Activity = { ...old, lead_id, contact_id, user_id, activity_at, details, ...write.stamps };
  changeInThread(write, old, () => write.update('activity', old, activity));
  return activity;
}

/** Runs a change to an activity. That of an email also updates its conversation, which shows its emails. */
function changeInThread(write: Write, { details }: Activity, change: () => void): void {
  const { activity } = write.context.tables;
  const thread = activity.get(String(details.thread_id ?? ''));
  const before = thread && write.render('activity', thread);
  change();
  if (thread === undefined || emailsOfThread(activity, thread.id).length === 0) return;
  write.update('activity', thread, { ...thread, ...write.stamps }, before);
}

/** Throws 400 for changes that Close rejects (documented): of calls made in Close, and of messages that are not drafts. */
function rejectForbiddenChange(type: Writable, old: Activity, given: Row): void {
  if (type === 'Call' && old.details.source === 'Close.io') {
    const immutable = ['status', 'duration'].filter((key) => key in given);
    if (immutable.length > 0) {
      throw fieldErrors(Object.fromEntries(immutable.map((key) => [key, 'Cannot be changed for internal calls.'])));
    }
  }
  if (type !== 'Email' && type !== 'SMS') return;
  const isRevertedToDraft = ['scheduled', 'outbox'].includes(String(old.details.status)) && given.status === 'draft';
  if ((old.details.status ?? 'draft') !== 'draft' && !isRevertedToDraft)
    throw requestError('Only drafts can be modified.');
  if (['inbox', 'sent', 'error'].includes(String(given.status))) throw fieldErrors({ status: 'Not a valid choice.' });
  requireSendingFields(type, given, { ...old.details, ...given });
}

/** Deletes an activity. The emails of a conversation are deleted with it (documented), and it with its last email. */
function remove(write: Write, activity: Activity): void {
  if (activity.type === 'EmailThread') {
    const emails = write.context.tables.activity.all().filter(({ details }) => details.thread_id === activity.id);
    for (const email of emails) write.remove('activity', email);
  }
  changeInThread(write, activity, () => write.remove('activity', activity));
  const thread = write.context.tables.activity.get(String(activity.details.thread_id ?? ''));
  if (thread !== undefined && emailsOfThread(write.context.tables.activity, thread.id).length === 0) {
    write.remove('activity', thread);
  }
}

const find =
  (type: ActivityType) =>
  ({ tables }: RequestContext, id: string) => {
    const row = tables.activity.get(id);
    return row?.type === type ? row : undefined;
  };

const writableRoutes = (part: string, type: Writable): Route[] => [
  {
    path: `/activity/${part}/`,
    POST: createEndpoint(nounOfActivity(type), (write) => create(type, write), {
      params: type === 'SMS' ? [INBOX_PARAM] : [],
    }),
  },
  {
    path: `/activity/${part}/{id}/`,
    PUT: updateEndpoint(nounOfActivity(type), find(type), (write, row) => update(type, write, row)),
    DELETE: deleteEndpoint(nounOfActivity(type), find(type), remove),
  },
];
const deletableRoute = (part: string, type: ActivityType): Route => ({
  path: `/activity/${part}/{id}/`,
  DELETE: deleteEndpoint(nounOfActivity(type), find(type), remove),
});

export const activityWrites: Route[] = [
  ...writableRoutes('note', 'Note'),
  ...writableRoutes('call', 'Call'),
  ...writableRoutes('email', 'Email'),
  ...writableRoutes('sms', 'SMS'),
  ...writableRoutes('whatsapp_message', 'WhatsAppMessage'),
  deletableRoute('emailthread', 'EmailThread'),
  deletableRoute('meeting', 'Meeting'),
  deletableRoute('custom', 'CustomActivity'),
  deletableRoute('form_submission', 'FormSubmission'),
  deletableRoute('status_change/lead', 'LeadStatusChange'),
  deletableRoute('status_change/opportunity', 'OpportunityStatusChange'),
  deletableRoute('task_completed', 'TaskCompleted'),
  deletableRoute('import_update', 'ImportUpdate'),
];
