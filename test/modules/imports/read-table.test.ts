import { readTable } from '../../../src/modules/imports/sheet/read-table';
import { FileUnreadable, limits } from '../../../src/modules/imports/sheet/table';
import { archiveOf, csv, workbook } from './sheets';

const texts = async (content: Buffer) => {
  const table = await readTable(content);
  return [table.headers, ...table.rows.map(({ cells }) => cells.map(({ text }) => text))];
};
const refusal = async (content: Buffer) =>
  readTable(content).then(
    () => 'read',
    (error: Error) => (error instanceof FileUnreadable ? error.code : error),
  );

describe('a file that is not what its name says', () => {
  const refusalOf = (content: Buffer, name: string) =>
    readTable(content, name).then(
      () => 'read',
      (error: FileUnreadable) => error.code,
    );

  it.each(['list.xlsx', 'LIST.XLSX', 'list.xlsm'])('text called %s is refused', async (name) => {
    expect(await refusalOf(Buffer.from('<html>log in</html>'), name)).toBe('file-not-a-workbook');
  });
  it('a workbook is read under any name, text under any other', async () => {
    expect(await refusalOf(await workbook([['Account']]), 'list.csv')).toBe('read');
    expect(await refusalOf(Buffer.from('Account\nA\n'), 'list.csv')).toBe('read');
    expect(await refusalOf(Buffer.from('Account\nA\n'), 'accounts')).toBe('read');
  });
});

describe('separated text', () => {
  // 客户名称,阶段 / 海川,接入 in GB18030.
  const gb18030 = Buffer.from('bfcdbba7c3fbb3c62cbdd7b6ce0abaa3b4a82cbdd3c8eb', 'hex');

  it.each([
    ['UTF-8', Buffer.from('客户名称,阶段\n海川,接入\n')],
    ['UTF-8 with its mark', Buffer.from('\ufeff客户名称,阶段\r\n海川,接入\r\n')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('客户名称,阶段\n海川,接入\n', 'utf16le')])],
    ['GB18030', gb18030],
    ['semicolons', Buffer.from('客户名称;阶段\n海川;接入\n')],
    ['tabs', Buffer.from('客户名称\t阶段\n海川\t接入\n')],
    ['quotes', Buffer.from('"客户名称","阶段"\n"海川","接入"\n')],
  ])('is read with %s', async (_, content) => {
    expect(await texts(content)).toEqual([
      ['客户名称', '阶段'],
      ['海川', '接入'],
    ]);
  });

  it('keeps separators and line ends inside quotes, and the numbers of rows after empty ones', async () => {
    const table = await readTable(Buffer.from('Account,Notes\n"A, B","one\ntwo"\n,\nC,three\n'));
    expect(table.rows).toEqual([
      { number: 2, cells: [{ text: 'A, B' }, { text: 'one\ntwo' }] },
      { number: 4, cells: [{ text: 'C' }, { text: 'three' }] },
    ]);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'file-empty'],
    ['a quote that does not close', Buffer.from('Account,Stage\n"A,B\n'), 'csv-malformed'],
    ['bytes that are no text', Buffer.from([0x41, 0x00, 0x42, 0xff, 0xff]), 'encoding-unknown'],
    ['too many rows', Buffer.from(`Account\n${'A\n'.repeat(limits.rows + 1)}`), 'too-many-rows'],
    ['too many columns', Buffer.from(','.repeat(limits.columns + 1)), 'too-many-columns'],
    ['ten megabytes', Buffer.alloc(limits.fileBytes + 1, 0x41), 'file-too-large'],
  ])('is refused with %s', async (_, content, code) => {
    expect(await refusal(content)).toBe(code);
  });
});

describe('workbooks', () => {
  it('give text, numbers as written, dates without a zone, and no formulas', async () => {
    const rich = { richText: [{ text: '海' }, { text: '川' }] };
    const content = await workbook([
      ['名称', '电话', '日期', '公式'],
      [rich, 13800138000, new Date('2026-01-31T00:00:00Z'), { formula: 'HYPERLINK("http://x","y")', result: 'shown' }],
      ['=1+1', '007', '2026-02-01', { formula: 'A1/0', result: { error: '#DIV/0!' } }],
    ]);
    const table = await readTable(content);
    expect(table.rows[0]?.cells).toEqual([
      { text: '海川' },
      { text: '13800138000' },
      { text: '2026-01-31', date: '2026-01-31T00:00:00' },
      { text: 'shown' },
    ]);
    expect(table.rows[1]?.cells.map(({ text }) => text)).toEqual(['=1+1', '007', '2026-02-01', '#DIV/0!']);
    expect(table.rows[1]?.cells[3]?.error).toBe('#DIV/0!');
  });

  it('take off the apostrophe that an export puts before a would-be formula', async () => {
    expect(await texts(await workbook([['A'], [`'=cmd`], [`'quoted`]]))).toEqual([['A'], ['=cmd'], [`'quoted`]]);
  });

  it('are refused when they unpack beyond the budget, whatever size they state', async () => {
    const bomb = archiveOf({ 'xl/worksheets/sheet1.xml': Buffer.alloc(limits.unpackedBytes + 1, 0x20) }, 10);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusal(bomb)).toBe('file-unpacks-too-large');
  });

  it.each(['mergeCells', 'dataValidations', 'conditionalFormatting'])(
    'are not held up by %s over the whole sheet',
    async (kind) => {
      const content = await workbook([['Account'], ['A']], (book) => {
        const sheet = book.worksheets[0] as unknown as { dataValidations: { add(range: string, rule: object): void } };
        if (kind === 'dataValidations')
          sheet.dataValidations.add('A1:A1048576', { type: 'whole', operator: 'between', formulae: [0, 1] });
      });
      const marked = await remade(content, kind);
      const started = Date.now();
      expect(await texts(marked)).toEqual([['Account'], ['A']]);
      expect(Date.now() - started).toBeLessThan(5_000);
    },
  );

  it('are refused with a cell in the last column of all, and read with one far down', async () => {
    expect(
      await refusal(await workbook([['A']], (book) => void (book.worksheets[0]!.getCell(2, 16_384).value = 'x'))),
    ).toBe('too-many-columns');
    const far = await readTable(
      await workbook([['A']], (book) => void (book.worksheets[0]!.getCell(900_000, 1).value = 'x')),
    );
    expect(far.rows).toEqual([{ number: 900_000, cells: [{ text: 'x' }] }]);
  });

  it.each([
    ['an encrypted or old file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file-encrypted'],
    ['an archive that is cut off', archiveOf({ a: Buffer.from('a') }).subarray(0, 40), 'file-unreadable'],
    ['an archive that is no workbook', archiveOf({ 'readme.txt': Buffer.from('hello') }), 'sheet-missing'],
    [
      'broken XML',
      archiveOf({
        'xl/workbook.xml': Buffer.from('<workbook><sheets>'),
        'xl/worksheets/sheet1.xml': Buffer.from('<worksheet><<<'),
      }),
      'file-unreadable',
    ],
  ])('are refused: %s', async (_, content, code) => {
    expect(await refusal(content)).toBe(code);
  });

  it('and separated text of the same lines are the same table', async () => {
    const lines = [
      ['Account', 'Stage'],
      ['A', 'intake'],
      ['B', 'closing'],
    ];
    expect(await texts(await workbook(lines))).toEqual(await texts(csv(lines)));
  });
});

/** The workbook with a range over the whole sheet in its XML. */
async function remade(content: Buffer, kind: string): Promise<Buffer> {
  const { default: JSZip } = (await import('jszip')) as unknown as { default: any };
  const zip = await JSZip.loadAsync(content);
  const path = 'xl/worksheets/sheet1.xml';
  const xml: string = await zip.file(path).async('string');
  const whole =
    {
      mergeCells: '<mergeCells count="1"><mergeCell ref="A3:XFD1048576"/></mergeCells>',
      conditionalFormatting:
        '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>',
    }[kind] ?? '';
  zip.file(path, xml.replace('</sheetData>', `</sheetData>${whole}`));
  return zip.generateAsync({ type: 'nodebuffer' }) as Promise<Buffer>;
}
