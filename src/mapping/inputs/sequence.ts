import type {
  SequenceCreateInput,
  SequenceHoursInput,
  SequenceStepCreateInput,
  SequenceStepType,
  SequenceStepUpdateInput,
  SequenceUpdateInput,
} from '../../generated/graphql.ts';
import {
  type InputRule,
  type InputTable,
  idInput,
  integerBetween,
  listOf,
  nonBlank,
  nonNull,
  nullable,
} from './rules.ts';

const MAX_DELAY = 2 ** 31 - 1;

const time = (key: 'start' | 'end'): InputRule<string | null> => ({
  key,
  write: (value, path) =>
    /^([01]\d|2[0-3]):[0-5]\d$/.test(value ?? '')
      ? { value }
      : { problems: [{ path, message: 'Must be a time such as 09:00.', code: 'INVALID' }] },
});

const HOURS: InputTable<SequenceHoursInput> = {
  weekday: integerBetween('weekday', 1, 7),
  start: time('start'),
  end: time('end'),
};

const ranges = listOf('schedule', HOURS);
const hours: InputRule<readonly SequenceHoursInput[] | null> = {
  ...ranges,
  write: (items, path, context) => {
    if (items === null) return { value: null };
    const written = ranges.write(items, path, context);
    return 'problems' in written ? written : { value: { ranges: written.value } };
  },
};

const STEP = {
  type: nonNull('step_type', (type: SequenceStepType) => type.toLowerCase()),
  delaySeconds: integerBetween('delay', 0, MAX_DELAY),
  isRequired: nonNull<boolean>('required'),
  threading: nullable<string>('threading'),
  emailTemplateId: idInput('email_template_id', 'tmpl_', { nullable: true }),
  smsTemplateId: idInput('sms_template_id', 'smstmpl_', { nullable: true }),
};
const NEW_STEP: InputTable<SequenceStepCreateInput> = STEP;
const CHANGED_STEP: InputTable<SequenceStepUpdateInput> = { ...STEP, id: idInput('id', 'seqstep_') };

const changedSteps = listOf('steps', CHANGED_STEP);
/** A null would remove all steps. A step without an id is a new one. */
const steps: InputRule<readonly SequenceStepUpdateInput[] | null> = {
  ...changedSteps,
  write: (items, path, context) => {
    if (items === null) return { problems: [{ path, message: 'Must not be null.', code: 'REQUIRED' }] };
    const problems = items.flatMap((step, n) =>
      (['type', 'delaySeconds'] as const)
        .filter((field) => !step.id && (step[field] ?? null) === null)
        .map((field) => ({
          path: [...path, String(n), field],
          message: 'A new step must have it.',
          code: 'REQUIRED' as const,
        })),
    );
    return problems.length > 0 ? { problems } : changedSteps.write(items, path, context);
  },
};

/** https://developer.close.com/api/resources/sequences/create */
export const SEQUENCE_CREATE: InputTable<SequenceCreateInput> = {
  name: nonBlank('name'),
  timezone: nonBlank('timezone'),
  hours,
  steps: listOf('steps', NEW_STEP),
};

/** https://developer.close.com/api/resources/sequences/update */
export const SEQUENCE_UPDATE: InputTable<SequenceUpdateInput> = {
  name: nonBlank('name'),
  status: nonNull('status', (status) => status.toLowerCase()),
  timezone: nonBlank('timezone'),
  hours,
  steps,
};
