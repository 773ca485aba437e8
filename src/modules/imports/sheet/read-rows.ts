import { isPathStage, type LifecycleState, type PathStage } from '../../../machines/policy/stages';
import type { Column } from './columns';
import { type MappedColumn, type Mapping } from './map-header';
import { type RowError, shortened } from './row-error';
import { type Cell, limits, type TableRow } from './table';
import { CellUnfit, emailOf, instantOf, stateOf, wholeNumberOf } from './values';

export interface SheetContact {
  name: string;
  department?: string;
  title?: string;
  phone?: string;
  email?: string;
}

/** What one row says, before it is held against the organisation and the other rows. */
export interface SheetRow {
  row: number;
  name: string;
  reference?: string;
  ownerEmail?: string;
  owner?: string;
  department?: string;
  state: LifecycleState;
  enteredAt?: string;
  parent?: string;
  group?: string;
  potential?: string;
  introduced?: string;
  cycle: number;
  leftFrom?: PathStage;
  reviewAt?: string;
  lastEngagedAt?: string;
  dossier: Record<string, string | number>;
  contacts: SheetContact[];
}

export interface RowReading {
  zone: string;
  /** Nothing that has happened can lie after it. */
  now: Date;
}

/** Reads the cells of one row; collects what is wrong instead of stopping at the first. */
export class RowReader {
  readonly errors: RowError[] = [];

  constructor(
    private readonly mapping: Mapping,
    private readonly row: TableRow,
    private readonly reading: RowReading,
  ) {}

  /** Null where a cell is unfit; the errors say which. */
  read(): SheetRow | null {
    this.checkCells();
    const state = this.value('stage', stateOf);
    const row = {
      row: this.row.number,
      ...this.texts(),
      ...this.dates(),
      ...this.position(state),
      dossier: this.dossier(),
      contacts: this.contacts(),
    };
    this.checkTogether(state, row);
    return this.errors.length === 0 ? (row as SheetRow) : null;
  }

  /** What other rows may call this one, also when it is unfit. */
  names(): string[] {
    return [this.text('name'), this.text('reference')].filter((text) => text !== undefined);
  }

  fail(column: Column, code: string, params: Record<string, unknown> = {}, person = 1): void {
    const at = this.mapped(column, person);
    const value = shortened(at ? this.cellAt(at).text : '');
    this.errors.push({ row: this.row.number, column: at ? at.index + 1 : null, field: column, code, params, value });
  }

  private checkCells(): void {
    for (const { rule, person, index } of this.mapping.columns) {
      const cell = this.row.cells[index] ?? { text: '' };
      const most = Math.min(rule.max, limits.cellCharacters);
      if (cell.error) this.fail(rule.column, 'cell-error', { error: cell.error }, person);
      else if (rule.required && cell.text === '') this.fail(rule.column, 'required');
      else if (cell.text.length > most) this.fail(rule.column, 'too-long', { most }, person);
    }
  }

  private texts(): Partial<
    Record<
      'name' | 'reference' | 'ownerEmail' | 'owner' | 'department' | 'parent' | 'group' | 'potential' | 'introduced',
      string
    >
  > {
    const columns = ['name', 'reference', 'owner', 'department', 'parent', 'group', 'potential', 'introduced'] as const;
    const texts = columns
      .map((column) => [column, this.text(column)] as const)
      .filter(([, text]) => text !== undefined);
    return { ...Object.fromEntries(texts), ...given({ ownerEmail: this.value('ownerEmail', emailOf) }) };
  }

  private dates() {
    const { zone, now } = this.reading;
    return given({
      enteredAt: this.value('enteredAt', (cell) => instantOf(cell, zone, now)),
      lastEngagedAt: this.value('lastEngagedAt', (cell) => instantOf(cell, zone, now)),
      reviewAt: this.value('reviewAt', (cell) => instantOf(cell, zone, null)),
    });
  }

  private position(state: LifecycleState | undefined) {
    const cycle = this.value('cycle', (cell) => wholeNumberOf(cell, 1, 1_000)) ?? 1;
    const leftFrom = this.value('leftFrom', stateOf);
    if (leftFrom && !isPathStage(leftFrom)) this.fail('leftFrom', 'stage-not-on-the-path');
    return { state, cycle, ...given({ leftFrom }) };
  }

  private dossier(): SheetRow['dossier'] {
    const texts = ['legalName', 'industry', 'officeAddress', 'website', 'phone', 'businessOverview', 'notes'] as const;
    return given({
      ...Object.fromEntries(texts.map((column) => [column, this.text(column)])),
      foundedYear: this.value('foundedYear', (cell) => wholeNumberOf(cell, 1_500, 2_199)),
      employees: this.value('employees', (cell) => wholeNumberOf(cell, 0, 100_000_000)),
    }) as SheetRow['dossier'];
  }

  private contacts(): SheetContact[] {
    const people = [
      ...new Set(this.mapping.columns.filter(({ rule }) => rule.repeated).map(({ person }) => person)),
    ].sort();
    return people.map((person) => this.contact(person)).filter((contact): contact is SheetContact => contact !== null);
  }

  private contact(person: number): SheetContact | null {
    const [name, department, title, phone] = (
      ['contactName', 'contactDepartment', 'contactTitle', 'contactPhone'] as const
    ).map((column) => this.text(column, person));
    const email = this.value('contactEmail', emailOf, person);
    if (name) return { name, ...given({ department, title, phone, email }) };
    if (department || title || phone || email) this.fail('contactName', 'contact-without-name', {}, person);
    return null;
  }

  private checkTogether(
    state: LifecycleState | undefined,
    row: { enteredAt?: string; leftFrom?: unknown; reviewAt?: string },
  ): void {
    if (!this.text('ownerEmail') && !this.text('owner'))
      this.fail(this.mapped('ownerEmail') ? 'ownerEmail' : 'owner', 'owner-required');
    if (!state) return;
    if (state !== 'intake' && !this.text('enteredAt')) this.fail('enteredAt', 'date-required');
    if (row.leftFrom && isPathStage(state)) this.fail('leftFrom', 'only-beside-the-path');
    if (row.reviewAt && state !== 'nurture') this.fail('reviewAt', 'only-in-nurture');
  }

  private text(column: Column, person = 1): string | undefined {
    const at = this.mapped(column, person);
    return (at && this.cellAt(at).text) || undefined;
  }

  private value<T>(column: Column, read: (cell: Cell) => T, person = 1): T | undefined {
    const at = this.mapped(column, person);
    const cell = at && this.cellAt(at);
    if (!cell || cell.text === '' || cell.error) return undefined;
    try {
      return read(cell);
    } catch (error) {
      if (!(error instanceof CellUnfit)) throw error;
      this.fail(column, error.code, error.params, person);
      return undefined;
    }
  }

  private mapped(column: Column, person = 1): MappedColumn | undefined {
    return this.mapping.columns.find(({ rule, person: of }) => rule.column === column && of === person);
  }

  private cellAt({ index }: MappedColumn): Cell {
    return this.row.cells[index] ?? { text: '' };
  }
}

function given<Fields extends object>(fields: Fields): { [K in keyof Fields]?: Exclude<Fields[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
