import { Logger } from "@aws-lambda-powertools/logger";

/** One JSON line an entry; ids and codes only, nothing personal. */
export const log = new Logger();
