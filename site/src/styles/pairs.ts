/** Which words stand on which grounds, each pair as `[ink, ground]`; all of them can be read by day and by night. */
export const pairs = [
  ["ink", "paper"],
  ["ink", "card"],
  ["ink", "sunk"],
  ["muted", "paper"],
  ["muted", "card"],
  ["muted", "sunk"],
  ["leaf", "paper"],
  ["leaf", "card"],
  ["leaf", "leaf-soft"],
  ["on-leaf", "leaf"],
  ["mango-ink", "mango-soft"],
  ["terracotta", "card"],
  ["terracotta", "terracotta-soft"],
  ["terracotta", "paper"],
] as const;
