import type { Observer, Observers, RecordKind, Records, Told } from './records.ts';

/** Combines observers into one that tells each of them. */
export function observersOf(observers: readonly Observer[]): Observers {
  const told = <Kind extends RecordKind>(kind: Kind) => toldAll<Records[Kind]>(observers.map((each) => each[kind]));
  return {
    operation: told('operation'),
    subscription: told('subscription'),
    delivery: told('delivery'),
    refusal: told('refusal'),
    request: told('request'),
    events: told('events'),
    webhook: told('webhook'),
    media: told('media'),
    lostRefresh: told('lostRefresh'),
  };
}

function toldAll<Of>(each: readonly Told<Of>[]): ((record: Of) => void) | null {
  const [first, ...others] = each.filter((told) => typeof told === 'function');
  if (first === undefined || others.length === 0) return first ?? null;
  return (record) => {
    first(record);
    for (const tell of others) tell(record);
  };
}

/** Of a client without a gateway. */
export const NO_OBSERVERS: Observers = observersOf([]);
