import { addressOfAppClient } from "../../../stacks/addresses";
import type { Chain } from "../../chain";
import { at, type Value } from "../../value";
import { ownerOf } from "./owner";

/** A URL to which a hop sends people, or from which it takes requests. */
export interface RegisteredUrl {
  readonly url: string;
  /** Terraform's address of the resource where it is registered. */
  readonly address: string;
  /** What it is and where, like "a callback URL of Auth0's client for Cognito". */
  readonly what: string;
}

/** By attribute, what its URLs are. */
type Kinds = Readonly<Record<string, string>>;

const ENTRA: Kinds = {
  "web.0.redirect_uris": "a redirect URI",
  "web.0.logout_url": "the logout URL",
  "single_page_application.0.redirect_uris": "a redirect URI for single-page apps",
  "public_client.0.redirect_uris": "a redirect URI for native apps",
};
const AUTH0: Kinds = {
  callbacks: "a callback URL",
  allowed_logout_urls: "a logout URL",
  web_origins: "a web origin",
  allowed_origins: "an allowed origin",
};
const COGNITO: Kinds = { callback_urls: "a callback URL", logout_urls: "a logout URL" };

/** Every URL that is registered at a hop, in the order of a sign-in. */
export function registeredUrlsOf({
  after: { clients, auth0Clients, application },
  addresses,
}: Chain): readonly RegisteredUrl[] {
  return [
    ...Object.entries(clients).flatMap(([name, client]) => urlsOf(addressOfAppClient(name), client, COGNITO)),
    ...Object.entries(auth0Clients).flatMap(([address, client]) => urlsOf(address, client, AUTH0)),
    ...urlsOf(addresses.application, application, ENTRA),
  ];
}

const urlsOf = (address: string, values: Value | undefined, kinds: Kinds): RegisteredUrl[] =>
  Object.entries(kinds).flatMap(([attribute, kind]) =>
    [at(values, attribute)]
      .flat()
      .filter((url) => typeof url === "string")
      .map((url) => ({ url, address, what: `${kind} of ${ownerOf(address)}` })),
  );
