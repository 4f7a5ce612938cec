export const MOST_ROWS = 5_000;
export const MOST_COLUMNS = 60;
export const MOST_TABLE_BYTES = 8 * 1024 * 1024;
