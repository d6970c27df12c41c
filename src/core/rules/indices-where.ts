/**
 * The indices of the rows that satisfy `holds`. Rules ask so first: in most records no row does, and a loop
 * that only asks costs a fraction of one that also makes findings.
 */
export function indicesWhere<Row>(rows: readonly Row[], holds: (row: Row) => boolean): readonly number[] {
  let found: number[] | undefined;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined || !holds(row)) continue;
    found ??= [];
    found.push(index);
  }
  return found ?? none;
}

const none: readonly number[] = [];
