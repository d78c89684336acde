import { type Snapshot } from './snapshot';

/** A snapshot and how many requests are on it; once another one has taken its place it closes behind the last of them. */
export class LiveSnapshot {
  private holders = 0;
  private isRetired = false;
  private closed: Promise<void> | undefined;

  constructor(
    readonly snapshot: Snapshot,
    private readonly onClosed: (closed: LiveSnapshot) => void,
  ) {}

  /** One request more. Gives what ends it, which may be called twice. */
  hold(): () => void {
    this.holders += 1;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.holders -= 1;
      this.closeWhenLeft();
    };
  }

  retire(): void {
    this.isRetired = true;
    this.closeWhenLeft();
  }

  /** Closes at once, whoever is on it. */
  close(): Promise<void> {
    return (this.closed ??= this.snapshot.close().finally(() => this.onClosed(this)));
  }

  private closeWhenLeft(): void {
    if (this.isRetired && this.holders === 0) void this.close();
  }
}
