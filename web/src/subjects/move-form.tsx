import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Form } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/problem';
import { useCommand } from '../api/use-command';
import { AccountContext } from '../forms/controls';
import { type Draft, forgetDraft, keepDraft, keptDraft } from '../forms/drafts';
import { pathOf } from '../forms/field-path';
import type { Schema } from '../forms/schema';
import { SchemaFields } from '../forms/schema-field';
import { withoutEmpty } from '../forms/without-empty';
import { ProblemNote } from '../parts/problem-note';
import { Answer } from '../parts/states';
import { commandSchema, readTagged, sendCommand } from './commands';
import { refreshSubjects } from './refresh';
import type { MoveWish } from './subject-window';

/** What cannot be taken back. */
const FOR_GOOD = new Set(['discard', 'terminate', 'close', 'sign', 'give', 'reverse', 'withdraw', 'cancel']);
const DANGEROUS = new Set(['discard', 'terminate', 'reverse', 'withdraw', 'cancel']);

export interface MoveFormProps {
  wish: MoveWish;
  onClose: () => void;
}

/** Bound to the version that is on the screen now: what somebody else did meanwhile is told, not overrun. */
export function MoveForm(props: MoveFormProps) {
  const { command, path } = props.wish;
  const collection = command.split('/')[0] ?? '';
  const known = useQuery({
    queryKey: ['subjects', 'tag', collection, path.id],
    staleTime: 0,
    gcTime: 0,
    queryFn: async () => ({ tag: path.id === undefined ? null : (await readTagged(collection, String(path.id))).tag }),
  });
  return (
    <Answer query={known} rows={6}>
      {({ tag }) => <Fields {...props} tag={tag} />}
    </Answer>
  );
}

function Fields({ wish, onClose, tag }: MoveFormProps & { tag: string | null }) {
  const { t } = useTranslation('subjects');
  const { message } = App.useApp();
  const [form] = Form.useForm<Draft>();
  const { accountId, command, path, move, given = {} } = wish;
  const place = { accountId, form: command, factId: Object.values(path).join('/') };
  const [start] = useState(() => keptDraft(place) ?? { ...wish.preset });
  const send = useCommand({
    send: (said: Draft, headers) => sendCommand({ name: command, path }, { ...said, ...given }, headers, tag),
    onDone: () => {
      forgetDraft(place);
      void message.success(t('done'));
      void refreshSubjects();
      onClose();
    },
    onRefused: ({ errors }: ApiProblem) =>
      form.setFields(errors.map(({ field, message: text }) => ({ name: pathOf(field), errors: [text] }))),
  });
  useEffect(() => form.setFieldsValue(start), [form, start]);
  return (
    <AccountContext value={accountId}>
      {wish.label !== undefined && <p className="kp-strong">{wish.label}</p>}
      {FOR_GOOD.has(move) && <Alert showIcon type="warning" title={t('forGood')} className="kp-move-warning" />}
      <Form<Draft>
        form={form}
        layout="vertical"
        scrollToFirstError
        onValuesChange={(_, all) => keepDraft(place, all)}
        onFinish={(said) => send.mutate(withoutEmpty(said))}
      >
        <SchemaFields schema={without(commandSchema(command), given)} path={[]} of={command} />
        {send.error && (
          <ProblemNote error={send.error} onRetry={send.error.isUncertain ? () => form.submit() : undefined} />
        )}
        <div className="kp-form-end">
          <Button onClick={onClose}>{t('shell:action.cancel')}</Button>
          <Button type="primary" danger={DANGEROUS.has(move)} htmlType="submit" loading={send.isPending}>
            {t(`move.${move}`)}
          </Button>
        </div>
      </Form>
    </AccountContext>
  );
}

function without(schema: Schema, given: Readonly<Record<string, unknown>>): Schema {
  const asked = Object.entries(schema.properties ?? {}).filter(([name]) => !(name in given));
  return { ...schema, properties: Object.fromEntries(asked) };
}
