import { z } from "zod";
import { auth0LogoutUrl, claimName, MAX_URLS, poolAttribute } from "../values";
import { despiteOthers } from "./despite-others";
import { key } from "./key";
import { map } from "./map";
import { refused } from "./refused";
import { uniqueList } from "./unique-list";

/** How many attributes a user pool has at most: the standard ones and 50 others. */
const MAX_ATTRIBUTES = 70;

export const AUTH_FLOWS = [
  "ALLOW_ADMIN_USER_PASSWORD_AUTH",
  "ALLOW_CUSTOM_AUTH",
  "ALLOW_REFRESH_TOKEN_AUTH",
  "ALLOW_USER_AUTH",
  "ALLOW_USER_PASSWORD_AUTH",
  "ALLOW_USER_SRP_AUTH",
] as const;

export type AuthFlow = (typeof AUTH_FLOWS)[number];

const attributes = uniqueList(poolAttribute, { many: MAX_ATTRIBUTES, what: "attributes" });
const attributesOrAll = z.union([z.literal("all"), attributes], "must be all, or a list of attributes");

const keptClient = map({
  readAttributes: key(attributesOrAll.exactOptional(), {
    description: "Attributes that its app may read besides those that a sign-in fills; `all` for every one",
    sample: ["phone_number"],
  }),
  writeAttributes: key(attributesOrAll.exactOptional(), {
    description: "Attributes that its app may write besides those that a sign-in fills; `all` for every one",
    sample: "all",
  }),
  authFlows: key(
    uniqueList(z.enum(AUTH_FLOWS, `must be one of ${AUTH_FLOWS.join(", ")}`), {
      many: AUTH_FLOWS.length,
      what: "sign-in flows",
    }).exactOptional(),
    {
      description: "Sign-in flows of Cognito's own API besides the stack's",
      sample: ["ALLOW_USER_PASSWORD_AUTH"],
      details: "Only beside `COGNITO` in `alsoSignInWith`: for people who have a password in the user pool.",
    },
  ),
}).meta({ description: "What an adopted app client keeps" });

const ofPool = {
  mapping: key(
    z
      .record(z.string(), claimName, "must be a map with a claim for each attribute")
      .superRefine((mapping, { addIssue }) => {
        for (const attribute of Object.keys(Object(mapping))) {
          const must = poolAttribute.safeParse(attribute).error?.issues[0]?.message;
          if (must !== undefined) addIssue({ code: "custom", path: [attribute], message: must });
        }
      }, despiteOthers)
      .exactOptional(),
    {
      description:
        "Attributes of the user pool that the identity provider fills besides the stack's, each with its claim",
      sample: { nickname: "nickname" },
    },
  ),
  unmapped: key(attributes.exactOptional(), {
    description: "Attributes that the stack would fill, and does not",
    sample: ["picture"],
    details:
      "Cognito demands that each app client of the pool may write what a sign-in fills. If one may not, and can't be changed, leave the attribute out here.",
  }),
  clients: key(
    z
      .record(z.string(), keptClient, "must be a map with a name for each app client, like web")
      .exactOptional(),
    {
      description: "What adopted app clients keep, by their names in `adopt.clients`",
      sample: {
        web: {
          readAttributes: ["phone_number"],
          writeAttributes: "all",
          authFlows: ["ALLOW_USER_PASSWORD_AUTH"],
        },
      },
    },
  ),
};

const META = {
  description: "What the chain had beyond what the stack gives it, and keeps",
  later: "changed in place: take out what no app needs any more.",
} as const;

export const keep = key(
  map({
    ...ofPool,
    auth0LogoutUrls: key(uniqueList(auth0LogoutUrl, { many: MAX_URLS, what: "URLs" }).exactOptional(), {
      description: "Allowed logout URLs of the Auth0 application besides the stack's",
      sample: ["https://dev.acme.com/signed-out"],
    }),
  }).exactOptional(),
  META,
);

/**
 * What a chain without Auth0 keeps.
 *
 * @param noBroker why it has nothing of Auth0
 */
export const directKeep = (noBroker: string) =>
  key(map({ ...ofPool, auth0LogoutUrls: refused(noBroker) }).exactOptional(), META);
