/** One line of the table: what was reached, and what was to be. */
export interface Line {
  name: string;
  reached: number;
  unit: string;
  /** Null: shown beside another, without a goal of its own. */
  goal: number | null;
  /** Whether more or less is better. */
  better: 'more' | 'less';
}

export function verdictOf({ reached, goal, better }: Line): string {
  if (goal === null) return '';
  return (better === 'more' ? reached >= goal : reached <= goal) ? 'reached' : 'MISSED';
}

export function printTable(lines: readonly Line[], write: (text: string) => void): void {
  const width = Math.max(...lines.map(({ name }) => name.length));
  write(`${'what'.padEnd(width)}  ${'reached'.padStart(14)}  ${'goal'.padStart(14)}`);
  for (const line of lines) {
    const goal = line.goal === null ? '' : `${line.better === 'more' ? '>=' : '<='} ${figure(line.goal)} ${line.unit}`;
    write(
      `${line.name.padEnd(width)}  ${`${figure(line.reached)} ${line.unit}`.padStart(14)}  ${goal.padStart(14)}  ${verdictOf(line)}`.trimEnd(),
    );
  }
}

function figure(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
