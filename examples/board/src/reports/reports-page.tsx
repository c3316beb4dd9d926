import { useState } from 'react';
import { useQuery } from 'urql';
import { useWorkspace } from '../shell/workspace.tsx';
import { href } from '../ui/route.ts';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { ForecastChart } from './forecast-chart.tsx';
import { FunnelChart } from './funnel-chart.tsx';
import { monthsAround, seriesOf } from './months.ts';
import { FORECAST, FUNNEL } from './operations.ts';

const FUNNEL_DAYS = 60;

export default function ReportsPage({ pipelineId }: { readonly pipelineId: string | null }) {
  const { pipelines } = useWorkspace();
  const pipeline = pipelines.find(({ id }) => id === pipelineId) ?? pipelines[0];
  if (pipeline === undefined) return <Empty icon="reports" title="There are no pipelines" />;
  return (
    <section className="page">
      <header className="page-head">
        <h1>Reports</h1>
        <nav className="tabs" aria-label="Pipelines">
          {pipelines.map(({ id, name }) => (
            <a key={id} href={href('reports', id)} aria-current={id === pipeline.id ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
      </header>
      <Forecast id={pipeline.id} key={`forecast ${pipeline.id}`} />
      <Funnel id={pipeline.id} key={`funnel ${pipeline.id}`} />
    </section>
  );
}

function Forecast({ id }: { readonly id: string }) {
  const [months] = useState(() => monthsAround(new Date()));
  const [{ data, error }, again] = useQuery({
    query: FORECAST,
    variables: { pipelineId: id, from: months.from, to: months.to },
    requestPolicy: 'cache-and-network',
  });
  return (
    <section className="panel" aria-labelledby="forecast">
      <h2 id="forecast">Forecast</h2>
      <p className="quiet">Value per year by the month of closing: won, and expected of what is open.</p>
      {data ? (
        <ForecastChart series={seriesOf(months, data)} />
      ) : error ? (
        <Failed error={error} retry={() => again({ requestPolicy: 'network-only' })} />
      ) : (
        <Loading />
      )}
    </section>
  );
}

function Funnel({ id }: { readonly id: string }) {
  const [from] = useState(() => new Date(Date.now() - FUNNEL_DAYS * 86_400_000).toISOString());
  const [{ data, error }, again] = useQuery({ query: FUNNEL, variables: { pipelineId: id, from } });
  const funnel = data?.pipeline?.funnel;
  return (
    <section className="panel" aria-labelledby="funnel">
      <h2 id="funnel">Funnel</h2>
      <p className="quiet">Opportunities that entered each status in the last {FUNNEL_DAYS} days.</p>
      {funnel ? (
        <FunnelChart funnel={funnel} />
      ) : error ? (
        <Failed error={error} retry={() => again({ requestPolicy: 'network-only' })} />
      ) : data ? (
        <Empty icon="reports" title="Nothing to count" />
      ) : (
        <Loading />
      )}
    </section>
  );
}
