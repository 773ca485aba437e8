/** A reader of RFC 5545 that imports nothing of ours and forgives nothing; times are made instants by the file's own VTIMEZONE alone. */
export interface Component {
  name: string;
  lines: ContentLine[];
  parts: Component[];
}

export interface ContentLine {
  name: string;
  params: Record<string, string>;
  value: string;
}

const NAME = /^(?:BEGIN|END|[A-Z][A-Z0-9-]*)$/;

/** @throws Error where the text is not as the RFC wants it */
export function readCalendar(text: string): Component {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare line break: ${JSON.stringify(line)}`);
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line))
      throw new Error(`a control character: ${JSON.stringify(line)}`);
    if (line.includes('\ufffd')) throw new Error(`half a character: ${line}`);
    if (Buffer.byteLength(line) > 75) throw new Error(`${Buffer.byteLength(line)} octets: ${line}`);
    if (line === '') throw new Error('an empty line');
  }
  const root = parsed(unfolded(physical).map(contentLine));
  for (const event of partsOf(root, 'VEVENT')) assertEvent(event);
  return root;
}

export function partsOf(component: Component, name: string): Component[] {
  return component.parts.filter((part) => part.name === name);
}

export function lineOf(component: Component, name: string): ContentLine | undefined {
  const found = component.lines.filter((line) => line.name === name);
  if (found.length > 1) throw new Error(`${name} twice in ${component.name}`);
  return found[0];
}

/** What a text value says. */
export function textOf(component: Component, name: string): string | undefined {
  return lineOf(component, name)?.value.replace(/\\([\\;,nN])/g, (_, each: string) => (/n/i.test(each) ? '\n' : each));
}

/** The instant of a DATE-TIME property, by UTC or by the zone as the file describes it. */
export function instantOf(root: Component, component: Component, name: string): string {
  const line = lineOf(component, name);
  const local = utc(line?.value ?? '');
  if (line?.value.endsWith('Z')) return local.toISOString();
  const zone = partsOf(root, 'VTIMEZONE').find((each) => lineOf(each, 'TZID')?.value === line?.params.TZID);
  if (!zone) throw new Error(`no VTIMEZONE of ${line?.params.TZID}`);
  const onsets = zone.parts
    .map((part) => ({ from: utc(lineOf(part, 'DTSTART')!.value), to: offset(lineOf(part, 'TZOFFSETTO')!.value) }))
    .filter(({ from }) => from <= local)
    .sort((a, b) => a.from.getTime() - b.from.getTime());
  return new Date(local.getTime() - onsets.at(-1)!.to * 60_000).toISOString();
}

function unfolded(lines: string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    if (line.startsWith(' ')) whole.push(`${whole.pop() ?? ''}${line.slice(1)}`);
    else whole.push(line);
  }
  return whole;
}

function contentLine(line: string): ContentLine {
  const colon = /^(?:[^":]|"[^"]*")*?:/.exec(line)?.[0].length;
  if (colon === undefined) throw new Error(`no content line: ${line}`);
  const [name = '', ...params] = line.slice(0, colon - 1).split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  if (!NAME.test(name)) throw new Error(`no name: ${line}`);
  return {
    name,
    params: Object.fromEntries(params.map((each) => each.split('=', 2) as [string, string])),
    value: line.slice(colon),
  };
}

function parsed(lines: ContentLine[]): Component {
  const stack: Component[] = [{ name: '', lines: [], parts: [] }];
  for (const line of lines) {
    const top = stack.at(-1)!;
    if (line.name === 'BEGIN') stack.push({ name: line.value, lines: [], parts: [] });
    else if (line.name !== 'END') {
      if (top.parts.length > 0) throw new Error(`${line.name} behind the components of ${top.name}`);
      top.lines.push(line);
    } else {
      if (top.name !== line.value) throw new Error(`END:${line.value} in ${top.name}`);
      stack.pop();
      stack.at(-1)!.parts.push(top);
    }
  }
  const [root] = stack[0]!.parts;
  if (stack.length !== 1 || stack[0]!.parts.length !== 1 || root?.name !== 'VCALENDAR') throw new Error('no calendar');
  if (lineOf(root, 'VERSION')?.value !== '2.0' || !lineOf(root, 'PRODID'))
    throw new Error('VERSION or PRODID is missing');
  if (root.parts.length === 0) throw new Error('a calendar needs a component');
  return root;
}

function assertEvent(event: Component): void {
  for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'SEQUENCE', 'SUMMARY', 'STATUS'])
    if (!lineOf(event, name)) throw new Error(`${name} is missing`);
  if (!/^\d{8}T\d{6}Z$/.test(lineOf(event, 'DTSTAMP')!.value)) throw new Error('DTSTAMP must be in UTC');
  if (!/^\d+$/.test(lineOf(event, 'SEQUENCE')!.value)) throw new Error('SEQUENCE must be a number');
  if (/(^|[^\\])(\\\\)*[;,]/.test(lineOf(event, 'SUMMARY')!.value)) throw new Error('SUMMARY is not escaped');
  const [start, end] = [lineOf(event, 'DTSTART')!, lineOf(event, 'DTEND')];
  const shape = start.params.VALUE === 'DATE' ? /^\d{8}$/ : /^\d{8}T\d{6}$/;
  if (!shape.test(start.value) || (end && !shape.test(end.value)))
    throw new Error(`DTSTART ${start.value}, DTEND ${end?.value}`);
  if (end && end.value <= start.value) throw new Error('DTEND must be later than DTSTART');
}

function utc(value: string): Date {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/.exec(value) ?? [];
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)));
}

function offset(value: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(value)!;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
