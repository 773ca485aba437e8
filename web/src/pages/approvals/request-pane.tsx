import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { queryClient } from '../../api/query-client';
import { Answer } from '../../parts/states';
import { type Request, useRequest } from './approvals-queries';
import { DecisionBar } from './decision-bar';
import { CurrencyContext } from './field-value';
import { RequestAccount } from './request-account';
import { RequestChanges } from './request-changes';
import { RequestContent } from './request-content';
import { RequestFiles } from './request-files';
import { RequestHead } from './request-head';
import { RequestNotices } from './request-notices';
import { RequestRoute } from './request-route';
import { RequestTalk } from './request-talk';

export interface RequestPaneProps {
  id: string;
  onDecided: () => void;
  /** On a phone: back to the list. */
  onBack?: () => void;
}

/** One request from top to bottom in the order of a decision: what is asked, what is new in it, whom it is about, who is asked. */
export function RequestPane({ id, onDecided, onBack }: RequestPaneProps) {
  const { t } = useTranslation('approval');
  const request = useRequest(id);
  useReadMark(request.data);
  return (
    <section className="kp-pane" aria-label={t('pane')}>
      {onBack && (
        <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} onClick={onBack} className="kp-pane-back">
          {t('title')}
        </Button>
      )}
      <Answer query={request} rows={12}>
        {(body) => (
          <CurrencyContext value={body.amount?.currency ?? ''}>
            <div className="kp-pane-scroll">
              <RequestHead request={body} />
              <RequestNotices request={body} />
              <RequestChanges request={body} />
              <div className="kp-pane-columns">
                <div>
                  <RequestContent request={body} />
                  <RequestFiles request={body} />
                </div>
                <div>
                  <RequestRoute request={body} />
                  <RequestAccount request={body} />
                </div>
              </div>
              <RequestTalk request={body} />
            </div>
            <DecisionBar request={body} onDecided={onDecided} />
          </CurrencyContext>
        )}
      </Answer>
    </section>
  );
}

/** Whoever has it on the screen has read it; whether the mark is stored is nobody's worry. */
function useReadMark(request: Request | undefined): void {
  const id = request?.id;
  useEffect(() => {
    if (id === undefined) return;
    const timer = setTimeout(() => {
      api
        .POST('/api/v1/approvals/{id}/read', { params: { path: { id } } })
        .then(() => queryClient.invalidateQueries({ queryKey: ['approvals', 'counts'] }))
        .catch(() => undefined);
    }, 1_000);
    return () => clearTimeout(timer);
  }, [id]);
}
