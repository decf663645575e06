/** How many times longer than on an idle machine anything may take. */
const PATIENCE = Number(process.env.TEST_CLUSTER_PATIENCE ?? 1);

/**
 * Asks again and again until the answer is something, and gives that answer.
 *
 * @param idleSeconds how long that may take on an idle machine
 * @param last what to show of the last answer, when the time is over
 * @throws an error when the time is over
 */
export async function until<T>(what: string, probe: () => T | Promise<T>, idleSeconds = 60, last?: () => unknown): Promise<NonNullable<T>> {
  const seconds = idleSeconds * PATIENCE;
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await unlessUnreachable(probe);
    if (answer) {
      return answer;
    }
    if (Date.now() > deadline) {
      throw new Error(`not within ${seconds} s: ${what}${last === undefined ? '' : `; last: ${JSON.stringify(last())}`}`);
    }
    await sleep(0.2);
  }
}

export function sleep(seconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, seconds * 1000));
}

async function unlessUnreachable<T>(probe: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await probe();
  } catch (error) {
    if (['ECONNREFUSED', 'ECONNRESET'].includes((error as NodeJS.ErrnoException).code ?? '')) {
      return undefined;
    }
    throw error;
  }
}
