import type { Client } from "../data";
import type { Host } from "../host";
import { PageError } from "./errors";

/** @throws PageError if there is no such client */
export function findClient({ tenant }: Host, id: string): Client {
  const client = tenant.client(id);
  if (client === undefined) throw new PageError(400, "invalid_request", `Unknown client: ${id}`);
  return client;
}
