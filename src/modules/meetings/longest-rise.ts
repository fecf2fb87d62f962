/** The most of the numbers that rise as they stand. */
export function longestRise(numbers: readonly number[]): number[] {
  const best: { length: number; from: number }[] = [];
  let end = -1;
  for (const [at, number] of numbers.entries()) {
    let length = 1;
    let from = -1;
    for (const [earlier, one] of best.entries())
      if (numbers[earlier]! < number && one.length + 1 > length)
        [length, from] = [one.length + 1, earlier];
    best.push({ length, from });
    if (end < 0 || length > best[end]!.length) end = at;
  }
  const rise: number[] = [];
  for (let at = end; at >= 0; at = best[at]!.from) rise.unshift(numbers[at]!);
  return rise;
}
