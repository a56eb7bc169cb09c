/** The three sizes of data that measures are quoted at. A: the national atlas; B: ten times that; C: a million. */
export const SIZES = {
  A: { actors: 5_000, projects: 15_000, cooperations: 12_000 },
  B: { actors: 50_000, projects: 150_000, cooperations: 120_000 },
  C: { actors: 1_000_000, projects: 100_000, cooperations: 1_000_000 },
} as const;
export type Size = keyof typeof SIZES;
