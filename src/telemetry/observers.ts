import type { Observer, Observers, RecordKind, Records, Reported } from './records.ts';

/** Combines observers into one that informs each of them. */
export function observersOf(observers: readonly Observer[]): Observers {
  const handler = <Kind extends RecordKind>(kind: Kind) =>
    reportedToAll<Records[Kind]>(observers.map((each) => each[kind]));
  return {
    operation: handler('operation'),
    subscription: handler('subscription'),
    delivery: handler('delivery'),
    refusal: handler('refusal'),
    request: handler('request'),
    events: handler('events'),
    webhook: handler('webhook'),
    media: handler('media'),
    lostRefresh: handler('lostRefresh'),
  };
}

function reportedToAll<Of>(each: readonly Reported<Of>[]): ((record: Of) => void) | null {
  const [first, ...others] = each.filter((reported) => typeof reported === 'function');
  if (first === undefined || others.length === 0) return first ?? null;
  return (record) => {
    first(record);
    for (const report of others) report(record);
  };
}

/** Of a client without a gateway. */
export const NO_OBSERVERS: Observers = observersOf([]);
