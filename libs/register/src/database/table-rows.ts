/** Rows to be written to one table, without what the database fills in. */
export interface TableRows<Row extends object = object> {
  readonly table: new () => Row;
  readonly rows: readonly Partial<Row>[];
}

/** Ties rows to the table they are of, so that the compiler compares them. */
export const rowsOf = <Row extends object>(table: new () => Row, rows: readonly Partial<Row>[]): TableRows => ({ table, rows });
