import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";

/**
 * How this machine finds addresses. Nobody can stop a look-up, and the process waits for its end: glibc would wait 20 s for name
 * servers that are silent. It reads this variable when a thread looks something up for the first time, and others ignore it.
 *
 * @see https://man7.org/linux/man-pages/man5/resolv.conf.5.html
 */
export const lookUp: LookupFunction = (name, options, done) => {
  process.env.RES_OPTIONS ??= "timeout:1 attempts:2";
  lookup(name, options, done);
};
