/** What the rules of all areas are made of. */
import { nounOf } from '../../domain/activities.ts';
import { outputOf, type SelectedField, selectedFields } from '../../engine/selection.ts';
import { EDGES, type Edge } from '../../mapping/edges.ts';
import { columnsOf, type Projected } from '../../mapping/projection.ts';
import type { Noun } from '../../rows/index.ts';
import { ONE, type Rows, type Rule, type Walk } from './walk.ts';

/** An edge is free if the row covers it. */
export const edge =
  ({ noun, columns }: Edge): Rule =>
  (walk, field, rows) => {
    const needed = columnsOf(noun, field.nodes, walk.info);
    if (![...needed].every((column) => column in columns)) walk.load(nounOf(noun), needed, rows);
    walk.select(noun, field.nodes, walk.distinct(nounOf(noun), rows));
  };

export const edges = (noun: keyof typeof EDGES): Record<string, Rule> =>
  Object.fromEntries(Object.entries<Edge>(EDGES[noun]).map(([name, target]) => [name, edge(target)]));

export const byId =
  (noun: Noun): Rule =>
  (walk, field, rows) => {
    walk.load(noun, columnsOf(noun, field.nodes, walk.info), rows);
    walk.select(noun, field.nodes, rows);
  };

/** A list out of a catalogue, all of it. */
export const all =
  (noun: Noun): Rule =>
  (walk, field) => {
    walk.load(noun, columnsOf(noun, field.nodes, walk.info), ONE);
    walk.select(noun, field.nodes, walk.all(noun));
  };

/** An object that a row holds. */
export const select =
  (type: string): Rule =>
  (walk, field, rows) =>
    walk.select(type, field.nodes, rows);

/** The rows of a connection, and what hangs on those of this noun. */
export function below(
  walk: Walk,
  noun: Projected,
  field: SelectedField,
  rows: Rows,
  connection: string = `${noun}Connection`,
): void {
  for (const { name, nodes } of selectedFields(connection, field.nodes, walk.info)) {
    if (name === 'nodes') walk.select(noun, nodes, rows);
    if (name !== 'edges') continue;
    for (const inner of selectedFields(outputOf(connection, 'edges', walk.info), nodes, walk.info)) {
      if (inner.name === 'node') walk.select(noun, inner.nodes, rows);
    }
  }
}

/** How many rows of one parent a connection brings. */
export const firstOf = (walk: Walk, type: string, field: SelectedField): number =>
  Number(walk.arguments(type, field).first ?? 25);

/** How many things a list that is neither counted nor cut is taken to hold. */
export const SEVERAL = 10;

/** An object of which only the id is told beforehand. */
export const referred = (noun: Noun) => edge({ noun, columns: { id: 'id' } });

export const several =
  (noun: Noun): Rule =>
  (walk, field, rows, type) =>
    referred(noun)(walk, field, { ...rows, count: rows.count * SEVERAL }, type);

/** A page of what a catalogue holds. */
export const held =
  (noun: Noun): Rule =>
  (walk, field, rows, type) => {
    walk.load(noun, new Set(), ONE);
    const most = firstOf(walk, type, field);
    below(walk, noun, field, { ...rows, count: Math.min(most, walk.cached.size(noun) ?? most) });
  };
