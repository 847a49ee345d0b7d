import { backoff } from '../rules/backoff';

/** Does something again after a while, later each time that it failed. */
export class Retry {
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly work: () => void) {}

  /** @param leastMs the other side asked for so much time. */
  later(leastMs = 0): void {
    clearTimeout(this.timer);
    const wait = Math.max(leastMs, backoff(this.failures, Math.random()));
    this.failures += 1;
    this.timer = setTimeout(() => this.work(), wait);
  }

  /** Something has changed for the better: there is no reason to wait. */
  now(): void {
    this.forget();
    this.work();
  }

  /** It went well, or is not wanted any more. */
  forget(): void {
    clearTimeout(this.timer);
    this.failures = 0;
  }
}
