import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { names } from '../../../format/people';
import { type Format, useFormat } from '../../../format/use-format';
import { usePolicyLists } from '../../../policy/policy-lists';
import { useMay } from '../../../session/session';
import type { FactProps } from './blocks';
import { FactLine } from './fact-line';

type Limits = Schemas['GiftLimitsView'];
type Allowance = Limits['account'];

interface Asked {
  fields?: { contactId?: string; occursOn?: string };
}

/** Section 5: what this person and this account had in the year, what is left, and whether anything may be given now. */
export function GiftsFact({ request, accountId }: FactProps) {
  const { t } = useTranslation('approval');
  const may = useMay();
  const { contactId, occursOn } = (request.content as Asked).fields ?? {};
  const year = occursOn?.slice(0, 4);
  const limits = useQuery({
    queryKey: ['accounts', 'gift-limits', accountId, contactId, year],
    enabled: may('accounts.read'),
    retry: false,
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/accounts/{accountId}/gift-limits', {
          params: { path: { accountId }, query: { contactId, year } as never },
        }),
      ),
  });
  if (!limits.data) return null;
  const { contacts, account, perGift, blackouts, year: of } = limits.data;
  const recipient = contacts.find((each) => each.contactId === contactId);
  const running = blackouts.filter(({ now }) => now);
  return (
    <>
      {recipient && <Allowed label={t('facts.recipientYear', { name: recipient.name, year: of })} of={recipient} />}
      <Allowed label={t('facts.accountYear', { year: of })} of={account} />
      <PerGift perGift={perGift} />
      <FactLine label={t('facts.blackout')} isAgainst={running.length > 0}>
        {running.length === 0 ? t('facts.noBlackout') : running.map(({ label }) => label).join(t('words:separator'))}
      </FactLine>
      <Register accountId={accountId} />
    </>
  );
}

function PerGift({ perGift }: Pick<Limits, 'perGift'>) {
  const { t } = useTranslation('approval');
  const format = useFormat();
  return <FactLine label={t('facts.perGift')}>{format.money(perGift)}</FactLine>;
}

function Allowed({ label, of: { limit, given, left } }: { label: string; of: Allowance }) {
  const { t } = useTranslation('approval');
  const format = useFormat();
  const nothing = { amount: '0.00', currency: limit.currency };
  const had = (given.length === 0 ? [nothing] : given).map(format.money).join(format.separator);
  const isSpent = left === null || Number((left as { amount: string }).amount) <= 0;
  return (
    <FactLine label={label} isAgainst={isSpent}>
      {t('facts.hadOf', { had, limit: format.money(limit) })}
    </FactLine>
  );
}

/** The last that was given, so that nobody has to look it up. */
function Register({ accountId }: { accountId: string }) {
  const { t } = useTranslation('approval');
  const format = useFormat();
  const lists = usePolicyLists();
  const { data } = useQuery({
    queryKey: ['accounts', 'gifts', accountId],
    retry: false,
    queryFn: () => bodyOf(api.GET('/api/v1/gifts', { params: { query: { accountId, limit: 3 } } })),
  });
  if (!data) return null;
  return (
    <FactLine label={t('facts.register')}>
      {data.items.length === 0 && t('facts.nothingGiven')}
      {data.items.map((gift) => (
        <div key={gift.id}>{giftWord(gift, format, lists.nameInRequest('kind', gift.kind) ?? gift.kind)}</div>
      ))}
    </FactLine>
  );
}

function giftWord({ occursOn, recipient, amount, approvedBy }: Schemas['GiftView'], format: Format, kind: string) {
  const by = names(approvedBy, format.separator);
  return [format.plainDay(occursOn), recipient, kind, format.money(amount), by]
    .filter((part) => part !== '')
    .join(' · ');
}
