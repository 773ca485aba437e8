import type { ClassGrounds, Contact } from '../../../machines/account-path/facts';
import type { Directory, KnownAccount } from '../directory.query';
import {
  type ImportPlan,
  type Notice,
  parentLoops,
  parentsFirst,
  type PlannedAccount,
  type PlannedFact,
} from '../plan';
import type { Column } from './columns';
import { comparable, mapHeader } from './map-header';
import { Owners, OwnerUnfit } from './owners';
import { RowReader, type RowReading, type SheetContact, type SheetRow } from './read-rows';
import { columnLetters, type RowError } from './row-error';
import type { Table } from './table';

export interface SheetReading {
  rows: { row: SheetRow; reader: RowReader }[];
  errors: RowError[];
  notices: Notice[];
  /** Names and references of rows that are unfit: whoever names one of them as parent is not at fault. */
  unfitNames: Set<string>;
  rowsSeen: number;
}

/** First half: what every row says by itself. */
export function readSheet(table: Table, reading: RowReading): SheetReading {
  const mapping = mapHeader(table.headers);
  const notices = mapping.unknown.map(({ column, header }): Notice => ({
    ...{ file: null, row: 1, column: columnLetters(column), code: 'column-unknown', params: { header }, value: header },
  }));
  if (mapping.errors.length > 0)
    return { rows: [], errors: mapping.errors, notices, unfitNames: new Set(), rowsSeen: table.rows.length };
  const readers = table.rows.map((row) => new RowReader(mapping, row, reading));
  const read = readers.map((reader) => ({ row: reader.read(), reader }));
  const errors = readers.flatMap((reader) => reader.errors);
  if (table.rows.length === 0)
    errors.push({ row: 1, column: null, field: null, code: 'no-rows', params: {}, value: '' });
  const rows = read.filter((each): each is SheetReading['rows'][number] => each.row !== null);
  const unfitNames = new Set(read.filter(({ row }) => row === null).flatMap(({ reader }) => reader.names()));
  return { rows, errors, notices, unfitNames, rowsSeen: table.rows.length };
}

/** Names and references that the database is to be asked about. */
export function namesIn({ rows }: SheetReading): { names: string[]; references: string[] } {
  const names = rows.flatMap(({ row }) => [row.name, ...(row.parent ? [row.parent] : [])]);
  const references = rows.flatMap(({ row }) => [referenceOf(row), ...(row.parent ? [row.parent] : [])]);
  return { names: [...new Set(names)], references: [...new Set(references)] };
}

/** Second half: every row held against the other rows and against who and what is there. */
export function planSheet(
  reading: SheetReading,
  directory: Directory,
  options: { createUsers: boolean },
): ImportPlan & { errors: RowError[] } {
  const owners = new Owners(directory, options.createUsers);
  const parents = new Parents(reading, directory.accounts);
  const seen = new Map<string, number>();
  const accounts = reading.rows.map(({ row, reader }) => {
    assertSingle(row, reader, seen);
    return plannedAccount(row, attempt(reader, () => owners.emailOf(row)) ?? '', parents.of(row, reader));
  });
  refuseLoops(accounts, reading);
  const errors = [...reading.errors.filter(({ row }) => row === 1), ...rowErrors(reading)];
  const notices = [...reading.notices, ...namesakes(reading, directory.accounts)];
  return {
    departments: owners.departments,
    people: owners.people,
    accounts: errors.length > 0 ? accounts : parentsFirst(accounts),
    notices,
    counts: {
      rows: reading.rowsSeen,
      accounts: accounts.length,
      people: owners.people.length,
      departments: owners.departments.length,
    },
    errors,
  };
}

function rowErrors({ errors, rows }: SheetReading): RowError[] {
  const readers = new Set(rows.map(({ reader }) => reader));
  const late = [...readers].flatMap((reader) => reader.errors);
  const early = errors.filter((error) => error.row !== 1 && !late.includes(error));
  return [...early, ...late].sort((one, other) => one.row - other.row || (one.column ?? 0) - (other.column ?? 0));
}

/** Without a reference of its own a row is known again by its name. */
export function referenceOf({ reference, name }: SheetRow): string {
  return reference ?? `name:${name}`;
}

function assertSingle(row: SheetRow, reader: RowReader, seen: Map<string, number>): void {
  const reference = referenceOf(row);
  const before = seen.get(reference);
  if (before === undefined) seen.set(reference, row.row);
  else
    reader.fail(row.reference ? 'reference' : 'name', row.reference ? 'reference-twice' : 'name-twice', {
      row: before,
    });
}

function attempt(reader: RowReader, find: () => string): string | null {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof OwnerUnfit)) throw error;
    reader.fail(error.column as Column, error.code, error.params);
    return null;
  }
}

/** Finds the parent of a row: by reference or name, in the sheet first, then among the accounts that are there. */
class Parents {
  constructor(
    private readonly reading: SheetReading,
    private readonly accounts: KnownAccount[],
  ) {}

  of(row: SheetRow, reader: RowReader): PlannedAccount['parent'] {
    if (!row.parent || this.reading.unfitNames.has(row.parent)) return null;
    const rows = this.reading.rows.map((each) => each.row);
    const inSheet = rows.filter((each) => each.reference === row.parent || each.name === row.parent);
    const known = this.accounts.filter((each) => each.externalRef === row.parent || each.name === row.parent);
    const found = inSheet.length > 0 ? inSheet : known;
    if (inSheet.length === 1 && inSheet[0] === row) return refuse(reader, 'parent-is-itself');
    if (found.length > 1) return refuse(reader, 'parent-ambiguous', { count: found.length });
    if (inSheet[0]) return { ref: referenceOf(inSheet[0]) };
    return known[0] ? { id: known[0].id } : refuse(reader, 'parent-unknown');
  }
}

function refuse(reader: RowReader, code: string, params: Record<string, unknown> = {}): null {
  reader.fail('parent', code, params);
  return null;
}

function refuseLoops(accounts: PlannedAccount[], { rows }: SheetReading): void {
  const looped = parentLoops(accounts);
  for (const { row, reader } of rows) if (looped.has(referenceOf(row))) reader.fail('parent', 'parent-loop');
}

/** A like-named account may be the same customer: said, not decided. */
function namesakes({ rows }: SheetReading, accounts: KnownAccount[]): Notice[] {
  const known = (row: SheetRow) =>
    accounts.some((each) => comparable(each.name) === comparable(row.name) && each.externalRef !== referenceOf(row));
  return rows
    .filter(({ row }) => known(row))
    .map(({ row }) => ({
      ...{ file: null, row: row.row, column: null, code: 'name-known', params: { name: row.name }, value: row.name },
    }));
}

function plannedAccount(row: SheetRow, ownerEmail: string, parent: PlannedAccount['parent']): PlannedAccount {
  const { leftFrom, reviewAt, lastEngagedAt, state, cycle, name } = row;
  return {
    row: row.row,
    externalRef: referenceOf(row),
    ...{ name, ownerEmail, parent, state, cycle },
    groupName: row.group ?? null,
    enteredAt: row.enteredAt ?? null,
    ...(leftFrom ? { leftFrom } : {}),
    ...(reviewAt ? { reviewAt } : {}),
    ...(lastEngagedAt ? { lastEngagedAt } : {}),
    pastCycles: [],
    facts: factsOf(row),
  };
}

function factsOf(row: SheetRow): PlannedFact[] {
  const facts: PlannedFact[] = [];
  if (Object.keys(row.dossier).length > 0) facts.push({ kind: 'dossier', content: row.dossier });
  if (row.potential || row.introduced || row.group) facts.push({ kind: 'classGrounds', content: groundsOf(row) });
  return [...facts, ...row.contacts.map((contact) => ({ kind: 'contact' as const, content: contactOf(contact) }))];
}

function groundsOf({ potential, introduced, group }: SheetRow): ClassGrounds {
  return {
    potential: potential !== undefined,
    ...(potential ? { potentialReason: potential } : {}),
    ...(introduced ? { introducedClosedCustomer: true, introducedAccountName: introduced } : {}),
    ...(group ? { groupName: group } : {}),
  };
}

/** What a list of contacts does not say counts for nothing: no stance, no weight. */
function contactOf(contact: SheetContact): Contact {
  return { ...contact, keyDecisionMaker: false, decides: false, stance: 'unknown', weight: 0, champion: false };
}
