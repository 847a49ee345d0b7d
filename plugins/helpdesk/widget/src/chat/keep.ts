import { toJson } from '../net/to-json';

/** Places of the browser: `local` is shared by the tabs of this site, `tab` is this tab's alone. */
export type Place = 'local' | 'tab';

/**
 * What the browser keeps for us, under one name. Where storage is forbidden or full, this page's memory holds it: then
 * a refresh forgets it, and nothing else is lost.
 */
export class Keep {
  private readonly memory = new Map<string, string>();

  constructor(
    private readonly prefix: string,
    private readonly place: Place
  ) {}

  read<T>(name: string): T | null {
    const text = this.raw(name);
    if (text === null) return null;
    try {
      // Only we write under this name.
      return JSON.parse(text) as T;
    } catch {
      return null;
    }
  }

  write(name: string, value: unknown): void {
    const [key, text] = [this.prefix + name, toJson(value)];
    try {
      this.storage().setItem(key, text);
      this.memory.delete(key);
    } catch {
      this.memory.set(key, text);
    }
  }

  remove(name: string): void {
    this.memory.delete(this.prefix + name);
    try {
      this.storage().removeItem(this.prefix + name);
    } catch {
      // It was in the memory alone.
    }
  }

  /** Names that begin so. */
  names(beginning: string): string[] {
    const from = this.prefix + beginning;
    const all = new Set(this.memory.keys());
    try {
      const storage = this.storage();
      for (let at = 0; at < storage.length; at += 1) all.add(storage.key(at) ?? '');
    } catch {
      // The memory has what there is.
    }
    return [...all]
      .filter((key) => key.startsWith(from))
      .map((key) => key.slice(this.prefix.length));
  }

  /** Another tab wrote or removed something of this beginning. */
  onChange(beginning: string, listener: () => void): void {
    addEventListener('storage', ({ key }) => {
      if (this.place !== 'local') return;
      // Null: everything was removed.
      if (key === null || key.startsWith(this.prefix + beginning)) listener();
    });
  }

  private raw(name: string): string | null {
    const key = this.prefix + name;
    try {
      // What did not fit any more is newer than what stands there.
      return this.memory.get(key) ?? this.storage().getItem(key);
    } catch {
      return null;
    }
  }

  /** To ask for it alone fails where it is forbidden. */
  private storage(): Storage {
    return this.place === 'local' ? localStorage : sessionStorage;
  }
}
