/** Looks that repeat. */
export interface Repeated {
  /** The next look comes in so many milliseconds, unless one comes sooner anyway. */
  readonly within: (milliseconds: number) => void;
  readonly stop: () => void;
}

/** Looks again and again, `delay()` milliseconds after the last look has ended; never two at a time. */
export function repeat(look: () => Promise<void>, delay: () => number): Repeated {
  let timer: NodeJS.Timeout | undefined;
  let due = Infinity;
  let isLooking = false;
  let isStopped = false;
  const within = (milliseconds: number): void => {
    const at = Date.now() + milliseconds;
    if (isStopped || at >= due) return;
    due = at;
    clearTimeout(timer);
    if (!isLooking) timer = setTimeout(once, milliseconds).unref();
  };
  const once = (): void => {
    isLooking = true;
    due = Infinity;
    void look().finally(() => {
      isLooking = false;
      const asked = due;
      due = Infinity;
      within(Math.max(0, Math.min(asked - Date.now(), delay())));
    });
  };
  const stop = (): void => {
    isStopped = true;
    clearTimeout(timer);
  };
  within(delay());
  return { within, stop };
}
