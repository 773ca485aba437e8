import { useTranslation } from 'react-i18next';
import type { Request } from './approvals-queries';
import { Parts } from './field-value';
import { PaneSection } from './pane-section';

/** What is asked, and beneath it what the decision is bound to. */
export function RequestContent({ request }: { request: Request }) {
  const { t } = useTranslation('approval');
  // The account is named above, and the amount is the largest thing on the page.
  const { fields: { account: _, amount: __, ...fields } = {}, ...rest } = request.content as {
    fields?: Record<string, unknown>;
  } & Record<string, unknown>;
  const accumulated = rest.accumulated === undefined ? {} : { accumulated: rest.accumulated };
  return (
    <PaneSection title={t('content')}>
      <Parts parts={shortFirst({ ...fields, ...accumulated })} />
      <details className="kp-faint kp-binding">
        <summary>{t('binding.title')}</summary>
        <p>{t('binding.text')}</p>
        <code>{request.contentHash}</code>
      </details>
    </PaneSection>
  );
}

/** What is read at a glance before what has parts of its own. */
function shortFirst(parts: Record<string, unknown>): Record<string, unknown> {
  const rank = (value: unknown) => (Array.isArray(value) ? 1 : 0);
  return Object.fromEntries(Object.entries(parts).sort(([, one], [, other]) => rank(one) - rank(other)));
}
