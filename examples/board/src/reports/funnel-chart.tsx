import { scaleLinear } from '@visx/scale';
import type { FunnelQuery } from '../gql/graphql.ts';
import { count, shortMoney } from '../ui/format.ts';

type Funnel = NonNullable<NonNullable<FunnelQuery['pipeline']>['funnel']>;

const percent = (part: number | null | undefined) => (typeof part === 'number' ? `${Math.round(part * 100)} %` : '–');
const days = (seconds: number | null | undefined) =>
  typeof seconds === 'number' ? count(Math.round(seconds / 86_400), 'day') : '–';

/** A row for each status. A table: the bars are its first numbers again. */
export function FunnelChart({ funnel: { statuses, won, lost, winRate } }: { readonly funnel: Funnel }) {
  const width = scaleLinear({
    domain: [0, Math.max(1, ...statuses.map(({ entered }) => entered.opportunityCount))],
    range: [0, 100],
  });
  return (
    <>
      <dl className="numbers">
        <div>
          <dt>Win rate</dt>
          <dd>{percent(winRate)}</dd>
        </div>
        <div>
          <dt>Won</dt>
          <dd>
            {won.opportunityCount} <span className="quiet">{shortMoney(won.value)}</span>
          </dd>
        </div>
        <div>
          <dt>Lost</dt>
          <dd>{lost.opportunityCount}</dd>
        </div>
      </dl>
      <table className="table funnel">
        <thead>
          <tr>
            <th scope="col">Status</th>
            <th scope="col">Entered</th>
            <th scope="col" className="number wide">
              Value
            </th>
            <th scope="col" className="number">
              Moved on
            </th>
            <th scope="col" className="number wide">
              Time in it
            </th>
          </tr>
        </thead>
        <tbody>
          {statuses.map(({ status, entered, conversionRate, averageSeconds }) => (
            <tr key={status.id}>
              <th scope="row">{status.label}</th>
              <td className="funnel-bar">
                <span
                  className={`bar-line ${status.type?.toLowerCase() ?? ''}`}
                  style={{ '--part': `${width(entered.opportunityCount)}%` }}
                />
                {entered.opportunityCount}
              </td>
              <td className="number wide">{shortMoney(entered.value)}</td>
              <td className="number">{percent(conversionRate)}</td>
              <td className="number wide">{days(averageSeconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
