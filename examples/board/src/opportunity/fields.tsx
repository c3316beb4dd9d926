import type { CardFragment, OpportunityUpdateInput } from '../gql/graphql.ts';
import { useWorkspace } from '../shell/workspace.tsx';
import { Choice, Editable } from '../ui/editable.tsx';

const PERIODS = [
  { id: 'ONE_TIME', label: 'Once' },
  { id: 'MONTHLY', label: 'Monthly' },
  { id: 'ANNUAL', label: 'Annually' },
] as const;

interface Props {
  readonly card: CardFragment;
  readonly save: (input: OpportunityUpdateInput) => Promise<string | null>;
}

/** The fields that every opportunity has. */
export function Fields({ card, save }: Props) {
  const { me, pipelines, users } = useWorkspace();
  const { value, valuePeriod, confidence, dateWon, status, user } = card;
  const statuses = pipelines.flatMap((pipeline) =>
    pipeline.statuses.map(({ id, label }) => ({
      id,
      label: pipelines.length > 1 ? `${pipeline.name}: ${label}` : label,
    })),
  );
  return (
    <div className="grid">
      <Choice label="Status" value={status?.id} options={statuses} onSave={(statusId) => save({ statusId })} />
      <Choice
        label="Owner"
        value={user?.id}
        options={users.map(({ id, name }) => ({ id, label: id === me.id ? `${name} (you)` : name }))}
        onSave={(userId) => save({ userId })}
      />
      <Editable
        label="Value"
        type="number"
        prefix={value?.currency ?? me.organization?.currency ?? undefined}
        value={value ? String(value.cents / 100) : ''}
        onSave={(text) => save({ value: text === '' ? null : Math.round(Number(text) * 100) })}
      />
      <Choice
        label="Paid"
        value={valuePeriod}
        options={PERIODS}
        onSave={(text) => save({ valuePeriod: PERIODS.find(({ id }) => id === text)?.id ?? 'ONE_TIME' })}
      />
      <Editable
        label="Confidence"
        type="number"
        suffix="%"
        value={String(confidence)}
        onSave={(text) => save({ confidence: Math.round(Number(text)) })}
      />
      <Editable label="Closes" type="date" value={dateWon ?? ''} onSave={(day) => save({ dateWon: day || null })} />
    </div>
  );
}
