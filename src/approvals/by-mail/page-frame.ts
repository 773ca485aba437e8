import { html, Markup } from '../record/markup';
import type { MailWords } from './mail-words';

/** One column that fits a telephone; nothing is loaded. */
const STYLE = `
*{box-sizing:border-box}body{font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Helvetica Neue",Arial,sans-serif;color:#1f2328;background:#f6f8fa;margin:0}
main{max-width:680px;margin:0 auto;padding:16px;background:#fff;min-height:100vh}h1{font-size:20px;line-height:1.4;margin:8px 0}h2{font-size:16px;margin:24px 0 8px}
table{border-collapse:collapse;width:100%;table-layout:fixed}th,td{text-align:left;vertical-align:top;padding:6px 8px 6px 0;overflow-wrap:anywhere;border-bottom:1px solid #eaeef2}
th{font-weight:400;color:#59636e;width:7em}table table th{width:6em}.rows th{width:auto}ol{margin:0;padding-left:1.4em}
.text{white-space:pre-wrap}.small,.none{color:#59636e;font-size:14px}.kind{margin:0;color:#59636e;font-size:14px}.amount{font-weight:600}
.warn,.error,.done{border-radius:6px;padding:12px;margin:16px 0}.warn{background:#fff8c5;border:1px solid #d4a72c}.error{background:#ffebe9;border:1px solid #cf222e}.done{background:#dafbe1;border:1px solid #1a7f37}
label{display:block;margin:12px 0 4px}textarea{width:100%;min-height:96px;font:inherit;padding:8px;border:1px solid #8c959f;border-radius:6px}
.check{display:flex;gap:8px;align-items:flex-start;margin:16px 0}.check input{width:22px;height:22px;flex:none;margin:2px 0 0}
.buttons{display:flex;flex-wrap:wrap;gap:12px}button{font:inherit;min-height:48px;padding:8px 20px;border-radius:6px;border:1px solid #8c959f;background:#fff;flex:1 1 120px}
.approve{background:#1a7f37;border-color:#1a7f37;color:#fff}.reject{color:#a40e26;border-color:#a40e26}.issue{color:#a40e26;margin:4px 0}a{color:#0b5cad}
@media (max-width:480px){th{width:5.5em}}
`;

/** A self-contained page: nothing is loaded, nothing is run, no search engine keeps it. */
export function framed(title: string, body: Markup, words: Pick<MailWords, 'locale'>): string {
  return html`<!doctype html>
    <html lang="${words.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'"
        />
        <meta name="robots" content="noindex, nofollow, noarchive" />
        <title>${title}</title>
        <style>
          ${new Markup(STYLE)}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `.text;
}
