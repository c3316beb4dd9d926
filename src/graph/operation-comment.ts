/** What the comment above an operation says of it. */

export interface OperationComment {
  /** Its title as a tool for agents, from the line `# Tool: <title>`. Null if it is none. */
  readonly tool: string | null;
  /** What the operation is for. */
  readonly description: string;
  /** The requests to Close that it may cause. Empty if it does not say. */
  readonly budget: string;
  /** Descriptions of variables, by name, from lines `# $name: <text>`. */
  readonly variables: ReadonlyMap<string, string>;
}

const TOOL = 'Tool: ';
const VARIABLE = /^\$(\w+): (.+)$/;

/** Reads the comment at the beginning of a document. */
export function commentOf(document: string): OperationComment {
  const [comment = ''] = /^(?:\s*#.*\n)*/.exec(document) ?? [];
  const lines = comment.split('\n').map((line) => line.replace(/^\s*# ?/, '').trimEnd());
  const variables = new Map<string, string>();
  for (const line of lines) {
    const [, name, text] = VARIABLE.exec(line) ?? [];
    if (name !== undefined && text !== undefined) variables.set(name, text);
  }
  const words = lines
    .filter((line) => !line.startsWith(TOOL) && !VARIABLE.test(line))
    .join(' ')
    .trim()
    .replaceAll(/\s+/g, ' ');
  const [description = '', budget = ''] = words.split(' Budget: ');
  const tool = lines.find((line) => line.startsWith(TOOL))?.slice(TOOL.length) ?? null;
  return { tool, description, budget, variables };
}
