/** What the gateway assumes about Close. */
import { examine } from '../assumption.ts';
import { ASSUMPTIONS } from '../assumptions/index.ts';
import { type Check, failed, ok } from '../check.ts';

export const assumptions: Check = {
  name: 'assumptions',
  needsKey: true,
  run: async ({ close }) => {
    const findings = await examine(close, ASSUMPTIONS);
    const count = (kind: string) => findings.filter(({ verdict }) => verdict.verdict === kind).length;
    const refuted = findings.filter(({ verdict }) => verdict.verdict === 'refuted');
    const counts = `${count('confirmed')} confirmed, ${refuted.length} refuted, ${count('cannot tell')} open`;
    return [
      refuted.length === 0 ? ok(counts) : failed(counts, 'Those that are refuted follow.'),
      ...refuted.map(({ assumption: { name, says } }) => ({
        ...failed(
          says,
          'Close behaves otherwise: report it. The page "Assumptions about Close" says what depends on it.',
        ),
        part: name,
      })),
    ];
  },
};
