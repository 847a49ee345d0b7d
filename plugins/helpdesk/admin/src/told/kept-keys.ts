/** More are not told within the time in which they count. */
const MOST = 200;

/**
 * Keys of notices of which something is so, in all tabs of this browser and after a reload. Where the browser keeps
 * nothing, in this tab until it is closed.
 */
export class KeptKeys {
  private keys: readonly string[] = [];
  private readonly watchers = new Set<() => void>();

  constructor(private readonly name: string) {
    this.read();
    window.addEventListener('storage', ({ key }) => {
      if (key !== this.name) return;
      this.read();
      this.watchers.forEach((watcher) => watcher());
    });
  }

  get all(): ReadonlySet<string> {
    return new Set(this.keys);
  }

  add(...added: string[]): void {
    // Another tab may have added some since.
    this.read();
    this.keys = [...new Set([...this.keys, ...added])].slice(-MOST);
    try {
      localStorage.setItem(this.name, JSON.stringify(this.keys));
    } catch {
      // Full, or forbidden: they are kept here.
    }
    this.watchers.forEach((watcher) => watcher());
  }

  /** @returns a function that stops it. */
  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** Changes with the keys, and only then. */
  readonly getState = (): readonly string[] => this.keys;

  private read(): void {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.name) ?? '[]');
      if (!Array.isArray(kept)) return;
      const keys = kept.filter((key): key is string => typeof key === 'string');
      if (keys.join() !== this.keys.join()) this.keys = keys;
    } catch {
      // Forbidden, or written by somebody else.
    }
  }
}
