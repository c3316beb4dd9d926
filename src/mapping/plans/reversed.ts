/**
 * Pages at the end of a list, or before a cursor: the reversed order is read, and its rows are turned round.
 * docs/decisions/047
 */
import { isPagedByKeyset, reversedOrder } from '../../loaders/lists/search-order.ts';
import { besideCursor } from '../cursors.ts';
import { cursorOf, isBackward, type PageArgs } from '../pagination.ts';
import type { ListPlan } from './plan.ts';

/** The plan of a page. Throws `BAD_USER_INPUT` for a malformed cursor. */
export function directed(plan: ListPlan, args: PageArgs): ListPlan {
  if (plan.kind === 'column') {
    const list = directed(plan.list, args);
    return list.kind === 'offset' || list.kind === 'keyset' ? { ...plan, list } : plan;
  }
  return isReadFromEnd(plan, args) ? reversed(plan) : plan;
}

function isReadFromEnd(plan: ListPlan, args: PageArgs): boolean {
  const countsRows = plan.kind === 'offset' || (plan.kind === 'search' && !isPagedByKeyset(plan.order));
  const cursor = cursorOf(args);
  return countsRows && cursor !== null ? besideCursor(cursor).isFromEnd : isBackward(args);
}

function reversed(plan: ListPlan): ListPlan {
  if (plan.kind === 'search') return { ...plan, order: reversedOrder(plan.order), isReversed: true };
  if (plan.kind !== 'offset' && plan.kind !== 'keyset') return plan;
  const { orderBy, reverseBy } = plan;
  if (reverseBy === null) return plan;
  const order = { orderBy: reverseBy, reverseBy: orderBy, isReversed: true } as const;
  return plan.kind === 'offset'
    ? { ...plan, ...order }
    : { ...plan, ...order, direction: plan.direction === 'asc' ? 'desc' : 'asc' };
}
