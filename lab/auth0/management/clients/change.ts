import type { Client } from "../../data";
import { merge } from "../merge";
import { withBackchannelUrls } from "./backchannel-logout";
import type { ClientChange } from "./properties";

/** The client after a PATCH. An empty `initiate_login_uri` removes it, as `null` does. */
export function applyChange(client: Client, { initiate_login_uri, ...change }: ClientChange): Client {
  const login = initiate_login_uri === undefined ? {} : { initiate_login_uri: initiate_login_uri || null };
  return merge(client, { ...withBackchannelUrls(change), ...login });
}
