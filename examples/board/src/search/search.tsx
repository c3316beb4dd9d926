import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { SearchQuery } from '../gql/graphql.ts';
import { money } from '../ui/format.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { go, href } from '../ui/route.ts';
import { messageOf } from '../ui/states.tsx';
import { useDebounced } from '../ui/use-debounced.ts';

const SEARCH = graphql(`
  query Search($query: String!) {
    search(query: $query, first: 10) {
      nodes {
        __typename
        ... on Lead {
          id
          displayName
          status {
            id
            label
          }
        }
        ... on Contact {
          id
          displayName
          title
          lead {
            id
          }
        }
        ... on Opportunity {
          id
          note
          value {
            cents
            currency
          }
          lead {
            id
            name
          }
        }
      }
    }
  }
`);

type Result = NonNullable<SearchQuery['search']>['nodes'][number];

interface Shown {
  readonly id: string;
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
  readonly to: string;
}

function show(result: Result): Shown {
  switch (result.__typename) {
    case 'Lead':
      return {
        id: result.id,
        icon: 'leads',
        title: result.displayName,
        detail: result.status?.label ?? '',
        to: href('leads', result.id),
      };
    case 'Contact':
      return {
        id: result.id,
        icon: 'person',
        title: result.displayName,
        detail: result.title ?? '',
        to: href('leads', result.lead?.id),
      };
    default:
      return {
        id: result.id,
        icon: 'board',
        title: result.lead?.name || 'Untitled lead',
        detail: [result.value ? money(result.value) : '', result.note ?? ''].filter((text) => text !== '').join(' · '),
        to: href('board', null, { open: result.id }),
      };
  }
}

const SHORTEST = 2;

export function Search() {
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const query = useDebounced(text.trim(), 250);
  const [{ data, error, fetching }] = useQuery({ query: SEARCH, variables: { query }, pause: query.length < SHORTEST });
  const results = query.length < SHORTEST ? [] : (data?.search?.nodes ?? []).map(show);
  useShortcut(() => input.current?.focus());
  const choose = ({ to }: Shown) => {
    go(to);
    setText('');
    setIsOpen(false);
    input.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const chosen = results[at];
    if (step !== undefined && results.length > 0) setAt((at + step + results.length) % results.length);
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else if (event.key === 'Escape') setIsOpen(false);
    else return;
    event.preventDefault();
  };
  const isShown = isOpen && query.length >= SHORTEST;
  return (
    <search className="search">
      <Icon name="search" size={16} />
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-label="Search leads, contacts and opportunities"
        aria-expanded={isShown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isShown && results[at] ? `${list}-${at}` : undefined}
        placeholder="Search"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setAt(0);
          setIsOpen(true);
        }}
        onFocus={() => setIsOpen(true)}
        onBlur={() => setIsOpen(false)}
        onKeyDown={onKeyDown}
      />
      <span className="key" aria-hidden="true">
        /
      </span>
      {/* The list exists while it is closed, because the input refers to it. */}
      <div className="results" id={list} role="listbox" aria-label="Results" hidden={!isShown}>
        {results.map((result, index) => (
          <Option key={result.id} id={`${list}-${index}`} result={result} isAt={index === at} choose={choose} />
        ))}
        {isShown && results.length === 0 && (
          <span className="quiet results-empty">
            {error ? messageOf(error) : fetching ? 'Searching…' : 'Nothing found'}
          </span>
        )}
      </div>
    </search>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface OptionProps {
  readonly id: string;
  readonly result: Shown;
  readonly isAt: boolean;
  readonly choose: (result: Shown) => void;
}

function Option({ id, result, isAt, choose }: OptionProps) {
  return (
    // The input keeps the focus, and its keys choose.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isAt}
      className="result"
      onPointerDown={(event) => {
        event.preventDefault();
        choose(result);
      }}
    >
      <Icon name={result.icon} size={16} />
      <span className="result-title">{result.title}</span>
      <span className="quiet">{result.detail}</span>
    </div>
  );
}

/** `/` goes to the search, unless the user is writing. */
function useShortcut(focus: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || (event.target instanceof Element && event.target.matches('input, textarea, select')))
        return;
      event.preventDefault();
      focus();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
