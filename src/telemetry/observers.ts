import type { Observer, Observers, RecordKind, Records, Reported } from './records.ts';

/** Combines observers into one that informs each of them. What one of them throws is passed to `onError` and changes no answer. */
export function observersOf(observers: readonly Observer[], onError: (error: unknown) => void): Observers {
  const handler = <Kind extends RecordKind>(kind: Kind) =>
    reportedToAll<Records[Kind]>(
      observers.map((each) => each[kind]),
      onError,
    );
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

function reportedToAll<Of>(
  each: readonly Reported<Of>[],
  onError: (error: unknown) => void,
): ((record: Of) => void) | null {
  const reports = each.filter((reported) => typeof reported === 'function');
  if (reports.length === 0) return null;
  return (record) => {
    for (const report of reports) {
      try {
        report(record);
      } catch (error) {
        onError(error);
      }
    }
  };
}

/** Of a client without a gateway. */
export const NO_OBSERVERS: Observers = observersOf([], () => undefined);
