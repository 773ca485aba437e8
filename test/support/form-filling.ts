import { DateTime } from 'luxon';
import type { Locator, Page } from 'playwright-core';
import criteria from '../../src/modules/platform/i18n/locales/zh-CN/criteria.json';
import words from '../../web/src/i18n/zh-CN/forms.json';

/** Where the people of the tests sit. */
export const ZONE = 'Asia/Shanghai';

type Words = { [key: string]: string | Words };

function wordAt(dictionary: unknown, path: string[]): string | undefined {
  const found = path.reduce<unknown>((at, part) => (at as Words | undefined)?.[part], dictionary);
  return typeof found === 'string' ? found : undefined;
}

/** What a field is called on the screen. */
const labelOf = (name: string, of: string): string =>
  wordAt(words, ['in', of, name]) ?? wordAt(words, ['field', name]) ?? wordAt(criteria, ['fields', name]) ?? name;
const optionOf = (name: string, value: string): string =>
  wordAt(words, ['option', name, value]) ?? wordAt(words, ['options', value]) ?? value;

/** Fills the open form as somebody at the screen does: by what stands there in Chinese. */
export class FormFilling {
  constructor(
    private readonly page: Page,
    private readonly root: Locator,
    /** What a code or an id is called on the screen: lists of the policy, people. */
    private readonly called: (value: string) => string | undefined,
  ) {}

  async fill(form: string, content: Record<string, unknown>): Promise<void> {
    await this.fillAll(content, [], form);
  }

  private async fillAll(content: Record<string, unknown>, path: string[], of: string): Promise<void> {
    for (const [name, value] of Object.entries(content)) await this.fillOne(value, [...path, name], name, of);
  }

  private async fillOne(value: unknown, path: string[], name: string, of: string): Promise<void> {
    if (Array.isArray(value) && typeof value[0] === 'object') return this.fillRows(value, path, name, of);
    if (isMoney(value)) return this.type(this.at(path), value.amount);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return this.fillAll(value as Record<string, unknown>, path, name);
    const field = this.at(path);
    await field.waitFor({ state: 'attached' });
    if (typeof value === 'boolean') return field.getByText(value ? '是' : '否', { exact: true }).click();
    if ((await field.getAttribute('role')) === 'combobox')
      return this.choose(field, (Array.isArray(value) ? value : [value]) as string[], name);
    if (await this.isDate(field)) return this.pick(field, String(value));
    return this.type(field, String(value));
  }

  private async fillRows(rows: Record<string, unknown>[], path: string[], name: string, of: string): Promise<void> {
    const label = labelOf(name, of);
    const list = this.root.locator('fieldset').filter({ has: this.page.locator(`legend:text-is("${label}")`) });
    for (const [index, row] of rows.entries()) {
      const first = this.at([...path, String(index), Object.keys(row)[0]!]);
      if ((await first.count()) === 0) await list.last().locator('> button').click();
      await this.fillAll(row, [...path, String(index)], name);
    }
  }

  private at(path: string[]): Locator {
    return this.root.locator(`[id="${path.join('_')}"]`);
  }

  private async type(field: Locator, text: string): Promise<void> {
    if ((await field.inputValue()) !== text) await field.fill(text);
  }

  private isDate(field: Locator): Promise<boolean> {
    return field.evaluate((element) => (element as any).closest('.ant-picker') !== null);
  }

  /** The picker steps by five minutes. */
  private async pick(field: Locator, value: string): Promise<void> {
    const at = DateTime.fromISO(value, { zone: ZONE });
    const isDay = value.length === 10;
    const step = at.set({ minute: Math.floor(at.minute / 5) * 5 });
    await field.click();
    await field.fill(isDay ? value : step.toFormat('yyyy-MM-dd HH:mm'));
    await field.press('Enter');
  }

  private async choose(field: Locator, values: string[], name: string): Promise<void> {
    const select = field.locator('xpath=ancestor::div[contains(concat(" ", @class, " "), " ant-select ")][1]');
    for (const value of values) {
      const label = this.called(value) ?? optionOf(name, value);
      if ((await select.innerText()).includes(label)) continue;
      await select.click();
      const options = this.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
      const option = options.locator('.ant-select-item-option', { hasText: label }).first();
      if ((await field.getAttribute('readonly')) !== null) await option.click();
      else {
        await field.fill(label);
        await option.and(this.page.locator('.ant-select-item-option-active')).waitFor();
        await field.press('Enter');
      }
    }
    if (await this.isMultiple(select)) await field.press('Escape');
  }

  private isMultiple(select: Locator): Promise<boolean> {
    return select.evaluate((element) => (element as any).classList.contains('ant-select-multiple'));
  }
}

function isMoney(value: unknown): value is { amount: string; currency: string } {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}
