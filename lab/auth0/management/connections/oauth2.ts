import { z } from "zod";
import { notInLab } from "../error";
import { validate } from "../validation";
import type { Strategy } from "./strategy";

/** Auth0 takes any text as a script: whether it is JavaScript shows when somebody signs in. */
const script = z.string().max(51_200);

/** The options that Auth0's own client libraries describe, with their limits. Auth0 takes all others as they are. */
const OPTIONS = z.looseObject({
  client_id: z.string().min(1).max(128).optional(),
  authParams: z.record(z.string(), z.string()).optional(),
  authParamsMap: z.record(z.string(), z.string().min(1).max(128)).optional(),
  authorizationURL: z.string().optional(),
  tokenURL: z.string().optional(),
  customHeaders: z.record(z.string(), z.string().min(1).max(1024)).optional(),
  icon_url: z
    .string()
    .min(8)
    .max(255)
    .regex(/^https:\/\/.*/)
    .optional(),
  logoutUrl: z.string().optional(),
  pkce_enabled: z.boolean().optional(),
  scripts: z
    .strictObject({ fetchUserProfile: script.optional(), getLogoutUrl: script.optional() })
    .optional(),
  useOauthSpecScope: z.boolean().optional(),
});

const SCOPE_TEXT = z.looseObject({ scope: z.string().max(4096) });
const SCOPE_LIST = z.looseObject({ scope: z.array(z.string().max(189)).max(20) });

/**
 * A custom social connection: any OAuth 2.0 provider, whose endpoints and whose script for the profile are options. Auth0
 * keeps the options as they are.
 *
 * @see https://auth0.com/docs/authenticate/identity-providers/social-identity-providers/oauth2
 * @see https://auth0.github.io/node-auth0/interfaces/management.Management.ConnectionOptionsOAuth2.html
 */
export const oauth2: Strategy = {
  kind: "social",
  complete: (options) => {
    validate("payload", z.looseObject({ options: OPTIONS }), { options });
    if (options.scope !== undefined) {
      const schema = Array.isArray(options.scope) ? SCOPE_LIST : SCOPE_TEXT;
      validate("payload", z.looseObject({ options: schema }), { options });
    }
    // Auth0's documents say that it maps the fields of a profile, and not how.
    if (Object.keys(options.fieldsMap ?? {}).length > 0) throw notInLab("oauth2 connections with fieldsMap");
    return options;
  },
};
