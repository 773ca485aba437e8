import { CheckCircleFilled } from '@ant-design/icons';
import { App, Button, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { useCommand } from '../../api/use-command';
import { useFormat } from '../../format/use-format';
import { ProblemNote } from '../../parts/problem-note';
import { type Item, refreshApprovals, requestOf } from './approvals-queries';
import { aboutWord } from './about-word';
import { Comment } from './move-dialog';

type Result = Schemas['BulkDecisionView'];

const A_PORTION = 5;

export interface BulkDialogProps {
  items: readonly Item[];
  decision: 'approve' | 'reject';
  /** Those that were not decided. */
  onDone: (left: string[]) => void;
}

/** Several at once, each on its own: what is refused is said beside it and stays chosen. */
export function BulkDialog({ items, decision, onDone }: BulkDialogProps) {
  const { t } = useTranslation('approval');
  const { message } = App.useApp();
  const [comment, setComment] = useState('');
  const [results, setResults] = useState<Result[]>([]);
  const [total, setTotal] = useState(0);
  const send = useCommand({
    send: async (words: { ids: string[]; comment?: string }, header) => {
      const requests = await Promise.all(words.ids.map(requestOf));
      const decisions = requests.map(({ id, contentHash, step, round }) => {
        return { id, contentHash, step, round, decision, comment: words.comment };
      });
      return bodyOf(api.POST('/api/v1/approvals/bulk-decisions', { params: { header }, body: { items: decisions } }));
    },
    onDone: (done) => setResults((before) => [...before, ...done.results]),
  });
  const text = comment.trim();
  const isReady = decision === 'approve' || text !== '';
  const decided = new Set(results.filter((each) => each.decided).map(({ id }) => id));
  const submit = async () => {
    if (!isReady || send.isPending) return;
    const ids = items.map(({ id }) => id).filter((id) => !decided.has(id));
    setTotal(items.length);
    setResults((before) => before.filter((each) => each.decided));
    const refused: string[] = [];
    try {
      for (const part of portions(ids)) {
        const answer = await send.mutateAsync({ ids: part, comment: text || undefined });
        refused.push(...answer.results.filter((each) => !each.decided).map(({ id }) => id));
      }
      if (refused.length === 0) void message.success(t(`bulk.done.${decision}`, { count: ids.length }));
      onDone(refused);
    } catch {
      // Said below; what is decided stays decided, and the rest goes on from here.
    }
    void refreshApprovals();
  };
  const isUnderWay = total > 0 && results.length < total && send.isPending;
  return (
    <>
      <ul className="kp-bulk-items">
        {items.map((item) => (
          <BulkItem key={item.id} item={item} result={results.find(({ id }) => id === item.id)} />
        ))}
      </ul>
      <Comment
        value={comment}
        isNeeded={decision === 'reject'}
        autoFocus
        onChange={setComment}
        onEnter={() => void submit()}
      />
      {isUnderWay && <Progress percent={Math.round((results.length / total) * 100)} aria-label={t('bulk.progress')} />}
      {send.error && <ProblemNote error={send.error} onRetry={() => void submit()} />}
      <Button
        type="primary"
        block
        danger={decision === 'reject'}
        disabled={!isReady}
        loading={send.isPending}
        onClick={() => void submit()}
      >
        {t(`bulk.${decision}`, { count: items.length })}
      </Button>
    </>
  );
}

/** A few at a time, so that one sees how far it is. */
function portions(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / A_PORTION);
  return Array.from({ length: count }, (_, index) => ids.slice(index * A_PORTION, (index + 1) * A_PORTION));
}

function BulkItem({ item, result }: { item: Item; result: Result | undefined }) {
  const { t } = useTranslation('approval');
  const format = useFormat();
  return (
    <li>
      <span>{aboutWord(item.about, format)}</span>
      {item.amount && <span className="kp-number">{format.money(item.amount)}</span>}
      {result?.decided && <CheckCircleFilled className="kp-mark-good" aria-label={t('bulk.decided')} />}
      {result?.problem && <ProblemNote error={new ApiProblem({ status: 409, code: 'refused', ...result.problem })} />}
    </li>
  );
}
