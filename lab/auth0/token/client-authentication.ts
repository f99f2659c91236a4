import { createHash, timingSafeEqual } from "node:crypto";
import type { Client } from "../data";
import type { Tenant } from "../tenants";
import { TokenError } from "./error";

interface Credentials {
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
}

/**
 * The client that asks for a token. Its secret has to come in the way that the client is registered with, where it is: no
 * source promises that Auth0 takes another.
 *
 * @throws TokenError if there is no such client, or it did not prove that it is the one
 */
export function authenticateClient(
  tenant: Tenant,
  authorization: string | undefined,
  parameters: ReadonlyMap<string, string>,
): Client {
  const basic = basicCredentials(authorization);
  const { clientId, clientSecret } = basic ?? {
    clientId: parameters.get("client_id"),
    clientSecret: parameters.get("client_secret"),
  };
  const method = basic === undefined ? "client_secret_post" : "client_secret_basic";
  const client = tenant.client(clientId ?? "");
  if (client === undefined || !provesItself(client, method, clientSecret)) {
    throw new TokenError(401, "access_denied", "Unauthorized");
  }
  return client;
}

function provesItself(client: Client, method: string, secret: string | undefined): boolean {
  const { token_endpoint_auth_method: registered = method, client_secret } = client;
  if (registered === "none") return true;
  return (
    registered === method && secret !== undefined && timingSafeEqual(digest(secret), digest(client_secret))
  );
}

function digest(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** RFC 6749, section 2.3.1: both halves are form-encoded before they are put together. */
function basicCredentials(authorization: string | undefined): Credentials | undefined {
  const encoded = /^basic (?<encoded>.+)$/i.exec(authorization ?? "")?.groups?.encoded;
  if (encoded === undefined) return undefined;
  const [clientId, ...secret] = Buffer.from(encoded, "base64").toString("utf8").split(":");
  return { clientId: formDecoded(clientId), clientSecret: formDecoded(secret.join(":")) };
}

function formDecoded(value = ""): string | undefined {
  return new URLSearchParams(`value=${value}`).get("value") ?? undefined;
}
