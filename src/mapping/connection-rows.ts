import type { FieldNode } from 'graphql';
import type { Info } from '../engine/operation.ts';
import { outputOf, selectedFields } from '../engine/selection.ts';

/** The nodes below which the rows of a connection are selected. */
export function rowNodesOf(connection: string, nodes: readonly FieldNode[], info: Info): readonly FieldNode[] {
  return selectedFields(connection, nodes, info).flatMap((field) => {
    if (field.name === 'nodes') return field.nodes;
    if (field.name !== 'edges') return [];
    const edges = selectedFields(outputOf(connection, 'edges', info), field.nodes, info);
    return edges.filter(({ name }) => name === 'node').flatMap((node) => node.nodes);
  });
}
