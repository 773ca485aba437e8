import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Receivable } from './collections-queries';
import type { MoneyWish } from './money-window';
import { About } from './receivable-dialog';

interface ChooseProps {
  receivable: Receivable;
  onWish: (wish: MoneyWish) => void;
  onClose: () => void;
}

const HINTS: Record<string, string> = { pay: 'record', extend: 'extension' };
const DANGEROUS = ['reverse', 'writeOff'];

/** What can be done about a receivable, each with what follows from it. */
export function ChooseDialog({ receivable, onWish, onClose }: ChooseProps) {
  const { t } = useTranslation('collections');
  return (
    <Modal open title={t('movesOf', { number: receivable.number })} footer={null} onCancel={onClose}>
      <About receivable={receivable} />
      <ul className="kp-moves">
        {receivable.moves.map((move) => (
          <li key={move}>
            <button
              type="button"
              className={DANGEROUS.includes(move) ? 'kp-move-choice kp-move-danger' : 'kp-move-choice'}
              onClick={() => onWish({ move, receivable } as MoneyWish)}
            >
              <strong>{t(`move.${move}`)}</strong>
              <span className="kp-faint">{t(`hint.${HINTS[move] ?? move}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
