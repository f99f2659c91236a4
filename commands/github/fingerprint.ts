import { createHash } from "node:crypto";

/** An HTML comment that is another one for another content. */
export const fingerprintOf = (content: unknown): string =>
  `<!-- ${createHash("sha256").update(JSON.stringify(content)).digest("hex")} -->`;
