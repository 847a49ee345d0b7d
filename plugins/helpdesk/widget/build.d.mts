/** @param out folder, which is emptied first. */
export function buildWidget(out: string): Promise<void>;
