import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { useCommand } from '../../api/use-command';
import { useFormat } from '../../format/use-format';
import { ProblemNote } from '../../parts/problem-note';
import { type Item, refreshApprovals, requestOf } from './approvals-queries';
import { Comment } from './move-dialog';

type Result = Schemas['BulkDecisionView'];

export interface BulkDialogProps {
  items: readonly Item[];
  decision: 'approve' | 'reject';
  /** Those that were not decided. */
  onDone: (left: string[]) => void;
}

/** Several at once, each on its own: what is refused is said beside it and stays chosen. */
export function BulkDialog({ items, decision, onDone }: BulkDialogProps) {
  const { t } = useTranslation('approval');
  const [comment, setComment] = useState('');
  const [refused, setRefused] = useState<Result[]>([]);
  const send = useCommand({
    send: async (words: { ids: string[]; comment?: string }, header) => {
      const requests = await Promise.all(words.ids.map(requestOf));
      const decisions = requests.map(({ id, contentHash, step, round }) => {
        return { id, contentHash, step, round, decision, comment: words.comment };
      });
      return bodyOf(api.POST('/api/v1/approvals/bulk-decisions', { params: { header }, body: { items: decisions } }));
    },
    onDone: ({ results }) => {
      const left = results.filter(({ decided }) => !decided);
      setRefused(left);
      void refreshApprovals();
      onDone(left.map(({ id }) => id));
    },
  });
  const text = comment.trim();
  const isReady = decision === 'approve' || text !== '';
  const submit = () => {
    if (isReady && !send.isPending) send.mutate({ ids: items.map(({ id }) => id), comment: text || undefined });
  };
  return (
    <>
      <ul className="kp-bulk-items">
        {items.map((item) => (
          <BulkItem key={item.id} item={item} refused={refused.find(({ id }) => id === item.id)} />
        ))}
      </ul>
      <Comment value={comment} isNeeded={decision === 'reject'} autoFocus onChange={setComment} onEnter={submit} />
      {send.error && <ProblemNote error={send.error} onRetry={submit} />}
      <Button
        type="primary"
        block
        danger={decision === 'reject'}
        disabled={!isReady}
        loading={send.isPending}
        onClick={submit}
      >
        {t(`bulk.${decision}`, { count: items.length })}
      </Button>
    </>
  );
}

function BulkItem({ item, refused }: { item: Item; refused: Result | undefined }) {
  const format = useFormat();
  return (
    <li>
      <span>{item.about}</span>
      {item.amount && <span className="kp-number">{format.money(item.amount)}</span>}
      {refused?.problem && <ProblemNote error={new ApiProblem({ status: 409, code: 'refused', ...refused.problem })} />}
    </li>
  );
}
