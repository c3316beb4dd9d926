export interface FormRow {
  readonly id: string;
  readonly name: string;
  readonly is_archived?: boolean | null;
  readonly field_definitions?: readonly FormFieldRow[] | null;
  readonly date_created: string;
  readonly date_updated: string;
}

export interface FormFieldRow {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly choices?: readonly FormFieldChoiceRow[] | null;
}

export interface FormFieldChoiceRow {
  readonly label: string | null;
  readonly value: string;
}
