import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useId } from 'react';

export interface BusinessSectionProps {
  title: string;
  /** Beside the title: how many, what is asked for. */
  note?: ReactNode;
  action?: { label: string; run: () => void; icon?: ReactNode; main?: boolean };
  extra?: ReactNode;
  children: ReactNode;
}

/** A part of a tab: its heading, its one action, what is known. */
export function BusinessSection({ title, note, action, extra, children }: BusinessSectionProps) {
  const id = useId();
  return (
    <section className="kp-panel kp-business" aria-labelledby={id}>
      <div className="kp-business-head">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className="kp-faint">{note}</span>}
        <span className="kp-spread" />
        {extra}
        {action && (
          <Button
            size="small"
            type={action.main ? 'primary' : 'default'}
            icon={action.icon ?? <PlusOutlined aria-hidden />}
            onClick={action.run}
          >
            {action.label}
          </Button>
        )}
      </div>
      {children}
    </section>
  );
}
