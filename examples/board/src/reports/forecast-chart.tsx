import { AxisBottom, AxisLeft } from '@visx/axis';
import { GridRows } from '@visx/grid';
import { scaleBand, scaleLinear } from '@visx/scale';
import { BarStack } from '@visx/shape';
import { money, shortMoney } from '../ui/format.ts';
import { useWidth } from '../ui/use-width.ts';
import type { Month } from './months.ts';

const HEIGHT = 280;
const MARGIN = { top: 12, right: 8, bottom: 28, left: 56 };
const KEYS = ['won', 'expected'] as const;
const LABELS = { won: 'Won', expected: 'Expected' } as const;

/** Bars of each month, and the same numbers as a table for who cannot see them. */
export function ForecastChart({ series }: { readonly series: readonly Month[] }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const currency = series.find((month) => month.currency !== null)?.currency ?? null;
  return (
    <div ref={ref} className="chart">
      <ul className="legend" aria-hidden="true">
        {KEYS.map((key) => (
          <li key={key} className={key}>
            {LABELS[key]}
          </li>
        ))}
      </ul>
      {width > 0 && <Bars series={series} width={width} currency={currency} />}
      <table className="visually-hidden">
        <caption>Won and expected value by month</caption>
        <tbody>
          {series.map(({ day, label, won, expected }) => (
            <tr key={day}>
              <th scope="row">{label}</th>
              <td>{money({ cents: won, currency })} won</td>
              <td>{money({ cents: expected, currency })} expected</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface BarsProps {
  readonly series: readonly Month[];
  readonly width: number;
  readonly currency: string | null;
}

function Bars({ series, width, currency }: BarsProps) {
  const x = scaleBand({
    domain: series.map(({ day }) => day),
    range: [MARGIN.left, width - MARGIN.right],
    padding: 0.35,
  });
  const y = scaleLinear({
    domain: [0, Math.max(1, ...series.map(({ won, expected }) => won + expected))],
    range: [HEIGHT - MARGIN.bottom, MARGIN.top],
    nice: true,
  });
  const labels = new Map(series.map(({ day, label }) => [day, label]));
  const every = width < 520 ? 3 : 1;
  return (
    <svg width={width} height={HEIGHT} aria-hidden="true">
      <GridRows
        scale={y}
        left={MARGIN.left}
        width={width - MARGIN.left - MARGIN.right}
        numTicks={5}
        className="grid-line"
      />
      <AxisLeft
        scale={y}
        left={MARGIN.left}
        numTicks={5}
        hideAxisLine
        hideTicks
        tickFormat={(cents) => shortMoney({ cents: Number(cents), currency })}
        tickLabelProps={{ className: 'tick' }}
      />
      <AxisBottom
        scale={x}
        top={HEIGHT - MARGIN.bottom}
        hideTicks
        axisLineClassName="axis-line"
        tickValues={series.filter((_, index) => index % every === 0).map(({ day }) => day)}
        tickFormat={(day) => labels.get(day) ?? day}
        tickLabelProps={{ className: 'tick' }}
      />
      <BarStack<Month, (typeof KEYS)[number]>
        data={[...series]}
        keys={[...KEYS]}
        x={({ day }) => day}
        xScale={x}
        yScale={y}
        color={(key) => key}
      >
        {(stacks) =>
          stacks.flatMap(({ key, bars }) =>
            bars.map((bar) => (
              <rect
                key={`${key} ${bar.index}`}
                className={`bar ${key}`}
                x={bar.x}
                y={bar.y}
                width={bar.width}
                height={Math.max(0, bar.height)}
                rx={3}
              >
                <title>{`${labels.get(bar.bar.data.day)}: ${money({ cents: bar.bar.data[key], currency })} ${LABELS[key].toLowerCase()}`}</title>
              </rect>
            )),
          )
        }
      </BarStack>
    </svg>
  );
}
