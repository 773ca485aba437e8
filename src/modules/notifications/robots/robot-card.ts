import type { RobotPlatform } from './robot-platforms';

/** What a robot says, before it is put in a platform's words. Plain text throughout. */
export interface RobotCard {
  title: string;
  /** Paragraphs. */
  text: readonly string[];
  /** Where it leads; undefined where the operator has not said where people reach the interface. */
  link?: { label: string; url: string };
}

/** WeCom takes 4096 bytes of markdown, the others about twenty thousand of everything: one limit that fits all. */
const TEXT_BYTES = 3_600;
const TITLE_BYTES = 300;
/** What a notice of WeCom shows of its text. */
const NOTICE_CHARACTERS = 112;

/** The body of a message in the platform's documented format, without signature. */
export function messageOf(platform: RobotPlatform, card: RobotCard): Record<string, unknown> {
  const title = cut(line(card.title), TITLE_BYTES);
  return MESSAGES[platform]({ ...card, title });
}

const MESSAGES: Record<RobotPlatform, (card: RobotCard) => Record<string, unknown>> = {
  wecom(card) {
    const text = cut(card.text.map(line).join('\n'), TEXT_BYTES);
    if (card.link && card.text.length === 1 && [...text].length <= NOTICE_CHARACTERS) return wecomNotice(card, text);
    const content = cut(markdownOf(card, `**${safe(card.title)}**`), TEXT_BYTES) + linkOf(card);
    return { msgtype: 'markdown', markdown: { content } };
  },
  dingtalk(card) {
    const { title, link } = card;
    const text = cut(markdownOf(card, `#### ${safe(title)}`), TEXT_BYTES);
    if (!link) return { msgtype: 'markdown', markdown: { title, text } };
    const { label: singleTitle, url: singleURL } = link;
    return { msgtype: 'actionCard', actionCard: { title, text, btnOrientation: '0', singleTitle, singleURL } };
  },
  feishu({ title, text, link }) {
    const plain = (content: string) => ({ tag: 'plain_text', content });
    const said = { tag: 'div', text: plain(cut(text.map(line).join('\n'), TEXT_BYTES)) };
    const button = link && { tag: 'button', text: plain(link.label), type: 'primary', url: link.url };
    const elements = [said, ...(button ? [{ tag: 'action', actions: [button] }] : [])];
    const header = { title: plain(title), template: 'blue' };
    return { msg_type: 'interactive', card: { config: { wide_screen_mode: true }, header, elements } };
  },
};

function wecomNotice({ title, link }: RobotCard, text: string): Record<string, unknown> {
  const notice = {
    card_type: 'text_notice',
    source: { desc: 'Keypath' },
    main_title: { title },
    sub_title_text: text,
    card_action: { type: 1, url: link?.url },
  };
  return { msgtype: 'template_card', template_card: notice };
}

function markdownOf({ text }: RobotCard, heading: string): string {
  return [heading, ...text.map((each) => safe(line(each)))].join('\n\n');
}

function linkOf({ link }: RobotCard): string {
  return link ? `\n\n[${safe(link.label)}](${link.url})` : '';
}

/** What people wrote mentions nobody, links nowhere and is no markup: signs that would do so become their wide look-alikes. */
function safe(text: string): string {
  return text.replace(/[<>[\]`@*#]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** At most so many bytes of UTF-8, never half a character. */
function cut(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let room = bytes - Buffer.byteLength('…');
  let kept = '';
  for (const character of text) {
    room -= Buffer.byteLength(character);
    if (room < 0) break;
    kept += character;
  }
  return `${kept}…`;
}
