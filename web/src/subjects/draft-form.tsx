import { useQuery } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/problem';
import { useCommand } from '../api/use-command';
import { AccountContext } from '../forms/controls';
import { type Draft, forgetDraft, keepDraft, keptDraft } from '../forms/drafts';
import { type Fact, readFact, writeFact } from '../forms/facts';
import { formSchema, type Schema } from '../forms/schema';
import { SchemaFields } from '../forms/schema-field';
import { withoutEmpty } from '../forms/without-empty';
import { ProblemNote } from '../parts/problem-note';
import { Answer } from '../parts/states';
import { COLLECTIONS } from './collections';
import { commandSchema, sendCommand } from './commands';
import { pathOf } from '../forms/field-path';
import { withTotal } from './quotation-total';
import { refreshSubjects } from './refresh';
import type { DraftWish } from './subject-window';

export interface DraftFormProps {
  wish: DraftWish;
  onClose: () => void;
  /** Written: it can be filed. */
  onFile: (id: string) => void;
}

export function DraftForm(props: DraftFormProps) {
  const { accountId, form, id } = props.wish;
  const known = useQuery({
    queryKey: ['subjects', 'draft', accountId, form, id],
    staleTime: 0,
    gcTime: 0,
    queryFn: async () => ({ fact: id === null ? null : await readFact(accountId, form, id) }),
  });
  return (
    <Answer query={known} rows={10}>
      {({ fact }) => <Fields {...props} fact={fact} />}
    </Answer>
  );
}

/** Whatever is typed stays in this tab until it is written. Saving keeps a draft; going on shows whom it would be put to. */
function Fields({ wish, onClose, onFile, fact }: DraftFormProps & { fact: Fact | null }) {
  const { t } = useTranslation('subjects');
  const { message } = App.useApp();
  const [form] = Form.useForm<Draft>();
  const [goesOn, setGoesOn] = useState(false);
  const place = { accountId: wish.accountId, form: wish.form, factId: wish.id };
  const [start] = useState(() => keptDraft(place) ?? begun(schemaOf(wish), { ...wish.preset, ...fact?.content }));
  const save = useCommand({
    send: (content: Draft, headers) => write(wish, fact, content, headers),
    onDone: (written) => {
      forgetDraft(place);
      void refreshSubjects();
      const id = (written as { id: string }).id;
      if (goesOn) return onFile(id);
      void message.success(t('draft.saved'));
      onClose();
    },
    onRefused: ({ errors }: ApiProblem) =>
      form.setFields(errors.map(({ field, message: text }) => ({ name: pathOf(field), errors: [text] }))),
  });
  useEffect(() => form.setFieldsValue(start), [form, start]);
  const send = (next: boolean) => {
    setGoesOn(next);
    form.submit();
  };
  return (
    <AccountContext value={wish.accountId}>
      <Form<Draft>
        form={form}
        layout="vertical"
        scrollToFirstError
        onValuesChange={(_, all) => {
          const whole = wish.form === 'quotations' ? withTotal(all) : all;
          if (whole !== all) form.setFieldsValue(whole);
          keepDraft(place, whole);
        }}
        onFinish={(said) => save.mutate(withoutEmpty(said))}
      >
        <SchemaFields schema={schemaOf(wish)} path={[]} of={wish.form} />
        {save.error && <ProblemNote error={save.error} />}
        <div className="kp-form-end">
          <Button onClick={onClose}>{t('shell:action.cancel')}</Button>
          <Button loading={save.isPending && !goesOn} onClick={() => send(false)}>
            {t('draft.save')}
          </Button>
          <Button type="primary" loading={save.isPending && goesOn} onClick={() => send(true)}>
            {t('draft.next')}
          </Button>
        </div>
      </Form>
    </AccountContext>
  );
}

function isFact({ collection }: DraftWish): boolean {
  return COLLECTIONS[collection].forms.length > 0;
}

/** What the place says already is not asked. */
function schemaOf(wish: DraftWish): Schema {
  const schema = isFact(wish) ? formSchema(wish.form) : commandSchema(wish.collection);
  const { accountId: _, ...properties } = schema.properties ?? {};
  return { ...schema, properties };
}

function write(wish: DraftWish, fact: Fact | null, content: Draft, headers: Parameters<typeof writeFact>[1]) {
  const { accountId, form, collection } = wish;
  if (isFact(wish)) return writeFact({ accountId, form, fact, single: false, content }, headers);
  const about = commandSchema(collection).properties?.accountId ? { accountId } : {};
  return sendCommand({ name: collection }, { ...content, ...about }, headers);
}

/** A list that has to be there has a first row. */
function begun({ properties = {}, required = [] }: Schema, content: Draft): Draft {
  const lists = required.filter((name) => properties[name]?.type === 'array' && properties[name].items?.$ref);
  return { ...Object.fromEntries(lists.map((name) => [name, [{}]])), ...content };
}
