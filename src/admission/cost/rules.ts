/** Cost rules for the common kinds of fields. */
import { nounOf } from '../../domain/activities.ts';
import { outputOf, type SelectedField, selectedFields } from '../../engine/selection.ts';
import { NO_COLUMNS } from '../../loaders/rows/columns.ts';
import { answersAll, type Edge } from '../../mapping/edges.ts';
import { DEFAULT_FIRST } from '../../mapping/pagination.ts';
import { columnsOf } from '../../mapping/projection.ts';
import type { Noun } from '../../rows/index.ts';
import { type CostEstimator, type CostRule, type Multiplicity, ONE } from './estimator.ts';

/** An edge is free if the parents' rows contain all that is selected. If some may not, the estimate assumes that none does. */
export const edgeCost =
  (edge: Edge): CostRule =>
  (estimator, field, times) => {
    const { noun } = edge;
    const needed = columnsOf(noun, field.nodes, estimator.info);
    if (!answersAll(edge, needed)) estimator.load(nounOf(noun), needed, times);
    estimator.select(noun, field.nodes, estimator.distinct(nounOf(noun), times));
  };

/** An object of which the parent's row contains only the id. */
export const referenceCost = (noun: Noun): CostRule => edgeCost({ noun, columns: { id: 'id' } });

/** Objects of which the parent's row contains only the ids. */
export const referencesCost =
  (noun: Noun): CostRule =>
  (estimator, field, times, type) =>
    referenceCost(noun)(estimator, field, { ...times, count: times.count * UNCOUNTED_LENGTH }, type);

/** An object by an id in the arguments. */
export const byIdCost =
  (noun: Noun): CostRule =>
  (estimator, field, times) => {
    estimator.load(noun, columnsOf(noun, field.nodes, estimator.info), times);
    estimator.select(noun, field.nodes, times);
  };

/** All objects of a catalogue. */
export const allCost =
  (noun: Noun): CostRule =>
  (estimator, field) => {
    estimator.load(noun, columnsOf(noun, field.nodes, estimator.info), ONE);
    estimator.select(noun, field.nodes, estimator.all(noun));
  };

/** A page of the objects of a catalogue. */
export const allPageCost =
  (noun: Noun): CostRule =>
  (estimator, field, times, type) => {
    estimator.load(noun, NO_COLUMNS, ONE);
    const first = firstOf(estimator, type, field);
    const count = Math.min(first, estimator.cached.size(noun) ?? first);
    selectRows(estimator, noun, field, { ...times, count });
  };

/** An object that is part of the parent's row. */
export const partCost =
  (type: string): CostRule =>
  (estimator, field, times) =>
    estimator.select(type, field.nodes, times);

/** One request per object, independent of the selection. */
export const requestCost: CostRule = (estimator, _field, times) => estimator.request(times);

export const catalogueCost =
  (name: string): CostRule =>
  (estimator) =>
    estimator.catalogue(name);

/** Adds what is selected of the rows of a connection. */
export function selectRows(
  estimator: CostEstimator,
  noun: string,
  field: SelectedField,
  times: Multiplicity,
  connection: string = `${noun}Connection`,
): void {
  const { info } = estimator;
  for (const { name, nodes } of selectedFields(connection, field.nodes, info)) {
    if (name === 'nodes') estimator.select(noun, nodes, times);
    if (name !== 'edges') continue;
    for (const inner of selectedFields(outputOf(connection, 'edges', info), nodes, info)) {
      if (inner.name === 'node') estimator.select(noun, inner.nodes, times);
    }
  }
}

/** The page size of a connection. */
export const firstOf = (estimator: CostEstimator, type: string, field: SelectedField): number => {
  const { first, last } = estimator.arguments(type, field);
  return Number(last ?? first ?? DEFAULT_FIRST);
};

/** Assumed length of a list that is neither counted nor paged. */
export const UNCOUNTED_LENGTH = 10;

/** All types of custom objects or of custom activities. */
export const customTypesCost =
  (noun: 'CustomObjectType' | 'CustomActivityType'): CostRule =>
  (estimator, field) => {
    estimator.load(noun, NO_COLUMNS, ONE);
    estimator.select(noun, field.nodes, { ...ONE, count: estimator.cached.size(noun) ?? UNCOUNTED_LENGTH });
  };
