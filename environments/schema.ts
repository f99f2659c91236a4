import { z } from "zod";
import { nearest } from "./nearest";
import { RULE_IDS } from "./rule-ids";
import { obstaclesToSigningOutEverywhere } from "./sign-out";
import * as values from "./values";

/** A map of exactly these keys. */
function map<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const keys = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => `must be one of ${keys.join(", ")}${didYouMean(key, keys)}`).join("\n") // a line for each
        : `must be a map with ${keys.join(", ")}`,
  });
}

function didYouMean(key: string, keys: readonly string[]): string {
  const meant = nearest(key, keys);
  return meant === undefined ? "" : `; did you mean ${meant}?`;
}

/** Makes a check that compares values run although one of them is wrong in itself; not if there is nothing to compare. */
const despiteOthers = {
  when: ({ issues }: z.core.ParsePayload) =>
    issues.every(({ code, path }) => code !== "invalid_type" || Boolean(path?.length)),
};

const urls = z
  .array(values.url, "must be a list of URLs")
  .max(values.MAXIMUM_URLS, `must be at most ${values.MAXIMUM_URLS} URLs`)
  .superRefine((list, { addIssue }) => {
    for (const [index, item] of list.entries()) {
      if (list.indexOf(item) < index) {
        addIssue({ code: "custom", path: [index], message: "must be in the list once only" });
      }
    }
  }, despiteOthers)
  .meta({ uniqueItems: true });

const client = map({
  callbackUrls: urls.min(1, "must be at least one URL").meta({
    description:
      "Where people come back to after signing in, compared character by character: https, http for localhost alone, or an app's own scheme like myapp://callback",
  }),
  logoutUrls: urls.meta({ description: "Where people may be sent after signing out; [] for nowhere" }),
  kind: z
    .enum(["public", "confidential"], "must be public (PKCE, no secret) or confidential (has a secret)")
    .default("public")
    .meta({
      description:
        "public: a browser or native app, with PKCE and no secret. confidential: a server, with a secret",
    }),
}).meta({ description: "An app client" });

const clients = z
  .record(z.string(), client, "must be a map with an app client for each name, like web")
  .superRefine((byName, { addIssue }) => {
    const names = Object.keys(byName);
    const inKey = (name: string, message: string) =>
      addIssue({ code: "invalid_key", origin: "record", issues: [], path: [name], message });
    if (names.length === 0) {
      addIssue({ code: "custom", path: [], message: "must have at least one app client" });
    }
    for (const [index, name] of names.entries()) {
      const twin = names.find((other) => other.toLowerCase() === name.toLowerCase()) as string;
      if (!values.CLIENT_NAME.test(name)) {
        inKey(name, "must be at most 128 letters, digits and hyphens, starting with a letter");
      } else if (names.indexOf(twin) < index) {
        inKey(name, `must differ from ${twin} in more than upper and lower case`);
      }
    }
  }, despiteOthers)
  .meta({ minProperties: 1, propertyNames: { pattern: values.CLIENT_NAME.source } });

const microsoft = map({
  tenantId: values.tenantId.meta({
    description: "Directory (tenant) ID of the home tenant, which holds the app registration",
  }),
  accounts: z
    .enum(
      ["any", "organizations", "tenant"],
      "must be any (every organisation and personal accounts), organizations or tenant",
    )
    .default("any")
    .meta({
      description:
        "Who may sign in. any: accounts of every organisation, and personal accounts. organizations: accounts of every organisation. tenant: accounts of the home tenant alone",
    }),
  displayName: values.displayName.exactOptional().meta({
    description:
      "Name of the app registration, which people see when Microsoft asks for their consent. Default: <environment> sign-in",
  }),
}).meta({ description: "The app registration in Entra" });

const auth0 = map({
  domain: values.auth0Domain.meta({
    description: "The Auth0 tenant's own domain, like acme-dev.eu.auth0.com",
  }),
  customDomain: values.auth0CustomDomain.exactOptional().meta({
    description: "The Auth0 tenant's custom domain, already verified there. Sign-in and the issuer use it",
  }),
  strategy: z
    .enum(
      ["windowslive", "waad", "both"],
      "must be windowslive (personal accounts), waad (organisations) or both",
    )
    .exactOptional()
    .meta({
      description:
        "Auth0's connection to Microsoft; a part of each user's id. windowslive: personal accounts. waad: organisations. Default: both for accounts: any, else waad",
    }),
}).meta({ description: "The broker: an Auth0 tenant" });

const cognito = map({
  accountId: values.accountId.meta({
    description: "The AWS account. Terraform refuses to work in any other",
  }),
  region: values.cognitoRegion.meta({ description: "The AWS region of the user pool" }),
  domain: z
    .union(
      [
        values.cognitoPrefix.meta({
          description: "A prefix: the domain is <prefix>.auth.<region>.amazoncognito.com",
        }),
        map({
          name: values.cognitoCustomDomain.meta({ description: "The custom domain, like login.acme.com" }),
          certificateArn: values.certificateArn.meta({
            description: "ARN of its certificate: of ACM, in us-east-1, in the same account",
          }),
        }).meta({ description: "A custom domain and its certificate" }),
      ],
      "must be a prefix, like acme-dev, or a map with name, certificateArn",
    )
    .meta({ description: "The user pool's domain" }),
  providerName: values.providerName.default("Microsoft").meta({
    description:
      "Name of the identity provider in the user pool: the identity_provider of a sign-in URL, and the start of each user's name",
  }),
  clients: clients.meta({ description: "The app clients, by name" }),
})
  .superRefine(({ accountId, domain }, { addIssue }) => {
    const { certificateArn } = Object(domain) as { certificateArn?: unknown };
    const owner = /^arn:aws:acm:us-east-1:(\d{12}):/.exec(String(certificateArn))?.[1];
    if (owner !== undefined && typeof accountId === "string" && owner !== accountId) {
      addIssue({
        code: "custom",
        path: ["domain", "certificateArn"],
        message: "must be a certificate of the account that cognito.accountId names",
      });
    }
  }, despiteOthers)
  .meta({ description: "The user pool in AWS" });

const s3 = map({
  bucket: values.bucket.meta({ description: "The bucket, which must exist" }),
  region: values.bucketRegion.meta({ description: "The bucket's AWS region" }),
  key: values.stateKey.exactOptional().meta({
    description: "The state's object key. Default: <environment>/terraform.tfstate",
  }),
}).meta({ description: "In an S3 bucket, encrypted and with S3's own locking" });

const waiver = map({
  rule: z
    .enum(RULE_IDS, {
      error: ({ input }) => `must be a rule of the plan review${didYouMean(String(input), RULE_IDS)}`,
    })
    .meta({ description: "The rule's id, as the review shows it" }),
  reason: values.reason.meta({ description: "Why the plan may do this nevertheless; the review shows it" }),
  until: values.date.meta({ description: "The last day of the waiver, like 2026-12-31" }),
}).meta({ description: "A rule that a plan of this environment may break" });

const waivers = z
  .array(waiver, "must be a list of waivers, each with rule, reason, until")
  .superRefine((list, { addIssue }) => {
    const rules = list.map((each) => Object(each).rule);
    for (const [index, rule] of rules.entries()) {
      if (typeof rule === "string" && rules.indexOf(rule) < index) {
        addIssue({ code: "custom", path: [index, "rule"], message: "must be waived once only" });
      }
    }
  }, despiteOthers)
  .meta({ description: "Rules of the plan review that are waived, each with a reason and an end" });

/**
 * The one definition of an environment file: the types, what `load.ts` refuses and in which words, and the JSON Schema
 * for editors come from it.
 */
export const environmentFile = map({
  microsoft,
  auth0,
  cognito,
  signOut: z
    .enum(["broker", "everywhere"], "must be broker or everywhere (Microsoft too)")
    .default("broker")
    .meta({
      description:
        "What the sign_out_urls end. broker: Auth0's and Cognito's session. everywhere: Entra's too, and with it a person's other Microsoft apps",
    }),
  state: z
    .union([z.literal("local"), map({ s3 })], "must be local or a map with s3")
    .default("local")
    .meta({ description: "Where Terraform's state is kept. local: in the project's state folder" }),
  protection: z.enum(["on", "off"], "must be on or off").default("on").meta({
    description:
      "on: Terraform refuses to destroy or replace what the users' identities hang on. off: it does as told",
  }),
  waivers: waivers.default([]),
})
  .superRefine(({ signOut, cognito }, { addIssue }) => {
    if (signOut !== "everywhere") return;
    for (const mistake of obstaclesToSigningOutEverywhere(Object(Object(cognito).clients))) {
      addIssue({ code: "custom", ...mistake });
    }
  }, despiteOthers)
  .meta({ title: "Environment of sign-in with Microsoft" });

type EnvironmentFile = z.output<typeof environmentFile>;

/** An environment: what its file says, with the name of the file and every default filled in. */
export interface Environment extends Pick<EnvironmentFile, "cognito" | "signOut" | "protection" | "waivers"> {
  name: string;
  microsoft: Required<EnvironmentFile["microsoft"]>;
  auth0: EnvironmentFile["auth0"] & Required<Pick<EnvironmentFile["auth0"], "strategy">>;
  state: "local" | { s3: Required<Exclude<EnvironmentFile["state"], string>["s3"]> };
}

/** Fills in the defaults that follow from the name or from other values. */
export function environment(name: string, file: EnvironmentFile): Environment {
  const { microsoft, auth0, state } = file;
  return {
    name,
    ...file,
    microsoft: { displayName: defaultDisplayName(name), ...microsoft },
    auth0: { strategy: microsoft.accounts === "any" ? "both" : "waad", ...auth0 },
    state: state === "local" ? state : { s3: { key: defaultStateKey(name), ...state.s3 } },
  };
}

export const defaultDisplayName = (name: string) => `${name} sign-in`;
export const defaultStateKey = (name: string) => `${name}/terraform.tfstate`;
