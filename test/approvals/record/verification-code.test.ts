import { cleanName } from '../../../src/approvals/conversation/attachment-name';
import { escaped, html } from '../../../src/approvals/record/markup';
import { newCode, shownCode, typedCode } from '../../../src/approvals/record/verification-code';
import fc from '../../support/properties';

describe('a verification code', () => {
  it('is found again however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
        const code = newCode(() => Buffer.from(bytes));
        const typed = shownCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' – ');
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
        expect(typedCode(typed)).toBe(code);
      }),
    );
  });

  it('has 80 bits: codes differ in whatever bit the randomness differs', () => {
    const codes = Array.from({ length: 80 }, (_, bit) =>
      newCode(() =>
        Buffer.from(Array.from({ length: 10 }, (_each, index) => (index === bit >> 3 ? 1 << (bit & 7) : 0))),
      ),
    );
    expect(new Set(codes).size).toBe(80);
  });

  it('anything else is none', () => {
    for (const typed of ['', 'x', 'U'.repeat(16), '0'.repeat(17), '0'.repeat(10_000)])
      expect(typedCode(typed)).toBeNull();
  });
});

it('a page escapes whatever people wrote, and drops what turns its reading', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escaped(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
    }),
  );
  expect(html`<p>${'<script>'}${null}${[html`<b>${1}</b>`]}</p>`.text).toBe('<p>&lt;script&gt;<b>1</b></p>');
  expect(escaped('a\u202Eb\u0000c\nd')).toBe('abc\nd');
});

it('a name is one part of a path without what programs misread, or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = cleanName(given);
      if (name === null) return;
      expect([...name].length).toBeLessThanOrEqual(152);
      expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cf}]|^\./u);
    }),
  );
  expect(cleanName('../../etc/passwd.txt')).toBe('passwd.txt');
  expect(cleanName('C:\\temp\\CON.txt')).toBe('_CON.txt');
  expect(cleanName('报价\u202Efdp.exe')).toBe('报价fdp.exe');
  expect(cleanName(`${'长'.repeat(300)}.pdf`)).toHaveLength(150);
});
