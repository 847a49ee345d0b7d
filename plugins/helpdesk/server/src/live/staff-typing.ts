import { staffTyping } from '../chat/signals';

/** Without being said anew for so long, it is over. */
const ENDS_MS = 10_000;

interface Writer {
  name: string;
  ends: NodeJS.Timeout;
}

/** Tells the visitor of a chat who of staff is writing to them, as it is said by tabs of the panel. */
export class StaffTyping {
  /** By the row of the ticket, then by the tab; who began last stands last. */
  private readonly writers = new Map<number, Map<string, Writer>>();

  write({ ticketId, tab, name }: { ticketId: number; tab: string; name: string }): void {
    const before = this.nameOf(ticketId);
    const tabs = this.writers.get(ticketId) ?? new Map<string, Writer>();
    clearTimeout(tabs.get(tab)?.ends);
    const ends = setTimeout(() => this.stop({ ticketId, tab }), ENDS_MS);
    ends.unref();
    this.writers.set(ticketId, tabs.set(tab, { name, ends }));
    this.tell(ticketId, before);
  }

  stop({ ticketId, tab }: { ticketId: number; tab: string }): void {
    const tabs = this.writers.get(ticketId);
    const writer = tabs?.get(tab);
    if (!tabs || !writer) return;
    const before = this.nameOf(ticketId);
    clearTimeout(writer.ends);
    tabs.delete(tab);
    if (tabs.size === 0) this.writers.delete(ticketId);
    this.tell(ticketId, before);
  }

  /** The tab is gone. */
  stopAll(tab: string): void {
    for (const ticketId of [...this.writers.keys()]) this.stop({ ticketId, tab });
  }

  private nameOf(ticketId: number): string | null {
    return [...(this.writers.get(ticketId)?.values() ?? [])].at(-1)?.name ?? null;
  }

  private tell(ticketId: number, before: string | null): void {
    const name = this.nameOf(ticketId);
    if (name !== before) staffTyping.tell({ ticketId, name });
  }
}
