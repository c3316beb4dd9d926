/** The example operations, grouped by noun. */
import type { GraphiQLPlugin } from '@graphiql/react';
import { useId, useState } from 'react';
import { about, type Example, examples } from '../gateway/about.ts';
import { useOpenOperation } from '../open-operation.ts';
import { useStore } from '../store.ts';
import { ExamplesIcon, PlayIcon } from './icons.tsx';

const matches = ({ name, tool, description, group }: Example, words: string): boolean =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => `${name} ${tool} ${description} ${group}`.toLowerCase().includes(word));

/** `LeadsPage` as words: Leads page. */
const spaced = (name: string): string => {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

type Open = ReturnType<typeof useOpenOperation>;

function ExampleItem({ example, open }: { readonly example: Example; readonly open: Open }) {
  const isDemo = useStore(about)?.isDemo === true;
  const { name, tool, type, description, budget, query, variables } = example;
  // A mutation changes an account. Outside of the demo it is only opened, to be read and filled in.
  const mayRun = type !== 'mutation' || isDemo;
  return (
    <li className="example">
      <button type="button" className="example-open" onClick={() => open({ query, variables })}>
        <span className="example-name">
          {tool ?? spaced(name)} {type === 'query' ? null : <span className={`tag tag-${type}`}>{type}</span>}
        </span>
        <span className="example-text">{description}</span>
        {budget === '' ? null : <span className="example-budget">{budget}</span>}
      </button>
      {mayRun ? (
        <button
          type="button"
          className="example-run"
          aria-label={`Run ${name}`}
          title={`Run ${name}`}
          onClick={() => open({ query, variables }, true)}
        >
          <PlayIcon />
        </button>
      ) : null}
    </li>
  );
}

function Examples() {
  const open = useOpenOperation();
  const all = useStore(examples);
  const isReadOnly = useStore(about)?.isReadOnly === true;
  const [words, setWords] = useState('');
  const id = useId();
  const shown = all.filter((example) => matches(example, words) && !(isReadOnly && example.type === 'mutation'));
  const groups = Map.groupBy(shown, ({ group }) => group);
  return (
    <section className="panel" aria-label="Examples">
      <h2 className="panel-title">Examples</h2>
      <label className="visually-hidden" htmlFor={id}>
        Search examples
      </label>
      <input
        id={id}
        type="search"
        className="panel-search"
        placeholder="Search examples"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {[...groups].map(([group, items]) => (
        <details key={group} open>
          <summary>
            {group} <span className="count">{items.length}</span>
          </summary>
          <ul className="example-list">
            {items.map((example) => (
              <ExampleItem key={example.name} example={example} open={open} />
            ))}
          </ul>
        </details>
      ))}
      {shown.length === 0 && all.length > 0 ? <p className="panel-note">No example has these words.</p> : null}
    </section>
  );
}

export const EXAMPLES: GraphiQLPlugin = { title: 'Examples', icon: ExamplesIcon, content: Examples };
