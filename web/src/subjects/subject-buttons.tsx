import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Collection, placeOfKind } from './collections';
import { SubjectWindow, type SubjectWish } from './subject-window';
import './subjects.css';

export interface Subject {
  id: string;
  /** Kind of the fact or request, as answers name it: `quotation`, `subcontract`, `extension`. */
  kind: string;
  accountId: string;
  accountName: string;
  moves: readonly string[];
}

export interface SubjectButtonsProps {
  subject: Subject;
  /** What people call it: a number, a title. */
  label?: string;
  /** The first move stands out. */
  isProminent?: boolean;
}

/** Those of a contract that are done to one of its periods or milestones stand beside that. */
const OF_A_PART = new Set(['settle', 'invoice', 'finish-milestone']);

/** What the server lets this person do with it: the usual next step as a button, everything else one press away. */
export function SubjectButtons({ subject, label, isProminent = false }: SubjectButtonsProps) {
  const { t } = useTranslation('subjects');
  const [wish, setWish] = useState<SubjectWish | null>(null);
  const [first, ...rest] = subject.moves.filter((move) => !OF_A_PART.has(move));
  if (first === undefined) return null;
  const choose = (move: string) => setWish(wishOf(subject, move, label));
  const aria = (move: string) => (label === undefined ? undefined : `${t(`move.${move}`)} · ${label}`);
  return (
    <span className="kp-subject-buttons">
      <Button
        size="small"
        type={isProminent ? 'primary' : 'default'}
        aria-label={aria(first)}
        onClick={() => choose(first)}
      >
        {t(`move.${first}`)}
      </Button>
      {rest.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: rest.map((move) => ({ key: move, label: t(`move.${move}`), danger: move === 'discard' })),
            onClick: ({ key }) => choose(key),
          }}
        >
          <Button
            size="small"
            icon={<DownOutlined aria-hidden />}
            aria-label={label === undefined ? t('more') : `${t('more')} · ${label}`}
          />
        </Dropdown>
      )}
      {wish && <SubjectWindow wish={wish} onClose={() => setWish(null)} />}
    </span>
  );
}

export interface NewSubjectProps {
  accountId: string;
  accountName: string;
  collection: Collection;
  /** `agreements` or `subcontracts` of contracts; else the collection. */
  form?: string;
  preset?: Readonly<Record<string, unknown>>;
}

/** Begins a new one. Whether somebody may is the caller's to know: by permission, or by a move of the account. */
export function NewSubjectButton({ accountId, accountName, collection, form = collection, preset }: NewSubjectProps) {
  const { t } = useTranslation('subjects');
  const [wish, setWish] = useState<SubjectWish | null>(null);
  return (
    <>
      <Button onClick={() => setWish({ do: 'draft', accountId, accountName, collection, form, id: null, preset })}>
        {t(`new.${form}`)}
      </Button>
      {wish && <SubjectWindow wish={wish} onClose={() => setWish(null)} />}
    </>
  );
}

/** The window that a move opens. */
export function wishOf(subject: Subject, move: string, label?: string): SubjectWish {
  const { id, kind, accountId, accountName } = subject;
  const { collection, form } = placeOfKind(kind) ?? { collection: 'contracts' as const, form: kind };
  const about = { accountId, accountName };
  if (move === 'submit') return { ...about, do: 'file', collection, id };
  if (move === 'edit') return { ...about, do: 'draft', collection, form, id };
  if (move === 'amend')
    return {
      ...about,
      do: 'draft',
      collection: 'amendments',
      form: 'amendments',
      id: null,
      preset: { contractId: id },
    };
  return { ...about, do: 'move', command: `${collection}/${move}`, path: { id }, move, label };
}
