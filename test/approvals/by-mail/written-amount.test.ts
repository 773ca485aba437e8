import { capitalAmount, writtenAmount } from '../../../src/approvals/by-mail/written-amount';
import fc from '../../support/properties';

describe('an amount as it is written', () => {
  it.each([
    ['0', '零元整'],
    ['0.05', '伍分'],
    ['0.50', '伍角整'],
    ['1', '壹元整'],
    ['10', '壹拾元整'],
    ['105.08', '壹佰零伍元零捌分'],
    ['1001.10', '壹仟零壹元壹角整'],
    ['10000', '壹万元整'],
    ['10010', '壹万零壹拾元整'],
    ['128000.50', '壹拾贰万捌仟元伍角整'],
    ['100000001', '壹亿零壹元整'],
    ['1000010000', '壹拾亿零壹万元整'],
    ['120000000', '壹亿贰仟万元整'],
    ['9999999999999999.99', '玖仟玖佰玖拾玖兆玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ])('%s is %s', (amount, capitals) => {
    expect(capitalAmount(amount)).toBe(capitals);
  });

  it('is yuan with thousands and capitals in Chinese, a code and figures elsewhere', () => {
    expect(writtenAmount({ amount: '128000', currency: 'CNY' }, 'zh-CN')).toBe(
      '人民币 128,000.00 元（大写：壹拾贰万捌仟元整）',
    );
    expect(writtenAmount({ amount: '1234567.8', currency: 'USD' }, 'zh-CN')).toBe('USD 1,234,567.80');
    expect(writtenAmount({ amount: '128000', currency: 'CNY' }, 'en')).toBe('CNY 128,000.00');
  });

  it('differs for every two amounts, and never holds two zeros side by side', () => {
    const cents = fc.bigInt({ min: 0n, max: 999_999_999_999_999_999n });
    const text = (value: bigint) => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`;
    fc.assert(
      fc.property(cents, cents, (one, other) => {
        const [a, b] = [capitalAmount(text(one)), capitalAmount(text(other))];
        expect(a === b).toBe(one === other);
        expect(a).not.toMatch(/零零|^零[^元]|undefined/);
      }),
    );
  });
});
