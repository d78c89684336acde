import { PollDelay } from './poll-delay';

/** The delay in seconds without its tenth more or less. */
const about = (delay: PollDelay): number[] => {
  const seconds = Array.from({ length: 50 }, () => delay.milliseconds() / 1_000);
  return [Math.min(...seconds) / 0.9, Math.max(...seconds) / 1.1];
};

function expectAbout(delay: PollDelay, seconds: number): void {
  const [least = 0, most = 0] = about(delay);
  expect(least).toBeGreaterThanOrEqual(seconds - 1e-9);
  expect(most).toBeLessThanOrEqual(seconds + 1e-9);
}

test('a URL is asked every thirty seconds, or as often as the operator says', () => {
  expectAbout(new PollDelay(undefined), 30);
  expectAbout(new PollDelay(7), 7);
});

test('every failure in a row doubles the wait, up to five minutes; an answer ends that', () => {
  const delay = new PollDelay(20);
  const waits = [40, 80, 160, 300, 300];
  for (const wait of waits) {
    delay.failed();
    expectAbout(delay, wait);
  }
  delay.answered(new Headers());
  expectAbout(delay, 20);
});

test('an interval longer than five minutes is never cut short', () => {
  const delay = new PollDelay(3_600);
  delay.failed();
  expectAbout(delay, 3_600);
});

test('an answer that may be kept longer is asked for later, unless the operator said how often', () => {
  const kept = new Headers({ 'cache-control': 'public, max-age=90' });
  const [free, told] = [new PollDelay(undefined), new PollDelay(10)];
  for (const delay of [free, told]) delay.answered(kept);
  expectAbout(free, 90);
  expectAbout(told, 10);
  free.answered(new Headers({ 'cache-control': 'max-age=999999' }));
  expectAbout(free, 300);
});

test('a server that says when to come back is not asked before', () => {
  const delay = new PollDelay(10);
  delay.failed(new Headers({ 'retry-after': '120' }));
  expectAbout(delay, 120);
  delay.failed(new Headers({ 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }));
  expectAbout(delay, 40);
});
