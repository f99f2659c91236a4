import { z } from "zod";
import { PERSONAL_TENANT } from "../../../people/cast";
import { withoutUndefined } from "../../users";
import { entraUpstream } from "./entra-upstream";
import { pictureOf } from "./picture";

const ME = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  givenName: z.string().nullish(),
  surname: z.string().nullish(),
  mail: z.string().nullish(),
  userPrincipalName: z.string(),
  businessPhones: z.array(z.string()).optional(),
});

/**
 * Microsoft accounts, over Entra's v2.0 endpoint. Profile and ID come from Microsoft Graph: a personal account's ID is 16
 * hexadecimal digits, the same for every app. Auth0's sample profile of a Microsoft account has a verified e-mail. For an
 * organisation's account no source says so, and its administrator can set any address.
 *
 * @see https://auth0.com/docs/manage-users/user-accounts/user-profiles/sample-user-profiles
 */
export const windowslive = entraUpstream({
  social: true,
  label: "Microsoft Account",
  hasButton: () => true,
  authority: (_, { windowsliveAuthority }) => windowsliveAuthority,
  // What Auth0 requests besides the connection's Graph permissions is not documented: the sign-in needs these.
  scope: ({ options }) => ["openid", "profile", "email", ...z.array(z.string()).parse(options.scope)],

  identify: async (_, { claims, accessToken }, { entra }) => {
    const me = ME.parse(await entra.fetchMe(accessToken));
    const email = me.mail ?? me.userPrincipalName;
    const name = me.displayName ?? email;
    const attributes = withoutUndefined({
      email,
      email_verified: claims.tid === PERSONAL_TENANT,
      name,
      given_name: me.givenName ?? undefined,
      family_name: me.surname ?? undefined,
      nickname: email.split("@")[0],
      picture: pictureOf(name, email),
      displayName: me.displayName ?? undefined,
      userPrincipalName: me.userPrincipalName,
      businessPhones: me.businessPhones,
      strategy_version: 2,
    });
    return { id: me.id, attributes };
  },
});
