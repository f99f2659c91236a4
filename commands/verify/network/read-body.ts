import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { entryOf } from "../../../environments/entry-of";
import { TroubleError } from "./trouble-error";

/** Pages of sign-in have up to 300 kB. */
export const LIMIT_BYTES = 1024 * 1024;

const DECODERS: Readonly<Record<string, () => ReturnType<typeof createGunzip>>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Reads a body to its end, decoded. What is beyond the limit is not read, however small it was compressed.
 *
 * @throws TroubleError where it is too large
 */
export async function readBody(host: string, body: Readable, encoding = ""): Promise<string> {
  const decoder = entryOf(DECODERS, encoding.trim().toLowerCase());
  const decoded = decoder === undefined ? body : pipeline(body, decoder(), () => {});
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of decoded as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > LIMIT_BYTES) {
      body.destroy();
      throw new TroubleError("too-large", `${host} sends more than ${LIMIT_BYTES / 1024 / 1024} MB`);
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
