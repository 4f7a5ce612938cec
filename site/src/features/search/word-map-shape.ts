/** Which words lead to which districts: small enough to come before everything else, so that only the files of districts that may have something are fetched. */
export interface WordMap {
  /** In order, with a blank between. */
  terms: string;
  /** For each term its districts, by their position among the regency's codes, packed. */
  districts: string;
  /** How many products each district has in each category. */
  shelves: number[][];
}
