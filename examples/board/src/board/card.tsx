import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { type FragmentType, readFragment } from '../gql/fragment-masking.ts';
import type { CardFragment } from '../gql/graphql.ts';
import { useChange } from '../graph/changes.ts';
import { Avatar } from '../ui/avatar.tsx';
import { date, money, per, today } from '../ui/format.ts';
import { Icon } from '../ui/icon.tsx';
import { go, href } from '../ui/route.ts';
import { CARD } from './card-fragment.ts';
import { type BoardActions, useBoard } from './context.ts';
import { useDraggable } from './drag.ts';
import { focusNext, isFocusWanted, keepFocus } from './focus.ts';

export const Card = memo(function Card({ card }: { readonly card: FragmentType<typeof CARD> }) {
  const opportunity = readFragment(CARD, card);
  const { id, value, valuePeriod, lead, contact, user, status } = opportunity;
  const board = useBoard();
  const ref = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const name = lead?.name || 'Untitled lead';
  const moved = { id, name, statusId: status?.id };
  const isDragging = useDraggable(ref, moved);
  const change = useChange(id);
  useEffect(() => {
    if (isFocusWanted(id)) button.current?.focus();
  }, [id]);
  const openMenu = () => {
    const rect = ref.current?.getBoundingClientRect();
    if (rect) board.openMenu({ ...moved, rect, focus: button.current });
  };
  return (
    <li ref={ref} className={`card${isDragging ? ' dragging' : ''}${change ? ' changed' : ''}`} data-card={id}>
      <button
        ref={button}
        type="button"
        className="card-open"
        aria-describedby="board-help"
        onClick={() => go(href('board', board.pipelineId, { open: id }))}
        onKeyDown={(event) => onKey(event, moved, board, openMenu)}
      >
        <span className="card-name">{name}</span>
        <span className="card-value">
          {value ? money(value) : 'No value'}
          {value && <span className="quiet">{per(valuePeriod)}</span>}
        </span>
        <span className="card-foot">
          {contact?.name && <span className="card-contact">{contact.name}</span>}
          <Close opportunity={opportunity} />
        </span>
      </button>
      <Confidence percent={opportunity.confidence} />
      {user && <Avatar name={user.name} size={24} />}
      <button type="button" className="icon-button card-menu" aria-label={`Move ${name} to…`} onClick={openMenu}>
        <Icon name="more" />
      </button>
      {change && (
        <span className="by">
          <Avatar name={change.name} size={16} />
          {change.name} {change.what} this
        </span>
      )}
    </li>
  );
});

/** The day the opportunity is expected to close. */
function Close({ opportunity: { dateWon } }: { readonly opportunity: CardFragment }) {
  if (!dateWon) return null;
  return (
    <span className={dateWon < today() ? 'card-date past' : 'card-date'}>
      <Icon name="calendar" size={13} />
      {date(dateWon)}
    </span>
  );
}

function Confidence({ percent }: { readonly percent: number }) {
  return (
    <span className="confidence" title={`${percent} % confidence`}>
      <span style={{ '--part': `${percent}%` }} />
      <span className="visually-hidden">{percent} % confidence</span>
    </span>
  );
}

type Moved = Parameters<BoardActions['move']>[0];

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

function onKey(
  event: KeyboardEvent<HTMLElement>,
  card: Moved,
  { statuses, move }: BoardActions,
  openMenu: () => void,
): void {
  const step = STEPS[event.key];
  if (event.altKey && step !== undefined) {
    event.preventDefault();
    const to = statuses[statuses.findIndex(({ id }) => id === card.statusId) + step];
    if (to === undefined) return;
    keepFocus(card.id);
    move(card, to.id);
  } else if (event.key === 'm' || event.key === 'M') {
    event.preventDefault();
    openMenu();
  } else if (!event.altKey && focusNext(event.currentTarget, event.key)) {
    event.preventDefault();
  }
}
