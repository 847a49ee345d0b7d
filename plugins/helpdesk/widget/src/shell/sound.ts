import type { Keep } from '../chat/keep';
import { withLock } from '../chat/with-lock';

const NAME = 'sound';
const NOTES = [660, 880] as const;
const NOTE_S = 0.14;
const LOUDNESS = 0.12;
/** So long no other tab sounds for the same message. */
const HUSH_MS = 800;

/** Not each of them counts in every browser: that a finger comes down does not, that it goes up does. */
const PRESSES = ['pointerdown', 'pointerup', 'click', 'keydown'] as const;

/**
 * Two notes when something was written. Browsers let a page sound only after its reader has done something there: the
 * sound is made ready with the first press that the browser counts, and before it there is none.
 */
export class Sound {
  private context: AudioContext | null = null;

  constructor(
    private readonly keep: Keep,
    private readonly lockName: string
  ) {
    const unlock = async () => {
      if (!(await this.unlock())) return;
      for (const name of PRESSES) removeEventListener(name, unlock, true);
    };
    for (const name of PRESSES) addEventListener(name, unlock, true);
  }

  get isOn(): boolean {
    return this.keep.read<boolean>(NAME) !== false;
  }

  setOn(isOn: boolean): void {
    this.keep.write(NAME, isOn);
    if (isOn) this.ring();
  }

  play(): void {
    if (!this.isOn || !this.context) return;
    void withLock(
      this.lockName,
      async () => {
        this.ring();
        await new Promise((resolve) => setTimeout(resolve, HUSH_MS));
      },
      { ifFree: true }
    );
  }

  /** @returns false: the browser does not let us yet. */
  private async unlock(): Promise<boolean> {
    try {
      this.context ??= new AudioContext();
      await this.context.resume();
      return this.context.state === 'running';
    } catch {
      // No sound on this machine, or not by this press.
      return false;
    }
  }

  private ring(): void {
    const { context } = this;
    if (!context) return;
    NOTES.forEach((pitch, at) => {
      const begins = context.currentTime + at * NOTE_S;
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0, begins);
      volume.gain.linearRampToValueAtTime(LOUDNESS, begins + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.001, begins + NOTE_S * 2);
      tone.connect(volume).connect(context.destination);
      tone.start(begins);
      tone.stop(begins + NOTE_S * 2);
    });
  }
}
