import { z } from "zod";
import { nearest } from "./nearest";
import { REGIONS } from "./regions";

/**
 * The one definition of an environment file: the types, what `load.ts` refuses and in which words, and the JSON Schema
 * for editors all come from it.
 *
 * Every message says what a value must be. `load.ts` puts before it where the value is and what was given.
 */

/** Something else that people give, and what they must do then. The first that fits is told. */
type Advice = readonly [given: RegExp, must: string];

/** A string of one pattern, which the JSON Schema has too. */
function text(pattern: RegExp, must: string, ...advice: Advice[]) {
  return z.string(must).regex(pattern, {
    error: ({ input }) => advice.find(([given]) => given.test(String(input)))?.[1] ?? must,
  });
}

/** A map of exactly these keys. */
function map<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const keys = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => `must be ${suggestion(key, keys)}`).join("\n") // one line for each key
        : `must be a map with ${keys.join(", ")}`,
  });
}

function suggestion(given: string, known: readonly string[]): string {
  const meant = nearest(given, known);
  return `one of ${known.join(", ")}${meant === undefined ? "" : `; did you mean ${meant}?`}`;
}

/** For checks that look at several values: makes them run although one of the values is wrong in itself. */
const always = { when: ({ value }: { value: unknown }) => typeof value === "object" && value !== null };

const TEMPLATE: Advice = [/[$%]\{/, "must not contain ${ or %{: Terraform would read a template"];
const UPPER_CASE: Advice = [/[A-Z]/, "must be in lower case"];
const NOT_A_HOST: readonly Advice[] = [
  [/\//, "must be a host name alone: leave out the scheme and the path"],
  [/:\d/, "must be a host name without a port"],
  UPPER_CASE,
];

const HOME_TENANT = "must be the directory (tenant) ID of the home tenant: a GUID in lower case";

const tenantId = text(
  /^(?!9188040d-6c67-4c5b-b112-36a304b66dad$)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  HOME_TENANT,
  [/^(?:common|organizations|consumers)$/i, `${HOME_TENANT}; who may sign in is set by microsoft.accounts`],
  [/^9188040d-6c67-4c5b-b112-36a304b66dad$/i, `${HOME_TENANT}; this is Microsoft's own tenant of personal accounts`],
  [/\./, `${HOME_TENANT}, not its domain name`],
  UPPER_CASE,
);

const auth0Domain = text(
  /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9](?:\.[a-z]{2})?\.auth0\.com$/,
  "must be the tenant's own domain, like acme-dev.eu.auth0.com",
  ...NOT_A_HOST,
  [
    /^(?!.*\.auth0\.com$)/,
    "must be the tenant's own domain, like acme-dev.eu.auth0.com; a custom domain goes into auth0.customDomain",
  ],
);

const customDomain = text(
  /^(?!.*\.auth0\.com$)(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/,
  "must be a host name of your own, like login.acme.com; leave the key out if there is none",
  ...NOT_A_HOST,
);

const cognitoPrefix = text(
  /^(?!.*(?:aws|amazon|cognito))[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
  "must be a prefix of 1 to 63 lower-case letters, digits and hyphens, or a map with name, certificateArn",
  [/\.amazoncognito\.com/, "must be the prefix alone: what stands before .auth"],
  ...NOT_A_HOST.slice(0, 2),
  [
    /\./,
    "must be a prefix without dots; a custom domain is written { name: login.acme.com, certificateArn: arn:aws:acm:us-east-1:… }",
  ],
  [/aws|amazon|cognito/i, "must not contain aws, amazon or cognito: Cognito reserves them"],
  UPPER_CASE,
  [/^-|-$/, "must not start or end with a hyphen"],
  [/^.{64}/, "must be at most 63 characters"],
);

const cognitoCustomDomain = text(
  /^(?=.{1,63}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){2,}[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/,
  "must be a subdomain of your own of at most 63 characters, like login.acme.com",
  ...NOT_A_HOST,
);

const certificateArn = text(
  /^arn:aws:acm:us-east-1:\d{12}:certificate\/[0-9A-Za-z-]+$/,
  "must be the ARN of an ACM certificate in us-east-1, like arn:aws:acm:us-east-1:123456789012:certificate/…",
  [
    /^arn:aws:acm:(?!us-east-1:)/,
    "must be a certificate in us-east-1, wherever the user pool is: Cognito serves custom domains through CloudFront",
  ],
  [/^arn:aws:(?!acm:)/, "must be a certificate of ACM; a certificate from elsewhere can be imported there"],
);

const providerName = text(
  /^(?!(?:COGNITO|Google|Facebook|LoginWithAmazon|SignInWithApple)$)(?!.*[$%]\{)(?:(?!_)[\p{L}\p{M}\p{S}\p{N}\p{P}]){3,32}$/u,
  "must be 3 to 32 letters, digits or punctuation marks",
  [/_/, "must not contain an underscore: Cognito puts one between this name and the id of a user"],
  [/\p{Z}/u, "must not contain a space"],
  [/^(?:COGNITO|Google|Facebook|LoginWithAmazon|SignInWithApple)$/, "must not be a name that Cognito reserves"],
  TEMPLATE,
);

const CLIENT_NAME = /^[A-Za-z][A-Za-z0-9-]{0,127}$/;

/**
 * What Cognito accepts, less what would never match or leads elsewhere than it seems.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 */
const url = text(
  /^(?=.{1,1024}$)(?!.*[#*{}\s])(?:https:\/\/(?:[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*|\[[0-9a-f:]+\])(?::\d{1,5})?(?:[/?].*)?|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?(?:[/?].*)?|(?!(?:https?|wss?|ftp|file|data|javascript|vbscript):)[a-z][a-z0-9+.-]*:\/.*)$/,
  "must be an absolute URL, like https://app.acme.com/callback, or one of an app's own scheme, like myapp://callback",
  [/^[^/]*:\/\/[^/?#]*@/, "must not contain a user name or a password"],
  [/#/, "must not have a fragment (#…)"],
  [/\*/, "must not have a wildcard: Cognito compares URLs character by character, so list each"],
  [/\s/, "must not contain a space"],
  [/[{}]/, "must have { and } written as %7B and %7D"],
  [/^http:/, "must start with https:// (http:// is for localhost, 127.0.0.1 and [::1] alone)"],
  [/^.{1025}/, "must be at most 1024 characters"],
);

const urls = z
  .array(url, "must be a list of URLs")
  .max(100, "must be at most 100 URLs")
  .superRefine((list, { addIssue }) => {
    for (const [index, item] of list.entries()) {
      const first = list.indexOf(item);
      if (first < index) addIssue({ code: "custom", path: [index], message: "must be in the list once only" });
    }
  }, always)
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
      description: "public: a browser or native app, with PKCE and no secret. confidential: a server, with a secret",
    }),
});

const clients = z
  .record(z.string(), client, "must be a map with an app client for each name, like web")
  .superRefine((byName, { addIssue }) => {
    const names = Object.keys(byName);
    if (names.length === 0) addIssue({ code: "custom", path: [], message: "must have at least one app client" });
    for (const [index, name] of names.entries()) {
      const wrong = (must: string) =>
        addIssue({ code: "invalid_key", origin: "record", issues: [], path: [name], message: must });
      const twin = names.slice(0, index).find((other) => other.toLowerCase() === name.toLowerCase());
      if (!CLIENT_NAME.test(name)) {
        wrong("must be a name of at most 128 letters, digits and hyphens that starts with a letter");
      } else if (twin !== undefined) wrong(`must differ from ${twin} in more than upper and lower case`);
    }
  }, always)
  .meta({ minProperties: 1, propertyNames: { pattern: CLIENT_NAME.source } });

const microsoft = map({
  tenantId: tenantId.meta({ description: "Directory (tenant) ID of the home tenant, which holds the app registration" }),
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
  displayName: text(
    /^(?!.*[$%]\{)\S(?:.{0,88}\S)?$/u,
    "must be 1 to 90 characters without a space at the ends",
    TEMPLATE,
  )
    .exactOptional()
    .meta({
      description:
        "Name of the app registration, which people see when Microsoft asks for their consent. Default: <environment> sign-in",
    }),
});

const auth0 = map({
  domain: auth0Domain.meta({ description: "The Auth0 tenant's own domain, like acme-dev.eu.auth0.com" }),
  customDomain: customDomain.exactOptional().meta({
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
});

const cognito = map({
  accountId: text(
    /^\d{12}$/,
    'must be 12 digits in quotes, like "012345678901" (YAML reads digits without quotes as a number and drops leading zeros)',
    [/^[\d -]+$/, "must be 12 digits, without hyphens or spaces"],
  ).meta({ description: "The AWS account. Terraform refuses to work in any other" }),
  region: z
    .enum(REGIONS, {
      error: ({ input }) => {
        const meant = nearest(String(input), REGIONS);
        return `must be an AWS region with Cognito user pools, ${meant === undefined ? "like eu-west-1" : `did you mean ${meant}?`}`;
      },
    })
    .meta({ description: "The AWS region of the user pool" }),
  domain: z
    .union(
      [
        cognitoPrefix.meta({ description: "A prefix: the domain is <prefix>.auth.<region>.amazoncognito.com" }),
        map({
          name: cognitoCustomDomain.meta({ description: "The custom domain, like login.acme.com" }),
          certificateArn: certificateArn.meta({
            description: "ARN of its certificate: of ACM, in us-east-1, in the same account",
          }),
        }).meta({ description: "A custom domain and its certificate" }),
      ],
      "must be a prefix, like acme-dev, or a map with name, certificateArn",
    )
    .meta({ description: "The user pool's domain" }),
  providerName: providerName.default("Microsoft").meta({
    description:
      "Name of the identity provider in the user pool: the identity_provider of a sign-in URL, and the start of each user's name",
  }),
  clients: clients.meta({ description: "The app clients, by name" }),
})
  .superRefine(({ accountId, domain }, { addIssue }) => {
    const owner = /^arn:aws:acm:us-east-1:(\d{12}):/.exec(String((domain as { certificateArn?: unknown } | null)?.certificateArn))?.[1];
    if (owner !== undefined && owner !== accountId) {
      addIssue({
        code: "custom",
        path: ["domain", "certificateArn"],
        message: `must be of the account that cognito.accountId names`,
      });
    }
  }, always);

const s3 = map({
  bucket: text(
    /^(?!xn--|sthree-|amzn-s3-demo-)(?!.*\.\.)(?!(?:\d+\.){3}\d+$)(?!.*(?:-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
    "must be a bucket name: 3 to 63 lower-case letters, digits, dots and hyphens, with a letter or a digit at the ends",
    [/[:/]/, "must be the bucket's name alone, not a URL or an ARN"],
    UPPER_CASE,
    [/^(?:\d+\.){3}\d+$/, "must not look like an IP address"],
    [/\.\./, "must not have two dots in a row"],
    [/^(?:xn--|sthree-|amzn-s3-demo-)/, "must not start with xn--, sthree- or amzn-s3-demo-: S3 reserves them"],
    [
      /(?:-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/,
      "must not end with -s3alias, --ol-s3, .mrap, --x-s3 or --table-s3: S3 reserves them",
    ],
  ).meta({ description: "The bucket, which must exist" }),
  region: text(/^[a-z]{2}(?:-[a-z]+)+-\d$/, "must be the bucket's AWS region, like eu-west-1").meta({
    description: "The bucket's AWS region",
  }),
  key: text(
    /^(?=.{1,1024}$)(?:[A-Za-z0-9!_.*'()-]+\/)*[A-Za-z0-9!_.*'()-]+$/,
    "must be an object key of at most 1024 letters, digits and !-_.*'(), in parts between single slashes, like dev/terraform.tfstate",
  )
    .exactOptional()
    .meta({ description: "The state's object key. Default: <environment>/terraform.tfstate" }),
});

export const environmentFile = map({
  microsoft: microsoft.meta({ description: "The app registration in Entra" }),
  auth0: auth0.meta({ description: "The broker: an Auth0 tenant" }),
  cognito: cognito.meta({ description: "The user pool in AWS" }),
  state: z
    .union([z.literal("local"), map({ s3: s3.meta({ description: "In an S3 bucket, with S3's own locking" }) })], {
      error: "must be local or a map with s3",
    })
    .default("local")
    .meta({ description: "Where Terraform's state is kept. local: in the project's state folder" }),
  protection: z
    .enum(["on", "off"], "must be on or off")
    .default("on")
    .meta({
      description: "on: Terraform refuses to destroy or replace what the users' identities hang on. off: it does as told",
    }),
}).meta({ title: "Environment of sign-in with Microsoft" });

/** Part of a file name before `.yaml`. Auth0's connections are named after it, and take no two hyphens in a row. */
export const environmentName = text(
  /^(?=.{1,82}$)[A-Za-z](?:-?[A-Za-z0-9])*$/, // 82: with " sign-in" after it, it must fit into a display name
  "must be at most 82 letters, digits and single hyphens, starting with a letter and not ending with a hyphen",
);

type EnvironmentFile = z.output<typeof environmentFile>;

/** An environment: what its file says, with the name of the file and every default filled in. */
export interface Environment extends Pick<EnvironmentFile, "cognito" | "protection"> {
  name: string;
  microsoft: Required<EnvironmentFile["microsoft"]>;
  auth0: EnvironmentFile["auth0"] & Required<Pick<EnvironmentFile["auth0"], "strategy">>;
  state: "local" | { s3: Required<Exclude<EnvironmentFile["state"], string>["s3"]> };
}

/** Fills in the defaults that depend on the name or on other values. */
export function environment(name: string, file: EnvironmentFile): Environment {
  const { microsoft, auth0, state } = file;
  return {
    ...file,
    name,
    microsoft: { displayName: defaultDisplayName(name), ...microsoft },
    auth0: { strategy: microsoft.accounts === "any" ? "both" : "waad", ...auth0 },
    state: state === "local" ? state : { s3: { key: defaultStateKey(name), ...state.s3 } },
  };
}

export const defaultDisplayName = (name: string) => `${name} sign-in`;
export const defaultStateKey = (name: string) => `${name}/terraform.tfstate`;
