/** A kind of file that may be attached: its endings, how it is sent back, and how its first bytes look. */
interface AttachmentKind {
  endings: readonly string[];
  mediaType: string;
  fits: (content: Buffer) => boolean;
}

const startsWith =
  (...bytes: number[]) =>
  (content: Buffer): boolean =>
    content.subarray(0, bytes.length).equals(Buffer.from(bytes));

const zip = startsWith(0x50, 0x4b, 0x03, 0x04);
const compound = startsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** An Office file is an archive that lists its parts under this name; a file with macros is none of these kinds. */
const officeFile =
  (part: string) =>
  (content: Buffer): boolean =>
    zip(content) &&
    content.includes('[Content_Types].xml') &&
    content.includes(`${part}/`) &&
    !content.includes('vbaProject.bin');

/** Text as browsers and editors read it. Old Chinese encodings are not told from anything else, so they are refused. */
function isText(content: Buffer): boolean {
  try {
    return !utf8.decode(content).includes('\0');
  } catch {
    return false;
  }
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Nothing that a browser or an office program would run: no pages, scripts, drawings with scripts, programs, macros, archives. */
const KINDS: readonly AttachmentKind[] = [
  { endings: ['pdf'], mediaType: 'application/pdf', fits: startsWith(0x25, 0x50, 0x44, 0x46, 0x2d) },
  { endings: ['png'], mediaType: 'image/png', fits: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { endings: ['jpg', 'jpeg'], mediaType: 'image/jpeg', fits: startsWith(0xff, 0xd8, 0xff) },
  { endings: ['gif'], mediaType: 'image/gif', fits: (content) => /^GIF8[79]a/.test(content.toString('latin1', 0, 6)) },
  {
    endings: ['webp'],
    mediaType: 'image/webp',
    fits: (content) => /^RIFF[^]{4}WEBP/.test(content.toString('latin1', 0, 12)),
  },
  { endings: ['docx'], mediaType: `${OFFICE}.wordprocessingml.document`, fits: officeFile('word') },
  { endings: ['xlsx'], mediaType: `${OFFICE}.spreadsheetml.sheet`, fits: officeFile('xl') },
  { endings: ['pptx'], mediaType: `${OFFICE}.presentationml.presentation`, fits: officeFile('ppt') },
  { endings: ['doc'], mediaType: 'application/msword', fits: compound },
  { endings: ['xls'], mediaType: 'application/vnd.ms-excel', fits: compound },
  { endings: ['ppt'], mediaType: 'application/vnd.ms-powerpoint', fits: compound },
  { endings: ['txt'], mediaType: 'text/plain; charset=utf-8', fits: isText },
  { endings: ['csv'], mediaType: 'text/csv; charset=utf-8', fits: isText },
];

export const attachmentEndings = KINDS.flatMap((kind) => kind.endings);

/** Media type of a file whose name and content agree on a kind that may be attached; null for anything else. */
export function mediaTypeOf(name: string, content: Buffer): string | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const kind = KINDS.find(({ endings }) => endings.includes(ending));
  return kind?.fits(content) ? kind.mediaType : null;
}
