import { Input, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import type { CommandHeaders } from '../../../api/use-command';
import { CommandDialog } from '../parts/command-dialog';
import { DepartmentPicker, Field, TextField } from '../parts/fields';
import type { Robot } from './robots-section';

type Said = Partial<Schemas['RobotBody']> & { enabled?: boolean };

export const PLATFORMS = ['wecom', 'dingtalk', 'feishu'] as const;
export const MESSAGE_KINDS = [
  'approvals',
  'accounts',
  'stages',
  'contact',
  'visits',
  'contracts',
  'complaints',
  'support',
  'collections',
  'reports',
  'system',
  'other',
] as const;

/** The address is a secret: what is known of it is shown nowhere, and left empty it stays. */
export function RobotForm({ robot, onClose }: { robot?: Robot; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const initial: Said = robot
    ? {
        name: robot.name,
        kinds: robot.kinds,
        locale: robot.locale,
        enabled: robot.enabled,
        departmentId: robot.departmentId ?? undefined,
      }
    : { platform: 'wecom', locale: 'zh-CN', kinds: ['approvals'] };
  return (
    <CommandDialog<Said, unknown>
      title={t(robot ? 'robots.editOf' : 'robots.add', { name: robot?.name })}
      submit={t('shell:action.save')}
      intro={t('robots.hint')}
      initial={initial}
      send={(said, header) => save(robot, said, header)}
      done={t('saved')}
      refresh={[['robots']]}
      onClose={onClose}
    >
      <TextField name="name" label={t('robots.name')} isNeeded />
      {!robot && (
        <Field name="platform" label={t('robots.platform')} isNeeded>
          <Select options={PLATFORMS.map((value) => ({ value, label: t(`robots.platforms.${value}`) }))} />
        </Field>
      )}
      <Field
        name="address"
        label={t('robots.address')}
        isNeeded={!robot}
        hint={robot ? t('robots.addressKept', { address: robot.address }) : t('robots.addressHint')}
      >
        <Input placeholder="https://" autoComplete="off" />
      </Field>
      <Field name="secret" label={t('robots.secret')} hint={t(robot ? 'robots.secretKept' : 'robots.secretHint')}>
        <Input autoComplete="off" />
      </Field>
      <Field name="kinds" label={t('robots.kinds')} isNeeded>
        <Select
          mode="multiple"
          options={MESSAGE_KINDS.map((value) => ({ value, label: t(`notification-channels:kinds.${value}`) }))}
        />
      </Field>
      <Field name="departmentId" label={t('robots.department')} hint={t('robots.departmentHint')}>
        <DepartmentPicker />
      </Field>
      <Field name="locale" label={t('users.locale')}>
        <Select options={(['zh-CN', 'en'] as const).map((value) => ({ value, label: t(`locale.${value}`) }))} />
      </Field>
      {robot && (
        <Field name="enabled" label={t('robots.enabled')} valuePropName="checked">
          <Switch />
        </Field>
      )}
    </CommandDialog>
  );
}

function save(robot: Robot | undefined, said: Said, header: CommandHeaders): Promise<unknown> {
  const { platform, address = '', secret = '', departmentId = null, enabled, name = '', kinds = [] } = said;
  const { locale = 'zh-CN' } = said;
  const written = address.trim() === '' ? {} : { address: address.trim() };
  const signed = secret.trim() === '' ? {} : { secret: secret.trim() };
  const body = { name, kinds, locale, departmentId, ...signed };
  if (!robot) {
    const whole = { ...body, platform: platform ?? 'wecom', address: address.trim() };
    return bodyOf(api.POST('/api/v1/robots', { params: { header }, body: whole }));
  }
  const params = { path: { id: robot.id }, header: { ...header, 'If-Match': `"${robot.version}"` } };
  return bodyOf(api.PATCH('/api/v1/robots/{id}', { params, body: { ...body, ...written, enabled } }));
}
