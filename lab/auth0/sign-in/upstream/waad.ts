import { z } from "zod";
import { PERSONAL_TENANT } from "../../../people/cast";
import type { Attributes, Connection } from "../../data";
import { withoutUndefined } from "../../users";
import { entraUpstream } from "./entra-upstream";
import { UpstreamError } from "./error";
import { pictureOf } from "./picture";

const CLAIMS = z.object({
  sub: z.string(),
  oid: z.string(),
  tid: z.string(),
  name: z.string().optional(),
  given_name: z.string().optional(),
  family_name: z.string().optional(),
  email: z.string().optional(),
  upn: z.string().optional(),
});

/**
 * Microsoft Entra ID, over its v2.0 endpoint. The profile is what the ID token says: the scopes don't reach Microsoft Graph,
 * and Auth0 only takes a few claims.
 *
 * @see https://auth0.com/docs/authenticate/identity-providers/enterprise-identity-providers/azure-active-directory/v2
 */
export const waad = entraUpstream({
  social: false,
  label: "Microsoft Azure AD",
  hasButton: ({ show_as_button }) => show_as_button === true,
  authority: ({ options }) =>
    options.useCommonEndpoint === true ? "common" : z.string().default("common").parse(options.tenant_domain),
  scope: () => ["openid", "profile", "email"],

  identify: async (connection, tokens, { switches }) => {
    const claims = CLAIMS.parse(tokens.claims);
    if (claims.tid === PERSONAL_TENANT && !switches.waadAdmitsPersonalAccounts) {
      // No source has Auth0's wording, if it refuses at all.
      throw new UpstreamError("access_denied", "Personal Microsoft accounts cannot use this connection.");
    }
    return { id: idOf(connection, claims), attributes: attributesOf(connection, claims) };
  },
});

/**
 * `sub` is specific to the app registration; `oid` is the same for every app of the tenant. In public profiles the
 * connection's name precedes an `oid`, but not a `sub`.
 */
function idOf({ name, options }: Connection, { sub, oid }: z.output<typeof CLAIMS>): string {
  return options.userid_attribute === "sub" ? sub : `${name}|${oid}`;
}

/**
 * The v2.0 endpoint puts `upn` into an ID token only if the app registration asks for it. It then replaces a missing e-mail,
 * and is never verified. Without either there is neither `email` nor `email_verified`.
 *
 * @see https://auth0.com/docs/authenticate/identity-providers/enterprise-identity-providers/azuread-adfs-email-verification
 */
function attributesOf({ options }: Connection, claims: z.output<typeof CLAIMS>): Attributes {
  const email = claims.email ?? claims.upn;
  const trusted = options.should_trust_email_verified_connection === "always_set_emails_as_verified";
  const name = claims.name ?? email ?? claims.sub;
  return withoutUndefined({
    email,
    email_verified: email === undefined ? undefined : trusted && claims.email !== undefined,
    name,
    given_name: claims.given_name,
    family_name: claims.family_name,
    nickname: email?.split("@")[0] ?? name,
    picture: pictureOf(name, email),
    oid: claims.oid,
    tenantid: claims.tid,
  });
}
