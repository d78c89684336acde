/** One sample of `/metrics`, by its name with its labels; 0 where it was never counted. */
export async function readMetric(url: string, sample: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const line = text.split('\n').find((one) => one.startsWith(`ecoguard_${sample} `));
  return Number(line?.split(' ').at(-1) ?? 0);
}
