import { type Scope } from '../decision/policy';

/** The caller waits no longer. */
class PastDeadline extends Error {
  constructor() {
    super('the deadline of the request has passed');
    this.name = 'PastDeadline';
  }
}

/** The longest that a timer takes. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** Starts what the caller still waits for and gives its answer, or rejects once the deadline has passed; nothing is started after it. */
export async function beforeDeadline<T>({ deadline }: Scope, start: () => Promise<T>): Promise<T> {
  if (deadline === null) return start();
  const left = deadline - Date.now();
  if (left <= 0) throw new PastDeadline();
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PastDeadline()), Math.min(left, LONGEST_WAIT));
  });
  try {
    return await Promise.race([start(), passed]);
  } finally {
    clearTimeout(timer);
  }
}
