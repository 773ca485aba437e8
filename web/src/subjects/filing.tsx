import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { useCommand } from '../api/use-command';
import { ProblemNote } from '../parts/problem-note';
import { Answer } from '../parts/states';
import { COLLECTIONS } from './collections';
import { readPreview, readTagged, sendCommand } from './commands';
import { refreshSubjects } from './refresh';
import { RoutePreview } from './route-preview';
import type { FilingWish } from './subject-window';

type Preview = Schemas['PreviewView'];
interface Known {
  tag: string | null;
  preview: Preview | null;
}

/** Whom it would be put to, and why; then it is filed exactly as it was previewed. */
export function Filing({ wish, onClose }: { wish: FilingWish; onClose: () => void }) {
  const { t } = useTranslation('subjects');
  const { collection, id } = wish;
  const known = useQuery({
    queryKey: ['subjects', 'filing', collection, id],
    staleTime: 0,
    gcTime: 0,
    queryFn: async (): Promise<Known> => {
      const { tag } = await readTagged(collection, id);
      const preview = COLLECTIONS[collection].hasPreview ? ((await readPreview(collection, id)) as Preview) : null;
      return { tag, preview };
    },
  });
  return (
    <Answer query={known} rows={8}>
      {({ tag, preview }) => (
        <>
          {preview ? <RoutePreview preview={preview} /> : <p className="kp-faint">{t('filing.byAmount')}</p>}
          <FileButtons wish={wish} tag={tag} isRefused={preview?.outcome === 'refused'} onClose={onClose} />
        </>
      )}
    </Answer>
  );
}

interface FileButtonsProps {
  wish: FilingWish;
  tag: string | null;
  isRefused: boolean;
  onClose: () => void;
}

function FileButtons({ wish: { collection, id }, tag, isRefused, onClose }: FileButtonsProps) {
  const { t } = useTranslation('subjects');
  const { message } = App.useApp();
  const file = useCommand({
    send: (_: null, headers) => sendCommand({ name: `${collection}/submit`, path: { id } }, {}, headers, tag),
    onDone: () => {
      void message.success(t('filing.done'));
      void refreshSubjects();
      onClose();
    },
  });
  return (
    <>
      {file.error && (
        <ProblemNote error={file.error} onRetry={file.error.isUncertain ? () => file.mutate(null) : undefined} />
      )}
      <div className="kp-form-end">
        <Button onClick={onClose}>{t('filing.later')}</Button>
        <Button
          type="primary"
          autoFocus
          disabled={isRefused}
          loading={file.isPending}
          onClick={() => file.mutate(null)}
        >
          {t('filing.file')}
        </Button>
      </div>
    </>
  );
}
