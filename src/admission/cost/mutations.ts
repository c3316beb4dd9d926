/** What mutations cost: the write, and the reads before and after it. */
import { nounOf } from '../../domain/activities.ts';
import { selectedFields } from '../../engine/selection.ts';
import { rowSourceOf } from '../../loaders/nouns/index.ts';
import { covers, NO_COLUMNS } from '../../loaders/rows/columns.ts';
import type { Target } from '../../mapping/edges.ts';
import { customFieldsIn, type InputTable } from '../../mapping/inputs/rules.ts';
import { withChangesById } from '../../mapping/inputs/typed-field.ts';
import { columnsOf } from '../../mapping/projection.ts';
import { addDefinitions } from './custom-fields.ts';
import { type CostRule, ONE } from './estimator.ts';

interface MutationNeeds {
  /** The number of reads before the write. */
  readonly reads?: number;
  readonly catalogues?: readonly string[];
  /** The table of the input. Custom fields in the input need their definitions. */
  readonly table?: InputTable<object>;
  /** The costs of other fields of the payload than the object. */
  readonly others?: Readonly<Record<string, CostRule>>;
  /** Whether Close's response contains every column. */
  readonly returnsAll?: boolean;
}

/** A mutation that returns its object. The object is read again if Close's response lacks selected columns. */
export const mutationCost =
  (
    noun: Target,
    { reads = 0, catalogues = [], table = {}, others = {}, returnsAll = false }: MutationNeeds = {},
    payload = `${noun}Payload`,
  ): CostRule =>
  (estimator, field, times, type) => {
    const { input, ifUnmodifiedSince = null } = estimator.arguments(type, field);
    estimator.request(times, 1 + reads + (ifUnmodifiedSince === null ? 0 : 1));
    for (const name of catalogues) estimator.catalogue(name);
    const { schema } = estimator.info;
    const written = withChangesById((input ?? {}) as object, schema.getMutationType()?.getFields()[field.name], schema);
    for (const { owner } of customFieldsIn(table, written)) addDefinitions(estimator, owner);
    for (const selected of selectedFields(payload, field.nodes, estimator.info)) {
      const { name, nodes } = selected;
      others[name]?.(estimator, selected, ONE, payload);
      if (name === 'userErrors' || name in others) continue;
      const columns = columnsOf(noun, nodes, estimator.info);
      const source = rowSourceOf(nounOf(noun));
      const isWhole = returnsAll && columns.isDisjointFrom(source?.onlyByName ?? NO_COLUMNS);
      const isReturned = isWhole || (source !== undefined && covers(source.defaults, columns));
      if (!isReturned) estimator.load(nounOf(noun), columns, ONE);
      estimator.select(noun, nodes, ONE);
    }
  };
