/** As much of better-sqlite3's connection as is used here. */
export interface PreparingConnection {
  prepare(sql: string): PreparedStatement;
}
interface PreparedStatement {
  /** It is being walked through at this moment. */
  readonly busy: boolean;
}

/** Statements that a connection keeps; a desk at work asks some two hundred. */
const KEPT_MOST = 1_000;
/** A longer one is made for its data, and not asked again. */
const LENGTH_MOST = 4_000;
const MAY_BE_KEPT =
  /^\s*(select|insert|update|delete|with|begin|commit|savepoint|release|rollback)\b/i;

/**
 * Lets a connection keep the statements that it has prepared. knex prepares anew for every query, which costs a short one
 * more than what it does.
 */
export function keepStatements(connection: PreparingConnection): void {
  const prepare = connection.prepare.bind(connection);
  const kept = new Map<string, PreparedStatement>();
  connection.prepare = (sql) => {
    const known = kept.get(sql);
    if (known && !known.busy) return known;
    const statement = prepare(sql);
    // Tables that change: what was prepared for them before is of no use.
    if (!MAY_BE_KEPT.test(sql)) kept.clear();
    else if (sql.length <= LENGTH_MOST) {
      if (kept.size >= KEPT_MOST) kept.clear();
      kept.set(sql, statement);
    }
    return statement;
  };
}
