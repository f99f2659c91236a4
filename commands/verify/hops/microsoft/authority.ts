import { entryOf } from "../../../../environments/entry-of";
import { PERSONAL_ACCOUNTS } from "../../../../stacks/personal-accounts";

/** Where Microsoft signs people in. */
export const LOGIN = "https://login.microsoftonline.com";

/** Of a sign-in at Microsoft: those of its national clouds, and of personal accounts. */
const MICROSOFTS_HOSTS = [
  "login.microsoftonline.com",
  "login.microsoftonline.us",
  "login.partner.microsoftonline.cn",
  "login.microsoft.com",
  "login.windows.net",
  "login.live.com",
];

export const isMicrosofts = ({ hostname }: URL): boolean => MICROSOFTS_HOSTS.includes(hostname);

/** An endpoint at which people begin to sign in. */
export interface Endpoint {
  /** `live`: Live Connect, from before there was one for all accounts. */
  readonly kind: "v2" | "v1" | "live" | "saml";
  /** The segment that says whose accounts it takes; nothing at Live Connect. */
  readonly segment: string;
}

/** @returns nothing for what is no such endpoint of Microsoft's */
export function endpointAt(url: URL): Endpoint | undefined {
  if (!isMicrosofts(url)) return undefined;
  if (/^\/oauth20_authorize\.srf$/i.test(url.pathname)) return { kind: "live", segment: "" };
  const [, segment = "", path = ""] = /^\/([^/]+)\/(.+?)\/?$/.exec(url.pathname) ?? [];
  const kinds = { "oauth2/v2.0/authorize": "v2", "oauth2/authorize": "v1", saml2: "saml" } as const;
  const found = entryOf<Endpoint["kind"]>(kinds, path.toLowerCase());
  return found && { kind: found, segment: segment.toLowerCase() };
}

/** An endpoint without its query. */
export const renderEndpoint = ({ origin, pathname }: URL): string => origin + pathname;

/** Where people with these accounts begin to sign in. */
export const authorizeUrlOf = (segment: string): string => `${LOGIN}/${segment}/oauth2/v2.0/authorize`;

/** Whether tokens of one tenant alone come from it, and so of one issuer. */
export const isOfOneTenant = (segment: string): boolean =>
  segment !== "common" && segment !== "organizations";

const WHOM: Readonly<Record<string, string>> = {
  common: "every organisation, and personal accounts",
  organizations: "every organisation",
  consumers: "personal accounts",
  [PERSONAL_ACCOUNTS]: "personal accounts",
};

/** Whose accounts a segment takes, like `every organisation, and personal accounts`. */
export const renderWhom = (segment: string): string => entryOf(WHOM, segment) ?? `the tenant ${segment}`;
