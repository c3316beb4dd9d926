import { type KeyboardEvent, useId, useState } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Returns the message if the value was refused, null if it was written. */
  readonly onSave: (value: string) => Promise<string | null>;
  readonly type?: 'text' | 'number' | 'date' | 'email';
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly placeholder?: string;
  readonly isLong?: boolean;
  /** Without a visible label, in rows whose meaning is clear. */
  readonly isBare?: boolean;
}

/** A value that is edited in place: Enter or leaving it saves, Escape restores. */
export function Editable({ label, value, onSave, type = 'text', prefix, suffix, placeholder, isLong, isBare }: Props) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const save = async () => {
    if (draft === null || isSaving) return;
    if (draft === value) return setDraft(null);
    setIsSaving(true);
    const message = await onSave(draft);
    setIsSaving(false);
    setError(message);
    if (message === null) setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && draft !== null) {
      event.preventDefault();
      event.stopPropagation();
      setDraft(null);
      setError(null);
    } else if (event.key === 'Enter' && (!isLong || event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      void save();
    }
  };
  const input = {
    id,
    value: draft ?? value,
    placeholder,
    'aria-invalid': error !== null,
    'aria-describedby': error === null ? undefined : `${id}-error`,
    onChange: ({ target }: { target: { value: string } }) => setDraft(target.value),
    onBlur: save,
    onKeyDown,
  };
  return (
    <div className={`field${isSaving ? ' saving' : ''}${isBare ? ' bare' : ''}`}>
      <label htmlFor={id} className={isBare ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <span className="input">
        {prefix && <span className="affix">{prefix}</span>}
        {isLong ? <textarea rows={4} {...input} /> : <input type={type} step="any" {...input} />}
        {suffix && <span className="affix">{suffix}</span>}
      </span>
      {error !== null && (
        <span className="field-error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}

interface Option {
  readonly id: string;
  readonly label: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null | undefined;
  readonly options: readonly Option[];
  readonly onSave: (value: string) => Promise<string | null>;
  /** Of a choice that may be empty. */
  readonly none?: string;
}

export function Choice({ label, value, options, onSave, none }: ChoiceProps) {
  const id = useId();
  const [error, setError] = useState<string | null>(null);
  const isListed = options.some((option) => option.id === value);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="input">
        <select
          id={id}
          value={value ?? ''}
          aria-invalid={error !== null}
          onChange={async ({ target }) => setError(await onSave(target.value))}
        >
          {(none !== undefined || !isListed) && <option value="">{none ?? '–'}</option>}
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
      {error !== null && (
        <span className="field-error" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
