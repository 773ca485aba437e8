import { join } from 'node:path';
import PdfDocument from 'pdfkit';
import type { ReportTable } from './table';

/** Noto Sans SC, embedded as far as it is used: a page reads the same wherever it is opened. */
const FONT = join(__dirname, 'fonts', 'noto-sans-sc.ttf');
const MARGIN = 36;
const LINE = 16;
type Page = PDFKit.PDFDocument;

/** A report as PDF, A4 across; the header is repeated on every page. */
export function pageOf(table: ReportTable): Promise<Buffer> {
  const page = new PdfDocument({ size: 'A4', layout: 'landscape', margin: MARGIN, info: { Title: table.title } });
  const parts: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    page.on('data', (part: Buffer) => parts.push(part));
    page.on('end', () => resolve(Buffer.concat(parts)));
    page.on('error', reject);
  });
  page.font(FONT).fontSize(16).text(table.title).fontSize(9);
  for (const line of table.about) page.text(line);
  page.moveDown();
  rule(page, header(table), table);
  table.rows.forEach((row, index) => {
    if (page.y + LINE > page.page.height - MARGIN) {
      page.addPage();
      rule(page, header(table), table);
    }
    if (table.sums.includes(index)) underline(page);
    rule(page, row, table);
  });
  page.end();
  return done;
}

const header = ({ columns }: ReportTable): string[] => columns.map(({ header: text }) => text);

function rule(page: Page, cells: readonly string[], { columns }: ReportTable): void {
  const { y } = page;
  const unit = (page.page.width - 2 * MARGIN) / columns.reduce((sum, { width }) => sum + width, 0);
  let x = MARGIN;
  columns.forEach(({ width, isMoney }, index) => {
    const room = width * unit;
    const align = isMoney ? 'right' : 'left';
    page.text(cells[index] ?? '', x, y, { width: room - 6, height: LINE, align, lineBreak: false, ellipsis: true });
    x += room;
  });
  page.x = MARGIN;
  page.y = y + LINE;
}

function underline(page: Page): void {
  page
    .moveTo(MARGIN, page.y - 3)
    .lineTo(page.page.width - MARGIN, page.y - 3)
    .lineWidth(0.5)
    .stroke();
}
