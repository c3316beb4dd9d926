/** How the processor time of the gateway grows with the rows of a page and the depth of the selection. */
import { JSON_BODY, run, send } from './load.ts';
import { logProgress } from './measure.ts';
import { median } from './median.ts';
import { gatewayOf, ROOT, startServer, startUpstream } from './servers.ts';

export const ROWS = [1, 10, 100, 500, 2000] as const;
/** The last of `ROWS` compared with this one: maximum ratio of the processor time per row. */
export const LINEAR_FROM = 500;
export const MAX_RATIO = 1.2;

/** Selections of an opportunity, each one level deeper. */
const DEPTHS = [
  'id confidence',
  'id confidence lead { id name }',
  'id confidence lead { id name url contacts(first: 5) { nodes { id name } } }',
  'id confidence lead { id name url contacts(first: 5) { nodes { id name emails { email type } } } }',
  `id confidence lead { id name url contacts(first: 5) { nodes {
    id name emails { email type } opportunities(first: 5) { nodes { id confidence status { id label } } }
  } } }`,
] as const;

/**
 * An opportunity per lead, so that the leads to read grow with the rows. A page has 500 rows by default. An operator who
 * allows more sets these limits too.
 */
const SIZE = { leads: 2400, contacts: 9600, opportunities: 2100, largestLead: 1, history: false };
const LIMITS = { LIMIT_PAGE: '2000', LIMIT_NODES: '200000', LIMIT_COST: '200' };

/** Processor time of one operation in milliseconds, by depth and rows. */
export type Growth = readonly (readonly number[])[];

export async function measureGrowth(rounds: number): Promise<Growth> {
  const upstream = await startUpstream(0, SIZE);
  const server = await startServer({ ...gatewayOf(ROOT, 'gateway'), env: LIMITS }, upstream);
  const cells = DEPTHS.flatMap((selection, depth) =>
    ROWS.map((rows, column) => {
      const query = `{ opportunities(first: ${rows}) { nodes { ${selection} } } }`;
      return { depth, column, rows, body: JSON.stringify({ query }) };
    }),
  );
  const measured = DEPTHS.map(() => ROWS.map((): number[] => []));
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    logProgress(`growth, round ${round} of ${rounds}`);
    for (const { depth, column, rows, body } of cells) {
      const response = await send(server, { body, headers: JSON_BODY });
      if (!response.startsWith('{"data":')) throw new Error(`${rows} rows: ${response.slice(0, 300)}`);
      const count = Math.ceil(10_000 / (rows + 25));
      const before = await server.usage();
      // One at a time: identical requests in flight together would share one response.
      await run(server, [{ body, headers: JSON_BODY, response }], count, 1);
      const after = await server.usage();
      if (round > 0) measured[depth]?.[column]?.push((after.cpuMs - before.cpuMs) / count);
    }
  }
  await Promise.all([server.stop(), upstream.stop()]);
  return measured.map((row) => row.map(median));
}

/** For each depth the processor time per row at the most rows, divided by that at `LINEAR_FROM`. 1 is linear. */
export function ratiosOf(growth: Growth): readonly number[] {
  const [from, to] = [ROWS.indexOf(LINEAR_FROM), ROWS.length - 1] as const;
  const rows = (ROWS[to] ?? Number.NaN) / LINEAR_FROM;
  return growth.map((row) => (row[to] ?? Number.NaN) / (row[from] ?? Number.NaN) / rows);
}
