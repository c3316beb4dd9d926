/** Focus on a board: arrow keys walk from card to card, and a card keeps the focus when it moves. */

let wanted: string | null = null;

/** The card will be rendered in another column, and then takes the focus. */
export function keepFocus(id: string): void {
  wanted = id;
}

export function isFocusWanted(id: string): boolean {
  if (wanted !== id) return false;
  wanted = null;
  return true;
}

const openButtons = (column: Element | undefined) => [...(column?.querySelectorAll<HTMLElement>('.card-open') ?? [])];

/** Focuses the neighbour in the direction of an arrow key. Whether there is one. */
export function focusNext(from: HTMLElement, key: string): boolean {
  const column = from.closest('.column');
  if (column === null) return false;
  const cards = openButtons(column);
  const at = cards.indexOf(from);
  const columns = [...document.querySelectorAll('.column')].filter((each) => openButtons(each).length > 0);
  const beside = (step: number) => {
    const others = openButtons(columns[columns.indexOf(column) + step]);
    return others[Math.min(at, others.length - 1)];
  };
  const neighbours: Readonly<Record<string, () => HTMLElement | undefined>> = {
    ArrowUp: () => cards[at - 1],
    ArrowDown: () => cards[at + 1],
    ArrowLeft: () => beside(-1),
    ArrowRight: () => beside(1),
  };
  const next = neighbours[key]?.();
  next?.focus();
  return next !== undefined;
}
