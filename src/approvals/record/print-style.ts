/** A4 upright; rows are not torn apart, and heads of tables come again on every page. */
export const PRINT_STYLE = `
@page { size: A4; margin: 16mm 14mm; }
body { font: 10pt/1.45 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Helvetica Neue", Arial, sans-serif; color: #111; max-width: 182mm; margin: 0 auto; padding: 4mm; }
h1 { font-size: 15pt; margin: 0 0 3mm; } h2 { font-size: 11pt; margin: 6mm 0 2mm; border-bottom: 0.3mm solid #111; break-after: avoid; }
.kind { margin: 0; color: #444; } .none { color: #666; margin: 0; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: 1mm 1.5mm; overflow-wrap: anywhere; }
.fields th { width: 34mm; font-weight: 500; color: #444; } .rows th, .rows td { border: 0.2mm solid #999; } .rows th, .rows code { white-space: nowrap; } li > .fields { margin-top: -1mm; }
thead { display: table-header-group; } tr { break-inside: avoid; } ol { margin: 0; padding-left: 5mm; }
.text { white-space: pre-wrap; } code { font-size: 8pt; overflow-wrap: anywhere; }
footer { display: flex; gap: 6mm; margin-top: 8mm; padding-top: 3mm; border-top: 0.5mm solid #111; break-inside: avoid; }
footer p { margin: 0 0 1mm; } .qr svg { width: 28mm; height: 28mm; } .code { font: 700 13pt monospace; letter-spacing: 0.5pt; }
@media print { body { padding: 0; } }
`;
