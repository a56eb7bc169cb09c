const PAGE = 10;

/**
 * nDCG@10: how near the first ten answers come to the best order there could be. 1 is perfect, 0 is nothing of worth.
 *
 * Each answer is worth `2^grade - 1`, less and less as it stands lower; the sum is divided by that of the ideal order,
 * so that a question with one good answer weighs as much as one with a hundred.
 *
 * @param grades of the answers, in their order; 0 where a person expects nothing
 * @param possible the grades of all that could be found, in any order
 */
export function normalisedGain(grades: readonly number[], possible: readonly number[]): number {
  return discountedGain(grades) / discountedGain([...possible].sort((a, b) => b - a));
}

function discountedGain(grades: readonly number[]): number {
  return grades.slice(0, PAGE).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}
