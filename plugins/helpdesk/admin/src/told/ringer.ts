/** Two notes that fall, and a pause: heard across a room, and not for long. */
const NOTES = [
  { hertz: 880, from: 0, seconds: 0.22 },
  { hertz: 659.25, from: 0.24, seconds: 0.36 },
] as const;
const TONE_SECONDS = 0.62;
const EVERY_SECONDS = 3;
const LOUDNESS = 0.25;
/** Rise and fall of a note; without them it clicks. */
const EDGE_SECONDS = 0.02;

/**
 * The sound of the panel. A browser lets a page be heard only after a person has pressed something in it, so that it is
 * unlocked by the first press; until then nothing is heard. What repeats is one looped piece of sound: timers of a tab in
 * the background stand still for up to a minute.
 */
export class Ringer {
  private context: AudioContext | null = null;
  private loop: AudioBufferSourceNode | null = null;
  private isWanted = false;
  private readonly watchers = new Set<() => void>();

  /** To be called for every press until it succeeds. */
  readonly unlock = async (): Promise<void> => {
    if (this.isUnlocked()) return;
    try {
      this.context ??= new AudioContext();
      await this.context.resume();
    } catch {
      // No sound on this machine.
      return;
    }
    if (this.isWanted) this.startLoop();
    this.watchers.forEach((watcher) => watcher());
  };

  readonly isUnlocked = (): boolean => this.context?.state === 'running';

  /** One tone, if it can be heard. */
  play(): void {
    if (!this.context || !this.isUnlocked()) return;
    this.sound(this.context, TONE_SECONDS).start();
  }

  /** Rings from now on, or as soon as it can be heard. */
  ring(): void {
    if (this.isWanted) return;
    this.isWanted = true;
    if (this.isUnlocked()) this.startLoop();
    this.watchers.forEach((watcher) => watcher());
  }

  silence(): void {
    if (!this.isWanted) return;
    this.isWanted = false;
    this.loop?.stop();
    this.loop = null;
    this.watchers.forEach((watcher) => watcher());
  }

  /** It is heard at this moment. */
  readonly isRinging = (): boolean => this.loop !== null;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  private startLoop(): void {
    if (!this.context || this.loop) return;
    this.loop = this.sound(this.context, EVERY_SECONDS);
    this.loop.loop = true;
    this.loop.start();
  }

  private sound(context: AudioContext, seconds: number): AudioBufferSourceNode {
    const { sampleRate } = context;
    const buffer = context.createBuffer(1, Math.ceil(seconds * sampleRate), sampleRate);
    const samples = buffer.getChannelData(0);
    for (const { hertz, from, seconds: length } of NOTES) {
      const first = Math.floor(from * sampleRate);
      const count = Math.floor(length * sampleRate);
      for (let at = 0; at < count; at += 1) {
        const time = at / sampleRate;
        const edge = Math.min(1, time / EDGE_SECONDS, (length - time) / EDGE_SECONDS);
        samples[first + at] = Math.sin(2 * Math.PI * hertz * time) * edge * LOUDNESS;
      }
    }
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(context.destination);
    return source;
  }
}

/** The panel's one bell. */
export const ringer = new Ringer();
