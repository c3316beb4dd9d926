import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useState } from 'react';
import type { Moved } from './use-move.ts';

/** The card that is dragged. Null if it is something else. */
export function draggedFrom(data: Readonly<Record<string | symbol, unknown>>): Moved | null {
  const { id, name, statusId } = data;
  if (typeof id !== 'string' || typeof name !== 'string') return null;
  return { id, name, statusId: typeof statusId === 'string' ? statusId : undefined };
}

/** Drags with mouse and touch: browsers start a drag on touch screens after a long press. */
export function useDraggable(ref: RefObject<HTMLElement | null>, { id, name, statusId }: Moved): boolean {
  const [isDragging, setIsDragging] = useState(false);
  useEffect(() => {
    if (ref.current === null) return;
    return draggable({
      element: ref.current,
      getInitialData: () => ({ id, name, statusId }),
      onDragStart: () => setIsDragging(true),
      onDrop: () => setIsDragging(false),
    });
  }, [ref, id, name, statusId]);
  return isDragging;
}
