/** The names of operations that may be labels. Callers choose names, so only known documents have one. */
import { type OperationDefinitionNode, parse, print } from 'graphql';

export const OTHER = 'other';
/** Maximum number of names. */
const MAX_NAMES = 200;

/** Each operation of a known document by its name, with the documents in a normal form that contain it. */
type Known = ReadonlyMap<string, ReadonlySet<string>>;

export class OperationNames {
  readonly #known: Known;
  readonly #names = new WeakMap<OperationDefinitionNode, string>();

  /** Takes the texts of the known documents. Of more names than 200, the first count. */
  constructor(texts: Iterable<string>) {
    this.#known = knownOperations(texts);
  }

  /** The name of a known operation, and `other` for any else. */
  of(operation: OperationDefinitionNode | null): string {
    if (operation === null) return OTHER;
    let name = this.#names.get(operation);
    if (name === undefined) {
      name = this.#look(operation);
      this.#names.set(operation, name);
    }
    return name;
  }

  #look(operation: OperationDefinitionNode): string {
    const name = operation.name?.value ?? '';
    // Only the operation itself is compared: it is what the name stands for.
    return this.#known.get(name)?.has(print(operation)) === true ? name : OTHER;
  }
}

function knownOperations(texts: Iterable<string>): Known {
  const known = new Map<string, Set<string>>();
  for (const text of texts) {
    for (const node of parse(text, { noLocation: true }).definitions) {
      if (node.kind !== 'OperationDefinition' || node.name === undefined) continue;
      const documents = known.get(node.name.value) ?? new Set();
      if (documents.size === 0 && known.size >= MAX_NAMES) continue;
      known.set(node.name.value, documents.add(print(node)));
    }
  }
  return known;
}
