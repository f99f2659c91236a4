import { z } from "zod";
import { misplacedAdoptions } from "./adoption";
import { defaultConnections, defaultDisplayName, defaultStateKey, defaultStrategy } from "./defaults";
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

const slots = map({
  active: z
    .enum(["a", "b"], "must be a or b: the slot whose secret is in use")
    .meta({ description: "The slot whose secret is in use" }),
  a: values.slotA.default("first").meta({
    description:
      "When this slot's secret was renewed, by UTC; first: with the first deployment; null: it is empty",
  }),
  b: values.slotB.default(null).meta({
    description: "When this slot's secret was renewed, by UTC; null: it is empty",
  }),
}).superRefine(({ active, a = "first", b = null }, { addIssue }) => {
  const [used, other] = active === "a" ? [a, b] : [b, a];
  if ((active !== "a" && active !== "b") || used !== null) return;
  const must = other === null ? "must be a slot with a secret, and both are empty" : otherThan(active);
  addIssue({ code: "custom", path: ["active"], message: must });
}, despiteOthers);

const otherThan = (slot: "a" | "b") => `must be ${slot === "a" ? "b" : "a"}, as slot ${slot} is empty`;

/** The secret that the first deployment makes, and no other. */
const FIRST_SECRET = { active: "a", a: "first", b: null } as const;

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
  secret: slots.default(FIRST_SECRET).meta({
    description:
      "The app registration's client secrets, with which Auth0 proves itself to Entra. Each is valid for a year. npm run rotate writes this",
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
  connections: map({
    windowslive: values.connectionName.exactOptional().meta({
      description: "Name of the connection to personal accounts. Default: <environment>-windowslive",
    }),
    waad: values.connectionName
      .exactOptional()
      .meta({ description: "Name of the connection to organisations. Default: <environment>-waad" }),
  })
    .default({})
    .meta({ description: "Names of the connections in Auth0, for those that were there before" }),
  userIdAttribute: z.enum(["sub", "oid"], "must be sub or oid").default("sub").meta({
    description:
      "What of an organisation's account Auth0 makes the user's id of. sub: its id within the app registration. oid: its object ID, for a connection that was there before with it",
  }),
  secret: slots.default(FIRST_SECRET).meta({
    description:
      "The Auth0 clients, each with its secret, with which Cognito proves itself to Auth0. npm run rotate writes this",
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
  poolName: values.poolName
    .exactOptional()
    .meta({ description: "Name of the user pool. Default: <environment>" }),
  usernames: z
    .enum(
      ["case-sensitive", "case-insensitive"],
      "must be case-sensitive, or case-insensitive for a user pool that was there before",
    )
    .default("case-sensitive")
    .meta({
      description:
        "Whether the user pool tells upper from lower case in a user's name. case-insensitive: for one that was there before and does not",
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

const adopt = map({
  appRegistration: values.objectId
    .exactOptional()
    .meta({ description: "Object ID of the app registration in Entra" }),
  servicePrincipal: values.objectId
    .exactOptional()
    .meta({ description: "Object ID of its service principal (enterprise application)" }),
  auth0Client: values.auth0ClientId
    .exactOptional()
    .meta({ description: "Client ID of Auth0's application for Cognito" }),
  connections: map({
    windowslive: values.connectionId.exactOptional().meta({ description: "ID of the connection" }),
    waad: values.connectionId.exactOptional().meta({ description: "ID of the connection" }),
  })
    .exactOptional()
    .meta({ description: "Auth0's connections to Microsoft" }),
  userPool: values.userPoolId
    .exactOptional()
    .meta({ description: "ID of the user pool, which has its domain and the identity provider already" }),
  clients: z
    .record(z.string(), values.appClientId, "must be a map with a client ID for each name, like web")
    .exactOptional()
    .meta({ description: "Client ID of each app client, by its name in cognito.clients" }),
}).meta({
  description: "What was made by hand and is taken over, by its ids. npm run adopt writes this",
});

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
  adopt: adopt.exactOptional(),
})
  .superRefine(({ signOut, cognito }, { addIssue }) => {
    if (signOut !== "everywhere") return;
    for (const mistake of obstaclesToSigningOutEverywhere(Object(Object(cognito).clients))) {
      addIssue({ code: "custom", ...mistake });
    }
  }, despiteOthers)
  .superRefine((file, { addIssue }) => {
    for (const mistake of misplacedAdoptions(file)) addIssue({ code: "custom", ...mistake });
  }, despiteOthers)
  .meta({ title: "Environment of sign-in with Microsoft" });

type EnvironmentFile = z.output<typeof environmentFile>;

/** An environment: what its file says, with the name of the file and every default filled in. */
export interface Environment extends Pick<EnvironmentFile, "signOut" | "protection" | "waivers" | "adopt"> {
  name: string;
  microsoft: Required<EnvironmentFile["microsoft"]>;
  auth0: Omit<EnvironmentFile["auth0"], "strategy" | "connections"> &
    Required<Pick<EnvironmentFile["auth0"], "strategy">> & {
      connections: Required<EnvironmentFile["auth0"]["connections"]>;
    };
  cognito: Required<EnvironmentFile["cognito"]>;
  state: "local" | { s3: Required<Exclude<EnvironmentFile["state"], string>["s3"]> };
}

/** Fills in the defaults that follow from the name or from other values. */
export function environment(name: string, file: EnvironmentFile): Environment {
  const { microsoft, auth0, cognito, state } = file;
  return {
    name,
    ...file,
    microsoft: { displayName: defaultDisplayName(name), ...microsoft },
    auth0: {
      strategy: defaultStrategy(microsoft.accounts),
      ...auth0,
      connections: { ...defaultConnections(name), ...auth0.connections },
    },
    cognito: { poolName: name, ...cognito },
    state: state === "local" ? state : { s3: { key: defaultStateKey(name), ...state.s3 } },
  };
}

/** The client secrets on one side of a hop: two, so that the old one works until the new one is in use. */
export type SecretSlots = Environment["microsoft"]["secret"];
