import { type Assumption, byWriting, cannotTell, confirmedIf } from '../assumption.ts';

const hourAgo = () => new Date(Date.now() - 3_600_000).toISOString();

/** Events, webhook subscriptions and their deliveries. */
export const WEBHOOKS: readonly Assumption[] = [
  byWriting('lateEventsMs', 'Events are in the log at once'),
  {
    name: 'oldEventData',
    says: 'After one hour, events have no data for others than admins',
    switch: 'oldEventData',
    async probe(close) {
      const { rows } = await close.list('/event/', { _limit: 50, date_updated__lt: hourAgo() });
      if (rows.length === 0) return cannotTell('there is no event that is older than an hour');
      if (rows.every((row) => (row.previous_data ?? null) !== null)) return cannotTell('the caller is an admin');
      return confirmedIf(rows.every((row) => !('data' in row)));
    },
  },
  byWriting('deliveryDelayMs', 'Webhooks receive updates and deletions five minutes later'),
  byWriting('deliveryJitterMs', 'Webhooks may arrive in another order than that of the log'),
  byWriting('retryTimestamp', 'A repeated delivery is signed with a new timestamp'),
  {
    name: 'signatureKey',
    says: 'A webhook subscription shows its key only when it is created',
    switch: 'signatureKey',
    async probe(close) {
      const { rows } = await close.list('/webhook/', {});
      const [first] = rows;
      if (first === undefined) return cannotTell('there is no webhook subscription');
      const single = await close.one(`/webhook/${String(first.id)}/`, {});
      return confirmedIf(
        single !== null && rows.every((row) => !('signature_key' in row)) && !('signature_key' in single),
      );
    },
  },
  {
    name: 'webhookHealth',
    says: 'The health of a webhook subscription is null',
    switch: 'webhookHealth',
    async probe(close) {
      const { rows } = await close.list('/webhook/', {});
      if (rows.length === 0) return cannotTell('there is no webhook subscription');
      return confirmedIf(rows.every(({ health_status }) => health_status === null));
    },
  },
];
