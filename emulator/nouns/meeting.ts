/** What meetings show that is derived from their contents. */
import { zonedDate } from '../dates.ts';
import type { Json, Row } from '../json.ts';
import type { Fields } from '../noun.ts';
import type { Activity } from '../seed/schema.ts';
import { textOfHtml } from '../text.ts';
import { emailAccountIdOf } from './account.ts';

/** The services that Close recognizes (documented), by the host of a link. */
const CONFERENCES: readonly (readonly [type: string, host: RegExp])[] = [
  ['ZOOM', /zoom\.us$/],
  ['GOOGLE_MEET', /^meet\./],
  ['MICROSOFT_TEAMS', /^teams\./],
  ['WEBEX', /webex\.com$/],
];

function conferenceLinks({ details: { location } }: Activity): Row[] {
  const url = typeof location === 'string' && URL.canParse(location) ? location : null;
  if (url === null) return [];
  const { hostname } = new URL(url);
  return CONFERENCES.filter(([, host]) => host.test(hostname)).map(([type]) => ({ type, url }));
}

/** The id that the provider of the calendar uses. Null for meetings without a calendar. */
export const eventId = ({ details }: Activity): string | null => {
  const uids = details.calendar_event_uids;
  return Array.isArray(uids) && typeof uids[0] === 'string' ? uids[0] : null;
};
const ifCalendar =
  (value: Json, otherwise: Json = null) =>
  (meeting: Activity): Json =>
    eventId(meeting) === null ? otherwise : value;

const userNote = ({ details: { user_note_html } }: Activity): string | null =>
  typeof user_note_html === 'string' ? textOfHtml(user_note_html) || null : null;

export const MEETING_FIELDS: Fields<Activity> = {
  actual_duration: ({ details: { status, duration } }) => (status === 'completed' ? (duration ?? null) : null),
  calendar_event_link: (meeting) => {
    const id = eventId(meeting);
    return id === null ? null : `https://www.google.com/calendar/event?eid=${encodeURIComponent(id)}`;
  },
  conference_links: conferenceLinks,
  connected_account_id: (meeting, context) =>
    eventId(meeting) === null ? null : emailAccountIdOf(meeting.user_id, context),
  provider_calendar_event_id: eventId,
  provider_calendar_ids: ifCalendar(['primary'], []),
  provider_calendar_type: ifCalendar('google'),
  user_note: userNote,
  user_note_date_updated: (meeting) => (userNote(meeting) === null ? null : zonedDate(meeting.date_updated)),
  users: ({ user_id }) => (user_id === null ? [] : [user_id]),
};
