import { FileUnreadable } from './table';

const MARKS: [encoding: string, mark: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Text of a file whose encoding nobody states: by its mark, else UTF-8 if it is valid, else GB18030. */
export function decodeText(content: Buffer): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => content[index] === byte));
  for (const encoding of marked ? [marked[0]] : ['utf-8', 'gb18030']) {
    const text = decoded(content, encoding);
    if (text !== null) return text;
  }
  throw new FileUnreadable('encoding-unknown');
}

/** NUL is no text in any of them: a file of another kind was given. */
function decoded(content: Buffer, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(content);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
