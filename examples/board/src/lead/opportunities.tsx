import type { LeadQuery } from '../gql/graphql.ts';
import { useWorkspace } from '../shell/workspace.tsx';
import { money, per } from '../ui/format.ts';
import { href } from '../ui/route.ts';

type Opportunity = NonNullable<NonNullable<LeadQuery['lead']>['opportunities']>['nodes'][number];

export function Opportunities({ opportunities }: { readonly opportunities: readonly Opportunity[] }) {
  const { pipelines } = useWorkspace();
  const pipelineOf = (statusId: string | undefined) =>
    pipelines.find(({ statuses }) => statuses.some(({ id }) => id === statusId))?.id;
  return (
    <section className="panel" aria-labelledby="opportunities">
      <h2 id="opportunities">
        Opportunities <span className="pill">{opportunities.length}</span>
      </h2>
      {opportunities.length === 0 && <p className="quiet">This lead has no opportunities.</p>}
      <ul className="rows">
        {opportunities.map(({ id, value, valuePeriod, confidence, status }) => (
          <li key={id}>
            <a className="row-link" href={href('board', pipelineOf(status?.id), { open: id })}>
              <strong>{value ? money(value) : 'No value'}</strong>
              <span className="quiet">{value ? per(valuePeriod) : ''}</span>
              <span className={`status ${status?.type?.toLowerCase() ?? ''}`}>{status?.label ?? '–'}</span>
              <span className="quiet end">{confidence} %</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
