import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { AskDialog } from './ask-dialog';
import { ChooseDialog } from './choose-dialog';
import { type Payment, type Receivable, refreshMoney } from './collections-queries';
import { PaymentDialog } from './payment-dialog';
import { ReceivableDialog } from './receivable-dialog';

type Named = { id: string; name: string };

/** What somebody is about to do, and to what. */
export type MoneyWish =
  | { move: 'choose'; receivable: Receivable }
  | { move: 'invoice' | 'promise' | 'dispute' | 'resolveDispute' | 'reverse'; receivable: Receivable }
  | { move: 'extend' | 'writeOff'; receivable: Receivable }
  | { move: 'pay'; receivable: Receivable }
  | { move: 'record' | 'creditNote' }
  | { move: 'allocate' | 'reversePayment'; payment: Payment }
  | { move: 'creditRelease'; account: Named };

export interface MoneyDialogProps {
  onDone: (word: 'done' | 'filed') => void;
  onClose: () => void;
}

export interface MoneyWindowProps {
  wish: MoneyWish;
  onWish: (wish: MoneyWish) => void;
  onClose: () => void;
}

/** The dialog of a move. It stays until the move is done or given up. */
export function MoneyWindow({ wish, onWish, onClose }: MoneyWindowProps) {
  const { t } = useTranslation('collections');
  const { message } = App.useApp();
  const onDone = (word: 'done' | 'filed') => {
    void message.success(t(word));
    onClose();
    void refreshMoney();
  };
  switch (wish.move) {
    case 'choose':
      return <ChooseDialog receivable={wish.receivable} {...{ onWish, onClose }} />;
    case 'extend':
      return <AskDialog kind="extension" receivable={wish.receivable} {...{ onDone, onClose }} />;
    case 'writeOff':
      return <AskDialog kind="writeOff" receivable={wish.receivable} {...{ onDone, onClose }} />;
    case 'creditRelease':
      return <AskDialog kind="creditRelease" account={wish.account} {...{ onDone, onClose }} />;
    case 'pay':
      return <PaymentDialog move="record" receivable={wish.receivable} {...{ onDone, onClose }} />;
    case 'record':
    case 'creditNote':
      return <PaymentDialog move={wish.move} {...{ onDone, onClose }} />;
    case 'allocate':
      return <PaymentDialog move="allocate" payment={wish.payment} {...{ onDone, onClose }} />;
    case 'reversePayment':
      return <ReceivableDialog move="reversePayment" payment={wish.payment} {...{ onDone, onClose }} />;
    default:
      return <ReceivableDialog move={wish.move} receivable={wish.receivable} {...{ onDone, onClose }} />;
  }
}
