/** The schema reference: one page per file of `schema/`, with links between types. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type StringValueNode,
  type TypeDefinitionNode,
  type TypeNode,
  type UnionTypeDefinitionNode,
} from 'graphql';
import { SCHEMA_FILES } from '../../src/graph/sdl.ts';
import { anchor, cell, type Page, paragraph, table } from './markdown.ts';

const ROOT = join(import.meta.dirname, '..', '..');
export const SCHEMA_FOLDER = 'docs/reference/schema';
const ROOT_TYPES = ['Query', 'Mutation', 'Subscription'];
/** Files that callers do not need: the schema's own description, and what only routers read. */
const HIDDEN = new Set(['schema']);

interface Home {
  /** The page that describes it. */
  readonly file: string;
  /** The heading's id on that page. */
  readonly id: string;
}

interface RootField {
  readonly file: string;
  readonly type: string;
  readonly field: FieldDefinitionNode;
}

interface Sdl {
  /** The description of the schema itself. */
  readonly description: string;
  /** Types by name, with the fields of all their extensions. */
  readonly types: ReadonlyMap<string, { readonly file: string; readonly node: TypeDefinitionNode }>;
  readonly rootFields: readonly RootField[];
}

function readSdl(): Sdl {
  const types = new Map<string, { file: string; node: TypeDefinitionNode }>();
  const rootFields: RootField[] = [];
  let description = '';
  const added: { type: string; fields: readonly FieldDefinitionNode[] }[] = [];
  for (const file of SCHEMA_FILES) {
    const source = readFileSync(join(ROOT, 'schema', `${file}.graphql`), 'utf8');
    for (const node of parse(source, { noLocation: true }).definitions) {
      if (node.kind === Kind.SCHEMA_DEFINITION) description = textOf(node.description);
      if (!('name' in node) || node.name === undefined) continue;
      const type = node.name.value;
      const fields =
        node.kind === Kind.OBJECT_TYPE_EXTENSION || node.kind === Kind.OBJECT_TYPE_DEFINITION ? node.fields : [];
      if (ROOT_TYPES.includes(type)) rootFields.push(...(fields ?? []).map((field) => ({ file, type, field })));
      else if (node.kind === Kind.OBJECT_TYPE_EXTENSION) added.push({ type, fields: fields ?? [] });
      else if (isType(node.kind)) types.set(type, { file, node: node as TypeDefinitionNode });
    }
  }
  for (const { type, fields } of added) {
    const known = types.get(type);
    if (known?.node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    types.set(type, { ...known, node: { ...known.node, fields: [...(known.node.fields ?? []), ...fields] } });
  }
  return { description, types, rootFields };
}

const isType = (kind: Kind): boolean =>
  kind === Kind.OBJECT_TYPE_DEFINITION ||
  kind === Kind.INTERFACE_TYPE_DEFINITION ||
  kind === Kind.UNION_TYPE_DEFINITION ||
  kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ||
  kind === Kind.ENUM_TYPE_DEFINITION ||
  kind === Kind.SCALAR_TYPE_DEFINITION;

const KIND_NAME: { readonly [K in TypeDefinitionNode['kind']]: string } = {
  [Kind.OBJECT_TYPE_DEFINITION]: 'type',
  [Kind.INTERFACE_TYPE_DEFINITION]: 'interface',
  [Kind.UNION_TYPE_DEFINITION]: 'union',
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: 'input',
  [Kind.ENUM_TYPE_DEFINITION]: 'enum',
  [Kind.SCALAR_TYPE_DEFINITION]: 'scalar',
};

const textOf = (description: StringValueNode | undefined): string => description?.value.trim() ?? '';
const TITLES: Readonly<Record<string, string>> = {
  'smart-view': 'Smart View',
  sms: 'SMS',
  'whatsapp-message': 'WhatsApp message',
  'activity-events': 'Other activities',
  filter: 'Filter operators',
  mutation: 'Mutation results',
  node: 'Node and pages',
};
const titleOf = (file: string): string => {
  const words = file.replaceAll('-', ' ');
  return TITLES[file] ?? words.charAt(0).toUpperCase() + words.slice(1);
};
const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

/** Directives that matter to callers. Federation's are for composition. */
function isDeprecated(node: FieldDefinitionNode | InputValueDefinitionNode): string | null {
  const directive = node.directives?.find(({ name }) => name.value === 'deprecated');
  const reason = directive?.arguments?.find(({ name }) => name.value === 'reason')?.value;
  if (directive === undefined) return null;
  return reason?.kind === Kind.STRING ? reason.value : 'Deprecated.';
}

class Writer {
  readonly #sdl: Sdl;
  readonly #homes: ReadonlyMap<string, Home>;

  constructor(sdl: Sdl) {
    this.#sdl = sdl;
    this.#homes = new Map(
      [...sdl.types].map(([name, { file }]) => [name, { file, id: anchor(`type-${name}`) }] as const),
    );
  }

  /** All pages with content, in the order of `SCHEMA_FILES`. */
  pages(): Page[] {
    return SCHEMA_FILES.filter((file) => !HIDDEN.has(file)).flatMap((file) => {
      const text = this.#page(file);
      return text === null ? [] : [{ path: `${SCHEMA_FOLDER}/${file}.md`, title: titleOf(file), text }];
    });
  }

  #page(file: string): string | null {
    const roots = this.#sdl.rootFields.filter((root) => root.file === file);
    const types = [...this.#sdl.types.values()].filter((type) => type.file === file);
    if (roots.length + types.length === 0) return null;
    const sections = ROOT_TYPES.flatMap((type) => {
      const fields = roots.filter((root) => root.type === type);
      const heading = { Query: 'Queries', Mutation: 'Mutations', Subscription: 'Subscriptions' }[type] ?? type;
      return fields.length === 0 ? [] : [`## ${heading}`, ...fields.map((root) => this.#rootField(file, root))];
    });
    return [
      `# ${titleOf(file)}`,
      `From \`schema/${file}.graphql\`.`,
      ...sections,
      ...(types.length === 0 ? [] : ['## Types', ...types.map(({ node }) => this.#type(file, node))]),
    ].join('\n\n');
  }

  #rootField(file: string, { type, field }: RootField): string {
    const id = anchor(`${type}-${field.name.value}`);
    const deprecated = isDeprecated(field);
    return [
      `### ${field.name.value} {#${id}}`,
      paragraph(textOf(field.description)),
      ...(deprecated === null ? [] : [`**Deprecated.** ${paragraph(deprecated)}`]),
      `Returns ${this.#typeLink(file, field.type)}.`,
      ...this.#arguments(file, field, 'Arguments'),
    ].join('\n\n');
  }

  #type(file: string, node: TypeDefinitionNode): string {
    const heading = `### ${node.name.value} <Badge type="info" text="${KIND_NAME[node.kind]}" /> {#${anchor(`type-${node.name.value}`)}}`;
    return [heading, paragraph(textOf(node.description)), ...this.#body(file, node)].join('\n\n');
  }

  #body(file: string, node: TypeDefinitionNode): readonly string[] {
    switch (node.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION: {
        const fields = node.fields ?? [];
        return [
          ...this.#interfaces(file, node),
          this.#table(file, 'Field', fields),
          ...fields.flatMap((field) => this.#arguments(file, field, `Arguments of \`${field.name.value}\``)),
        ];
      }
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        return [this.#table(file, 'Field', node.fields ?? [])];
      case Kind.ENUM_TYPE_DEFINITION:
        return [values(node)];
      case Kind.UNION_TYPE_DEFINITION:
        return [this.#members(file, node)];
      case Kind.SCALAR_TYPE_DEFINITION:
        return [];
    }
  }

  #interfaces(file: string, node: Pick<ObjectTypeDefinitionNode, 'interfaces'>): readonly string[] {
    const links = (node.interfaces ?? []).map((type) => this.#typeLink(file, type));
    return links.length === 0 ? [] : [`Implements ${links.join(', ')}.`];
  }

  #members(file: string, { types = [] }: UnionTypeDefinitionNode): string {
    return `One of ${types.map((type) => this.#typeLink(file, type)).join(', ')}.`;
  }

  #arguments(file: string, field: FieldDefinitionNode, heading: string): readonly string[] {
    const values = field.arguments ?? [];
    return values.length === 0 ? [] : [`${heading}:`, this.#table(file, 'Argument', values)];
  }

  #table(file: string, head: string, nodes: readonly (FieldDefinitionNode | InputValueDefinitionNode)[]): string {
    const rows = nodes.map((node) => {
      const deprecated = isDeprecated(node);
      const preset = node.kind === Kind.INPUT_VALUE_DEFINITION ? node.defaultValue : undefined;
      const description = [
        textOf(node.description),
        ...(preset === undefined ? [] : [`Default: \`${print(preset)}\`.`]),
        ...(deprecated === null ? [] : [`**Deprecated.** ${deprecated}`]),
      ];
      const text = cell(description.filter(Boolean).join(' '));
      return [`\`${node.name.value}\``, this.#typeLink(file, node.type), text] as const;
    });
    const isDescribed = rows.some(([, , text]) => text !== '');
    return isDescribed
      ? table([head, 'Type', 'Description'], rows)
      : table(
          [head, 'Type'],
          rows.map(([name, type]) => [name, type]),
        );
  }

  /** The type as it is written, linked to its page. */
  #typeLink(file: string, type: TypeNode): string {
    const name = namedType(type);
    const home = this.#homes.get(name);
    const text = `\`${print(type)}\``;
    if (home === undefined) return text;
    return `[${text}](${home.file === file ? '' : `${home.file}.md`}#${home.id})`;
  }

  /** Where each root field is described, for the overview. */
  overview(): string {
    const sections = ROOT_TYPES.flatMap((type) => {
      const fields = this.#sdl.rootFields.filter((root) => root.type === type);
      const rows = fields.map(({ file, field }) => {
        const link = `[\`${field.name.value}\`](${file}.md#${anchor(`${type}-${field.name.value}`)})`;
        return `| ${link} | ${cell(firstSentence(textOf(field.description)))} |`;
      });
      return rows.length === 0
        ? []
        : [[`## ${type}`, ['| Field | |', '| --- | --- |', ...rows].join('\n')].join('\n\n')];
    });
    return [
      '# Schema reference',
      'Every type, field and argument, generated from the SDL in `schema/`. The whole SDL is `schema.generated.graphql`. The demo serves it in GraphiQL, with the same descriptions.',
      paragraph(this.#sdl.description),
      ...sections,
    ].join('\n\n');
  }
}

function values(node: EnumTypeDefinitionNode): string {
  const rows = (node.values ?? []).map(
    ({ name, description }) => `| \`${name.value}\` | ${cell(textOf(description))} |`,
  );
  return ['| Value | Description |', '| --- | --- |', ...rows].join('\n');
}

/** Up to the first full stop that ends a sentence. */
const firstSentence = (text: string): string => /^[\s\S]*?\.(?=\s|$)/.exec(text)?.[0] ?? text;

export function schemaPages(): readonly Page[] {
  const writer = new Writer(readSdl());
  return [{ path: `${SCHEMA_FOLDER}/index.md`, title: 'Overview', text: writer.overview() }, ...writer.pages()];
}
