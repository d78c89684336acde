function median(values) {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The median of every figure over the rounds; wrong answers are added up. */
export function medians(rounds) {
  const figures = Object.keys(rounds[0]).map((name) => [name, median(rounds.map((round) => round[name]))]);
  return { ...Object.fromEntries(figures), bad: rounds.reduce((sum, { bad }) => sum + bad, 0) };
}
