import type { GraphQLResolveInfo } from 'graphql';
import { nounOf } from '../../src/domain/activities.ts';
import { timeOf } from '../../src/domain/dates.ts';
import { changeAction, changedType } from '../../src/domain/events.ts';
import type { Context } from '../../src/loaders/context.ts';
import { INDEX_LAG_MS } from '../../src/loaders/writes/recent-writes.ts';
import { isIdOfNoun } from '../../src/mapping/ids.ts';
import type { EventRow, NodeRow, Noun } from '../../src/rows/index.ts';
import { loadNode } from '../node.ts';

/** The object of an event as it is now. Null once it is deleted, and for an object that this schema does not define. */
export function changedObject(
  event: Pick<EventRow, 'action' | 'object_type' | 'object_id' | 'date_updated'>,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<NodeRow | null> | null {
  const type = changedType(event);
  // Close does not restore what was deleted.
  if (type === null || changeAction(event) === 'DELETED') return null;
  const noun = nounOf(type);
  if (!isIdOfNoun(event.object_id, noun)) return null;
  settle(noun, event.object_id, event, context);
  return loadNode(noun, event.object_id, context, info);
}

/** Search knows what was changed a while ago. If it does not return such an object, the object was deleted since. */
export function settle(
  noun: Noun,
  id: string,
  { date_updated: at }: Pick<EventRow, 'date_updated'>,
  { load, now }: Context,
): void {
  const loader = load[noun];
  const isKnown = now() - timeOf(at) > INDEX_LAG_MS;
  if (isKnown && 'settle' in loader) loader.settle(id);
}
