import type { CustomFieldInput, OpportunityQuery, OpportunityUpdateInput } from '../gql/graphql.ts';
import { useWorkspace } from '../shell/workspace.tsx';
import { Choice, Editable } from '../ui/editable.tsx';

type Definition = NonNullable<OpportunityQuery['customFieldDefinitions']>[number];

interface Value {
  readonly definition?: { readonly id: string } | null;
  readonly value: string | number | readonly string[];
}

interface Props {
  readonly definitions: readonly Definition[];
  readonly values: readonly Value[];
  readonly save: (input: OpportunityUpdateInput) => Promise<string | null>;
}

/** Custom fields with one value, each with the input of its type. Others are shown only. */
export function CustomFields({ definitions, values, save }: Props) {
  if (definitions.length === 0) return null;
  return (
    <section className="grid" aria-label="Custom fields">
      {definitions.map((definition) => {
        const stored = values.find((each) => each.definition?.id === definition.id)?.value;
        const write = (value: CustomFieldInput['value']) => save({ customFields: [{ id: definition.id, value }] });
        return <CustomField key={definition.id} definition={definition} stored={stored} write={write} />;
      })}
    </section>
  );
}

interface FieldProps {
  readonly definition: Definition;
  readonly stored: Value['value'] | undefined;
  readonly write: (value: CustomFieldInput['value']) => Promise<string | null>;
}

const INPUTS: Readonly<Record<string, 'text' | 'number' | 'date'>> = { text: 'text', number: 'number', date: 'date' };

function CustomField({ definition: { name, type, choices, acceptsMultipleValues }, stored, write }: FieldProps) {
  const { users } = useWorkspace();
  const text = stored === undefined ? '' : String(stored);
  const input = INPUTS[type];
  if (acceptsMultipleValues || (input === undefined && type !== 'choices' && type !== 'user')) {
    return (
      <div className="field">
        <span>{name}</span>
        <span className="quiet">{text || '–'}</span>
      </div>
    );
  }
  if (input === undefined) {
    const options =
      type === 'user'
        ? users.map((user) => ({ id: user.id, label: user.name }))
        : (choices ?? []).map((choice) => ({ id: choice, label: choice }));
    return <Choice label={name} value={text} options={options} none="–" onSave={(value) => write(value || null)} />;
  }
  const parse = (value: string) => (value === '' ? null : input === 'number' ? Number(value) : value);
  return <Editable label={name} type={input} value={text} onSave={(value) => write(parse(value))} />;
}
