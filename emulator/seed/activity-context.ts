/** What the generators of activity content share. */
import { zonedDate } from '../dates.ts';
import { attachmentUrl } from '../files.ts';
import type { Row } from '../json.ts';
import { idOf, type Random } from './random.ts';
import type { Activity, Attachment, Contact, Lead, Seed, User } from './schema.ts';

/** What the content of an activity is generated from. */
export interface ActivityContext {
  readonly lead: Lead;
  readonly contact: Contact | undefined;
  readonly user: User;
  /** When it takes place, in milliseconds since 1970. */
  readonly at: number;
  readonly id: string;
  /** The index of the activity. */
  readonly n: number;
  readonly random: Random;
  readonly visitType: VisitType;
  readonly namespace: string;
}

/** The ids of the custom activity type and of its fields. */
export interface VisitType {
  readonly type: string;
  readonly score: string;
  readonly metWith: string;
}

export function visitTypeOf({
  custom_activity_types: [type],
  custom_fields,
}: Pick<Seed, 'custom_activity_types' | 'custom_fields'>): VisitType {
  const [score, metWith] = custom_fields.filter(({ object }) => object === 'activity');
  return { type: type?.id ?? '', score: score?.id ?? '', metWith: metWith?.id ?? '' };
}

export type ActivityContent = Pick<Activity, 'type' | 'details'> &
  Partial<Pick<Activity, 'activity_at' | 'date_created' | 'custom'>>;

export const SUBJECTS = ['Quote', 'Next steps', 'Contract, second draft', 'Visit in spring', 'Ваши вопросы'] as const;
export const TEXTS = [
  'Thanks, will sign on Friday.',
  'Could you send the numbers again?',
  'We need <b>two</b> more seats & a discount.',
  '好的，谢谢。',
] as const;
export const REMARKS = [
  'Wants SSO before signing',
  'Talks to the CFO next week',
  '',
  'Prefers email',
  'Muß noch prüfen',
] as const;
export const html = (text: string) => `<body><p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p></body>`;
export const secondsAfter = (at: number, seconds: number) => zonedDate(new Date(at + seconds * 1000).toISOString());

/** A file attached to every tenth row. */
export const attachmentsOf = (n: number): Attachment[] =>
  n % 10 === 3
    ? [
        {
          url: attachmentUrl(n, 'quote.pdf'),
          filename: 'quote.pdf',
          content_type: 'application/pdf',
          size: 48_211 + n,
          thumbnail_url: attachmentUrl(n, 'quote.png'),
        },
      ]
    : [];

/** The sequence that sent every ninth message. */
export const sequenceOf = ({ n, namespace }: ActivityContext): Row =>
  n % 9 === 2
    ? {
        sequence_id: idOf('seq', 0, namespace),
        sequence_name: 'First contact',
        sequence_subscription_id: idOf('sub', n, namespace),
      }
    : {};

/** The two numbers of a call or a text message. The remote one is the contact's, if it has a number. */
export const phones = ({ contact, n }: ActivityContext): Row => {
  const remote = contact?.phones[0];
  return {
    local_country_iso: 'SE',
    local_phone: '+46812345670',
    local_phone_formatted: '+46 8 123 456 70',
    remote_country_iso: remote?.country ?? 'US',
    remote_phone: remote?.phone ?? `+1512555${1000 + (n % 9000)}`,
    remote_phone_formatted: remote?.phone_formatted ?? `+1 512-555-${1000 + (n % 9000)}`,
  };
};
