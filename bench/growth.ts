/** How the processor time of the gateway grows with the rows of a page and the depth of the selection. */
import { credentialOf, JSON_BODY, run, send } from './load.ts';
import { median } from './median.ts';
import type { Server, Upstream } from './servers.ts';

export const ROWS = [1, 10, 100, 500] as const;
/** Selections of an opportunity, each one edge deeper. */
const DEPTHS = [
  'id confidence',
  'id confidence lead { id name }',
  'id confidence lead { id name url contacts(first: 5) { nodes { id name } } }',
  'id confidence lead { id name url contacts(first: 5) { nodes { id name emails { email type } } } }',
] as const;

/** Processor time of one operation in milliseconds, by depth and rows. */
export type Growth = readonly (readonly number[])[];

export async function measureGrowth(
  server: Server,
  upstream: Pick<Upstream, 'credentials'>,
  rounds: number,
): Promise<Growth> {
  const headers = { ...JSON_BODY, ...credentialOf(upstream, 0) };
  const cells = DEPTHS.flatMap((selection, depth) =>
    ROWS.map((rows, column) => ({
      depth,
      column,
      rows,
      query: `{ opportunities(first: ${rows}) { nodes { ${selection} } } }`,
    })),
  );
  const measured = DEPTHS.map(() => ROWS.map((): number[] => []));
  for (let round = 0; round < rounds; round += 1) {
    for (const { depth, column, rows, query } of cells) {
      const body = JSON.stringify({ query });
      const response = await send(server, { body, headers });
      const count = Math.ceil(2000 / (rows + 10));
      const before = await server.usage();
      // One at a time: identical requests in flight together would share one response.
      await run(server, [{ body, headers, response }], count, 1);
      const after = await server.usage();
      measured[depth]?.[column]?.push((after.cpuMs - before.cpuMs) / count);
    }
  }
  return measured.map((row) => row.map(median));
}
