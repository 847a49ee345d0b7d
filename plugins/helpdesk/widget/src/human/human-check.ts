import type { HumanAnswer, HumanChallenge } from '../../../contracts';
import { proofOf, type Solve } from './solve';

/** A challenge that ends so soon is not begun with. */
const LEAST_MS = 5_000;

export interface Picture {
  /** `data:` address. */
  image: string;
  mayGoLong: boolean;
}

/**
 * Shows the desk that a person writes. The puzzle is solved while the visitor writes; where the desk wants letters to
 * be read from a picture too, `picture` is there until they are given.
 */
export class HumanCheck {
  picture: Picture | null = null;
  /** Of the long puzzle, 0 to 1; null: none is being solved. */
  longPart: number | null = null;
  private challenge: HumanChallenge | null = null;
  private proof: Promise<string | null> | null = null;
  private letters = '';

  constructor(
    private readonly fetchChallenge: (long: boolean) => Promise<HumanChallenge>,
    private readonly loadSolver: () => Promise<Solve>,
    private readonly onChange: () => void
  ) {}

  /** Begins before the message is sent; what fails now is tried again then. */
  prepare(): void {
    if (!this.isFresh()) void this.renew(false).catch(() => undefined);
  }

  setLetters(letters: string): void {
    this.letters = letters.trim();
  }

  /** Another picture, or the long puzzle in its place. @throws Refusal */
  async renew(long: boolean): Promise<void> {
    this.proof = null;
    const challenge = await this.fetchChallenge(long);
    this.challenge = challenge;
    this.letters = '';
    const { picture, mayGoLong } = challenge;
    this.picture = picture ? { image: picture.image, mayGoLong } : null;
    this.longPart = long && !picture ? 0 : null;
    this.onChange();
    const proof = this.solve(challenge);
    this.proof = proof;
    // Waited for where the answer is asked for; what failed is begun anew.
    proof.catch(() => {
      if (this.proof === proof) this.proof = null;
    });
    if (long) await proof;
  }

  /** @returns null: the visitor has to read the picture first. @throws Refusal */
  async answer(): Promise<HumanAnswer | null> {
    if (!this.isFresh()) await this.renew(false);
    const { challenge } = this;
    const proof = await this.proof;
    if (!challenge || !proof) return null;
    if (!challenge.picture) return { proof };
    if (this.letters === '') return null;
    return { proof, picture: { key: challenge.picture.key, answer: this.letters } };
  }

  /** It was used, or refused: the next message needs another. */
  forget(): void {
    this.challenge = null;
    this.proof = null;
    this.picture = null;
    this.longPart = null;
    this.letters = '';
    this.onChange();
  }

  private isFresh(): boolean {
    return this.proof !== null && (this.challenge?.expiresAt ?? 0) > Date.now() + LEAST_MS;
  }

  private async solve(challenge: HumanChallenge): Promise<string | null> {
    const solve = await this.loadSolver();
    const number = await solve(challenge.proofOfWork, (part) => {
      if (this.longPart === null || this.challenge !== challenge) return;
      this.longPart = part;
      this.onChange();
    });
    if (this.longPart !== null && this.challenge === challenge) this.longPart = 1;
    this.onChange();
    return number === null ? null : proofOf(challenge.proofOfWork, number);
  }
}
