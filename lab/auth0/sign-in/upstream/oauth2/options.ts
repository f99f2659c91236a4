import { z } from "zod";
import type { Connection } from "../../../data";
import { PageError } from "../../errors";

const TEXTS = z.record(z.string(), z.string()).default({});

const OPTIONS = z.object({
  client_id: z.string().default(""),
  client_secret: z.string().default(""),
  authorizationURL: z.url(),
  tokenURL: z.url(),
  logoutUrl: z.string().optional(),
  authParams: TEXTS,
  authParamsMap: TEXTS,
  customHeaders: TEXTS,
  pkce_enabled: z.boolean().default(false),
  scope: z.union([z.string(), z.array(z.string())]).default([]),
  scripts: z.record(z.string(), z.string()).default({}),
  useOauthSpecScope: z.boolean().default(false),
  non_persistent_attrs: z.array(z.string()).nullish(),
});

export type OAuth2Options = z.output<typeof OPTIONS>;

/**
 * The options of a connection, as a sign-in uses them.
 *
 * @throws PageError 501 if there are none that a sign-in could use: no source has what Auth0 does then
 */
export function optionsOf({ name, options }: Connection): OAuth2Options {
  const { success, data, error } = OPTIONS.safeParse(options);
  if (success) return data;
  const lacking = error.issues.map(({ path }) => path.join(".")).join(", ");
  throw new PageError(
    501,
    "not_in_lab",
    `The lab does not have what Auth0 does if a connection's options are no use to a sign-in: ${lacking} of ${name}`,
  );
}
