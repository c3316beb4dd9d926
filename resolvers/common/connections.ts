import type { Connection } from '../../src/rows/index.ts';

/** Computes the cursor only if it is selected. */
class RowEdge<Row> {
  readonly node: Row;
  readonly #index: number;
  readonly #cursorAt: Connection<Row>['cursorAt'];

  constructor(node: Row, index: number, cursorAt: Connection<Row>['cursorAt']) {
    this.node = node;
    this.#index = index;
    this.#cursorAt = cursorAt;
  }

  get cursor(): string {
    return this.#cursorAt(this.#index);
  }
}

/** The resolvers of every connection type. */
export const connection = {
  nodes: <Row>({ rows }: Connection<Row>) => rows,
  edges: <Row>({ rows, cursorAt }: Connection<Row>) => rows.map((node, index) => new RowEdge(node, index, cursorAt)),
  pageInfo: <Row>(page: Connection<Row>) => page,
  totalCount: <Row>({ totalCount }: Connection<Row>) => totalCount,
};
