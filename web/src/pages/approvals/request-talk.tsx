import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { queryClient } from '../../api/query-client';
import { useCommand } from '../../api/use-command';
import { When } from '../../parts/due';
import { PersonBadge } from '../../parts/person';
import { ProblemNote } from '../../parts/problem-note';
import { useMay } from '../../session/session';
import type { Request } from './approvals-queries';
import { PaneSection } from './pane-section';

/** Questions and answers beside the decision. */
export function RequestTalk({ request: { id } }: { request: Request }) {
  const { t } = useTranslation('approval');
  const may = useMay();
  const key = ['approvals', 'talk', id];
  const talk = useQuery({
    queryKey: key,
    queryFn: () => bodyOf(api.GET('/api/v1/approvals/{id}/comments', { params: { path: { id } } })),
  });
  return (
    <PaneSection title={t('talk.title')}>
      <ul className="kp-talk">
        {talk.data?.items.map(({ id: said, author, at, text }) => (
          <li key={said}>
            <PersonBadge name={author.name} />
            <div>
              <strong>{author.name}</strong>{' '}
              <span className="kp-faint">
                <When at={at} />
              </span>
              <p className="kp-text">{text ?? <em className="kp-faint">{t('talk.withdrawn')}</em>}</p>
            </div>
          </li>
        ))}
      </ul>
      {may('approvals.converse') && <Say id={id} onSaid={() => queryClient.invalidateQueries({ queryKey: key })} />}
    </PaneSection>
  );
}

function Say({ id, onSaid }: { id: string; onSaid: () => unknown }) {
  const { t } = useTranslation('approval');
  const [text, setText] = useState('');
  const say = useCommand({
    send: (said: string, header) =>
      bodyOf(api.POST('/api/v1/approvals/{id}/comments', { params: { path: { id }, header }, body: { text: said } })),
    onDone: () => {
      setText('');
      return onSaid();
    },
  });
  return (
    <>
      {say.error && <ProblemNote error={say.error} onClose={() => say.reset()} />}
      <div className="kp-say">
        <Input.TextArea
          value={text}
          onChange={({ target }) => setText(target.value)}
          autoSize={{ minRows: 1, maxRows: 5 }}
          placeholder={t('talk.placeholder')}
          aria-label={t('talk.placeholder')}
          maxLength={4000}
        />
        <Button disabled={text.trim() === ''} loading={say.isPending} onClick={() => say.mutate(text)}>
          {t('talk.send')}
        </Button>
      </div>
    </>
  );
}
