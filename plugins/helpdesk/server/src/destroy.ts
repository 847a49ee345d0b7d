/** Runs at shutdown, before the database is closed. */
export async function destroy(): Promise<void> {}
