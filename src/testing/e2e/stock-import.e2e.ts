import { expect, test } from '@playwright/test';
import { makeWorkbook } from '../workbook';
import { signInAs } from './sign-in-as';

const MEDICINES = ['Crocin 500mg Tab', 'Dolo 650 Tablet', 'Metformin 500 mg tablet', 'Cetirizine 10mg tab', 'Amlodipine 5 mg tablet'];

/** Two thousand rows as a billing program writes them: a title, other headings, tabs, UTF-16, batches, and some mistakes. */
function messyFile(mistakes: 'mistakes' | 'mended'): Buffer {
  const rows = Array.from({ length: 2000 }, (_, n) => {
    const quantity = mistakes === 'mistakes' && n % 500 === 7 ? '=SUM(A1)' : `"1,${String(100 + (n % 800))}"`;
    const expiry = mistakes === 'mistakes' && n === 99 ? '31/02/2028' : '12/2099';
    return [MEDICINES[n % MEDICINES.length], `B${String(n)}`, expiry, quantity, '₹ 2.50'].join('\t');
  });
  const text = ['Gupta Medical Store', '', ['Product Name', 'Batch No.', 'Exp. Dt', 'Qnty', 'M.R.P.'].join('\t'), ...rows].join('\r\n');
  return Buffer.from(`\uFEFF${text}\r\n`, 'utf16le');
}

test('an owner sees what is wrong with a messy file, mends it and imports it, and people find the medicine', async ({ page }) => {
  await signInAs(page, 'gupta@demo.test');
  await page.goto('/en/stock/import');
  const choose = (name: string, buffer: Buffer) => page.getByLabel('Your file').setInputFiles({ name, mimeType: 'text/csv', buffer });

  await choose('photo.csv', await page.screenshot());
  await expect(page.getByText('This is not a table')).toBeVisible();

  await choose(
    'stock.xlsx',
    makeWorkbook([['Medicine', 'Quantity', 'Price', 'Expiry'], ...MEDICINES.map((name) => [name, 40, 2.5, { day: '2099-12-31' }])]),
  );
  await expect(page.getByText('5 rows are ready')).toBeVisible();

  await choose('stock.csv', messyFile('mistakes'));
  await expect(page.getByText('A column is missing: Quantity')).toBeVisible();
  await page.getByLabel('Quantity').selectOption({ label: 'Qnty' });
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByText('5 rows have problems')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Row 11', exact: true })).toBeVisible();
  await expect(page.getByText('This is not a date, like 31/12/2027 or 12/27.')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the rows to mend' }).click();
  expect((await download).suggestedFilename()).toBe('rows-to-mend.csv');

  await choose('stock.csv', messyFile('mended'));
  await page.getByLabel('Quantity').selectOption({ label: 'Qnty' });
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByText('2,000 rows are ready')).toBeVisible();
  await page.getByLabel('Set it to zero').check();
  await page.getByRole('button', { name: 'Continue with the good rows' }).click();
  await expect(page.getByText(/\d+ medicines will be set to zero/)).toBeVisible();
  await page.getByRole('button', { name: 'Import now' }).click();
  await expect(page.getByText('Your stock now says what the file says.')).toBeVisible();

  await page.getByRole('link', { name: 'Open my stock' }).click();
  await page.goto('/en/stock?q=Crocin+500');
  await expect(page.getByRole('link', { name: /Paracetamol 500 mg, tablet/ })).toBeVisible();
});
