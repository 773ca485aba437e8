import { useQuery } from '@tanstack/react-query';
import { App, Button, Drawer, Form } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/problem';
import { queryClient } from '../api/query-client';
import { useCommand } from '../api/use-command';
import { ProblemNote } from '../parts/problem-note';
import type { FactDrawerProps, FormWish } from './fact-window';
import { Answer } from '../parts/states';
import { useNarrow } from '../parts/use-media';
import { AccountContext } from './controls';
import { pathOf } from './field-path';
import { type Draft, forgetDraft, keepDraft, keptDraft } from './drafts';
import { type Fact, readFact, writeFact } from './facts';
import { formWord } from './form-words';
import { formEntry, formSchema, kindOf, resolve } from './schema';
import { SchemaFields } from './schema-field';
import { withoutEmpty } from './without-empty';
import './forms.css';

/** Any form of an account, at the side of what led to it. What is typed is kept in this tab until it is recorded. */
export default function FactDrawer({ wish, onClose }: FactDrawerProps) {
  const { i18n } = useTranslation('forms');
  const narrow = useNarrow();
  const { accountId, form, factId } = wish;
  const isSingle = formEntry(form)?.single ?? false;
  const known = useQuery({
    queryKey: ['facts', accountId, form, factId],
    staleTime: 0,
    gcTime: 0,
    queryFn: async () => ({ fact: factId === null && !isSingle ? null : await readFact(accountId, form, factId) }),
  });
  return (
    <Drawer
      open
      onClose={onClose}
      size={narrow ? '100%' : 560}
      title={`${formWord(i18n, form)} · ${wish.accountName}`}
      mask={{ closable: false }}
    >
      <Answer query={known} rows={10}>
        {({ fact }) => <FactForm wish={wish} fact={fact} isSingle={isSingle} onClose={onClose} />}
      </Answer>
    </Drawer>
  );
}

interface FactFormProps extends FactDrawerProps {
  fact: Fact | null;
  isSingle: boolean;
}

function FactForm({ wish, fact, isSingle, onClose }: FactFormProps) {
  const { t } = useTranslation('forms');
  const { message } = App.useApp();
  const [form] = Form.useForm<Draft>();
  const [start] = useState(() => keptDraft(wish) ?? begun(wish, fact?.content ?? wish.preset));
  const save = useCommand({
    send: (content: Draft, headers) =>
      writeFact({ accountId: wish.accountId, form: wish.form, fact, single: isSingle, content }, headers),
    onDone: async () => {
      forgetDraft(wish);
      void message.success(t('saved'));
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['accounts'] });
    },
    onRefused: ({ errors }: ApiProblem) =>
      form.setFields(errors.map(({ field, message: text }) => ({ name: pathOf(field), errors: [text] }))),
  });
  const wanted = new Set(wish.wanted);
  useEffect(() => {
    form.setFieldsValue(start);
  }, [form, start]);
  return (
    <AccountContext value={wish.accountId}>
      <Form<Draft>
        form={form}
        layout="vertical"
        scrollToFirstError
        onValuesChange={(_, all) => keepDraft(wish, all)}
        onFinish={(said) => save.mutate(withoutEmpty(said))}
      >
        <SchemaFields schema={formSchema(wish.form)} path={[]} of={wish.form} wanted={wanted} />
        {save.error && <ProblemNote error={save.error} />}
        <div className="kp-form-end">
          <Button onClick={onClose}>{t('shell:action.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('shell:action.save')}
          </Button>
        </div>
      </Form>
    </AccountContext>
  );
}

/** A list that is asked for has a first row, so that nobody has to find out how to add one. */
function begun({ form, wanted }: FormWish, content: Draft): Draft {
  const { properties = {} } = formSchema(form);
  const lists = wanted.filter((name) => properties[name] && kindOf(name, resolve(properties[name])) === 'list');
  return { ...Object.fromEntries(lists.map((name) => [name, [{}]])), ...content };
}
