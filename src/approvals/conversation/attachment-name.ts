const LONGEST = 150;
/** Control characters, marks that turn the direction of writing, halves of characters: `exe.fdp` must not look like `pdf.exe`. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
const UNSAFE = /[<>:"|?*\\/]/g;
/** Names that Windows takes for devices, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The name of an uploaded file as it is stored and sent back: its last part alone, without what file systems or readers
 * misunderstand, at most 150 characters with its ending kept. Null where nothing is left of it.
 */
export function cleanName(given: string): string | null {
  const last = given.normalize('NFC').split(/[\\/]/).pop() ?? '';
  const name = last
    .replace(INVISIBLE, '')
    .replace(UNSAFE, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (name === '') return null;
  return shortened(DEVICE.test(name) ? `_${name}` : name);
}

function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST) return name;
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  return characters.slice(0, LONGEST - ending.length).join('') + ending;
}

/** `Content-Disposition` for it (RFC 6266): a plain name for old programs, the true one in UTF-8 for all others. */
export function asAttachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
