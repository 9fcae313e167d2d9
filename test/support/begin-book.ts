import type { Locator, Page } from 'playwright-core';

/** A field by its label; 「（任意）」 may follow. */
export function field(page: Page, label: string): Locator {
  const name = new RegExp(`^${label}(（任意）)?$`);
  // A field that offers a list is a combobox.
  return page.getByRole('textbox', { name }).or(page.getByRole('combobox', { name }));
}

const home = (page: Page): Promise<void> => page.getByRole('heading', { name: '今日', exact: true }).waitFor();

/** First run, by the pointer: an empty book of a shop with a name. */
export async function beginEmpty(page: Page): Promise<void> {
  await page.getByRole('button', { name: /空で始める/ }).click();
  await field(page, '店の名前').fill('割烹 見本');
  await field(page, 'ご主人のお名前').fill('見本 一郎');
  await page.getByRole('button', { name: '次へ' }).click();
  await page.getByRole('button', { name: 'この書き方で始める' }).click();
  await home(page);
}

/** First run with the sample shop. */
export async function beginSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /見本の店で試す/ }).click();
  await page.getByRole('button', { name: '次へ' }).click();
  await page.getByRole('button', { name: 'この書き方で始める' }).click();
  await home(page);
}

/** A link of the rail on the left. */
export async function goTo(page: Page, screen: '今日' | '記録' | '書く' | '今日の30分' | '予定' | 'お客様' | '数字' | '設定'): Promise<void> {
  await page.getByRole('navigation', { name: '画面' }).getByRole('link', { name: screen, exact: true }).click();
}

/** What the field says under itself, as a screen reader would read it; empty when nothing is wrong. */
export async function errorOf(control: Locator): Promise<string> {
  return control.evaluate((element) => {
    if (element.getAttribute('aria-invalid') !== 'true') return '';
    const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.filter((id) => id.endsWith('-error')).map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  });
}
