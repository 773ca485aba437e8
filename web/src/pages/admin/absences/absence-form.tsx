import { Alert, Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { InstantField } from '../../../forms/controls';
import { useFormat } from '../../../format/use-format';
import { PersonPicker } from '../../../parts/person-picker';
import { usePerson } from '../../../session/session';
import { CommandDialog } from '../parts/command-dialog';
import { Field, TextField } from '../parts/fields';

type Said = Schemas['AbsenceBody'];
type Entered = Schemas['EnteredAbsenceView'];
type Kind = Schemas['RequestKind'];

const KINDS = Array.from({ length: 15 }, (_, index) => `A${index + 1}` as Kind);

/** Enters an absence, and then says what goes on waiting for the person in spite of it. */
export function AbsenceForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('admin');
  const me = usePerson();
  const [entered, setEntered] = useState<Entered | null>(null);
  if (entered) return <StillWaiting entered={entered} onClose={onClose} />;
  return (
    <CommandDialog<Said, Entered>
      title={t('absences.add')}
      submit={t('shell:action.save')}
      intro={t('absences.addHint')}
      initial={me.roles.includes('auditor') ? {} : { personId: me.id }}
      send={(said, header) => bodyOf(api.POST('/api/v1/absences', { params: { header }, body: complete(said) }))}
      done={t('absences.added')}
      onDone={(done) => (done.warnings.length + done.leftAlone.length > 0 ? setEntered(done) : onClose())}
      refresh={[['absences'], ['approvals'], ['organisation']]}
      onClose={() => undefined}
      onCancel={onClose}
    >
      <Field name="personId" label={t('absences.person')} isNeeded hint={t('absences.personHint')}>
        <PersonPicker />
      </Field>
      <Field name="substituteId" label={t('absences.substitute')} isNeeded hint={t('absences.substituteHint')}>
        <PersonPicker />
      </Field>
      <Field name="from" label={t('absences.from')} hint={t('absences.fromHint')}>
        <InstantField />
      </Field>
      <Field name="until" label={t('absences.until')} isNeeded>
        <InstantField />
      </Field>
      <Field name="kinds" label={t('absences.kinds')} hint={t('absences.kindsHint')}>
        <Select
          mode="multiple"
          allowClear
          placeholder={t('absences.allKinds')}
          showSearch={{ optionFilterProp: 'label' }}
          options={KINDS.map((value) => ({ value, label: t(`notifications:words.requests.${value}`) }))}
        />
      </Field>
      <TextField name="reason" label={t('absences.reason')} />
    </CommandDialog>
  );
}

function complete({ kinds, ...said }: Said): Said {
  return kinds && kinds.length > 0 ? { ...said, kinds } : said;
}

function StillWaiting({ entered, onClose }: { entered: Entered; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const { moment } = useFormat();
  return (
    <Modal
      open
      title={t('absences.stillWaiting')}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('shell:action.close')}</Button>}
    >
      <div className="kp-admin-intro">
        {entered.warnings.map(({ code, message, requests }) => (
          <Alert
            key={code}
            showIcon
            type="warning"
            title={message}
            description={
              <ul>
                {requests.map(({ requestId, kind, requester }) => (
                  <li key={requestId}>
                    <Link to={`/approvals/${requestId}`}>
                      {t(`notifications:words.requests.${kind}`)} · {requester.name}
                    </Link>
                  </li>
                ))}
              </ul>
            }
          />
        ))}
        {entered.leftAlone.map(({ id, personName, from, until }) => (
          <Alert
            key={id}
            showIcon
            type="warning"
            title={t('absences.leftAlone', { person: personName, from: moment(from), until: moment(until) })}
          />
        ))}
      </div>
    </Modal>
  );
}
