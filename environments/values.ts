import { z } from "zod";
import { didYouMean } from "./nearest";
import { REGIONS } from "./regions";
import { SYSTEM_SCHEMES } from "./schemes";

/**
 * The values of an environment file. Each has one pattern, which the JSON Schema has too, and says what it must be.
 * A mistake puts before that where the value is and what was given.
 */

/** Something else that people give, and what the mistake says then. The first that fits counts. */
type Advice = readonly [given: RegExp, must: string | ((given: string) => string)];

/** How much of a value the advice looks at, which may take time by the square of it. */
const MAX_ADVISED = 4096;

function text(pattern: RegExp, must: string, ...advice: readonly Advice[]) {
  return z.string(must).regex(pattern, {
    error({ input }) {
      const given = String(input).slice(0, MAX_ADVISED);
      const said = advice.find(([pattern]) => pattern.test(given))?.[1] ?? must;
      return typeof said === "string" ? said : said(given);
    },
  });
}

const TEMPLATE: Advice = [/[$%]\{/, "must not contain ${ or %{: Terraform would read a template"];
const TOKEN: Advice = [/[#&]\{/, "must not contain #{ or &{: CDKTF would read a token"];
const UPPER_CASE: Advice = [/[A-Z]/, "must be in lower case"];
const MORE_THAN_A_HOST: readonly Advice[] = [
  [/\//, "must be a host name alone: leave out the scheme and the path"],
  [/:\d/, "must be a host name without a port"],
];

export const ENVIRONMENT_NAME =
  "up to 82 letters, digits and single hyphens, with a letter first and no hyphen at the end";
/** Part of a file name before `.yaml`. Auth0's connections are named after it, and take no two hyphens in a row. */
export const environmentName = text(
  /^(?=.{1,82}$)[A-Za-z](?:-?[A-Za-z0-9])*$/, // 82: with " sign-in" after it, it must fit into a display name
  `must be ${ENVIRONMENT_NAME}, before .yaml`,
);

/** A tenant's ID, but that of Microsoft's own tenant of personal accounts. */
const DIRECTORY_ID = /^(?!9188040d-6c67-4c5b-b112-36a304b66dad$)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const PERSONAL_ACCOUNTS = /^9188040d-6c67-4c5b-b112-36a304b66dad$/i;

const HOME_TENANT = "must be the home tenant's directory (tenant) ID, a GUID in lower case";
export const tenantId = text(
  DIRECTORY_ID,
  HOME_TENANT,
  [/^(?:common|organizations|consumers)$/i, `${HOME_TENANT}; who may sign in is set by microsoft.accounts`],
  [PERSONAL_ACCOUNTS, `${HOME_TENANT}; this is Microsoft's own tenant of personal accounts`],
  [/\./, `${HOME_TENANT}, not its domain name`],
  UPPER_CASE,
);

const DOMAIN_NAME = /^[\w-]+(?:\.[\w-]+)+$/;
const WHERE_OF_DOMAIN =
  'not its domain name: https://login.microsoftonline.com/<domain name>/v2.0/.well-known/openid-configuration has the ID in "issuer"';

const ORGANIZATION = "must be the organisation's directory (tenant) ID, a GUID in lower case";
/** @see https://learn.microsoft.com/entra/fundamentals/how-to-find-tenant */
export const organizationId = text(
  DIRECTORY_ID,
  ORGANIZATION,
  [
    /^(?:common|organizations)$/i,
    `${ORGANIZATION}; for every organisation, set microsoft.organizations: any`,
  ],
  [/^consumers$/i, `${ORGANIZATION}; personal accounts are let in by microsoft.personal`],
  [
    PERSONAL_ACCOUNTS,
    `${ORGANIZATION}; this is Microsoft's own tenant of personal accounts, which are let in by microsoft.personal`,
  ],
  [DOMAIN_NAME, `${ORGANIZATION}, ${WHERE_OF_DOMAIN}`],
  UPPER_CASE,
);

/** Of an organisation that has an identity provider of its own. */
export const listedOrganizationId = text(
  DIRECTORY_ID,
  ORGANIZATION,
  [/^(?:common|organizations)$/i, `${ORGANIZATION}; every organisation takes route: broker`],
  [/^consumers$/i, `${ORGANIZATION}; personal accounts take microsoft.accounts: personal, or route: broker`],
  [
    PERSONAL_ACCOUNTS,
    `${ORGANIZATION}; this is Microsoft's own tenant of personal accounts, which take microsoft.accounts: personal, or route: broker`,
  ],
  [DOMAIN_NAME, `${ORGANIZATION}, ${WHERE_OF_DOMAIN}`],
  UPPER_CASE,
);

/** How many organisations fit into the script at Auth0, which has at most 51,200 characters. */
export const MAX_ORGANIZATIONS = 1000;

/** @see https://learn.microsoft.com/entra/identity-platform/supported-accounts-validation */
export const displayName = text(
  /^(?!.*[$%#&]\{)\S(?:.{0,88}\S)?$/u,
  "must be 1 to 90 characters in one line, without a space at the ends",
  TEMPLATE,
  TOKEN,
);

/** @see https://auth0.com/docs/get-started/auth0-overview/create-tenants */
export const auth0Domain = text(
  /^(?!manage\.auth0\.com$)[a-z0-9][a-z0-9-]{1,61}[a-z0-9](?:\.[a-z]{2})?\.auth0\.com$/,
  "must be the tenant's own domain, like acme-dev.eu.auth0.com",
  ...MORE_THAN_A_HOST,
  UPPER_CASE,
  [
    /^manage\.auth0\.com$/,
    "must be the tenant's own domain, like acme-dev.eu.auth0.com; this is the dashboard, which shows that domain under Settings of an application",
  ],
  // @see https://auth0.com/docs/deploy-monitor/deploy-private-cloud
  [
    /\.auth0app\.com$|\.[a-z0-9-]{3,}\.auth0\.com$/,
    "must be a tenant of Auth0's public cloud, like acme-dev.eu.auth0.com: private clouds aren't supported",
  ],
  [
    /^(?!.*\.auth0\.com$)/,
    "must be the tenant's own domain, like acme-dev.eu.auth0.com; a custom domain goes into auth0.customDomain",
  ],
);

export const auth0CustomDomain = text(
  /^(?!.*\.auth0\.com$)(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/,
  "must be a host name of your own, like login.acme.com; leave the key out if there is none",
  ...MORE_THAN_A_HOST,
  UPPER_CASE,
);

export const accountId = text(
  /^\d{12}$/,
  'must be 12 digits in quotes, like "012345678901" (YAML reads digits without quotes as a number and drops leading zeros)',
  [/^[\d -]+$/, "must be 12 digits, without hyphens or spaces"],
);

const REGION = "must be an AWS region with Cognito user pools";
export const cognitoRegion = z.enum(REGIONS, {
  error: ({ input }) => {
    const given = String(input);
    if (/^(?:cn|us-gov|us-iso\w*|eu-iso\w*|eusc)-/.test(given))
      return `${REGION}, of the commercial partition`;
    return REGION + (didYouMean(given, REGIONS) || ", like eu-west-1");
  },
});

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolDomain.html */
export const cognitoPrefix = text(
  /^(?!.*(?:aws|amazon|cognito))[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
  "must be a prefix of 1 to 63 lower-case letters, digits and hyphens, like acme-dev",
  [/\.amazoncognito\.com/, "must be the prefix alone: what stands before .auth"],
  [/^\{/, "must be a prefix, or a map without quotes around it: { name: …, certificateArn: … }"],
  ...MORE_THAN_A_HOST,
  [
    /\./,
    "must be a prefix without dots; a custom domain is written { name: login.acme.com, certificateArn: arn:aws:acm:us-east-1:… }",
  ],
  [/aws|amazon|cognito/i, "must not contain aws, amazon or cognito: Cognito reserves them"],
  UPPER_CASE,
  [/^-|-$/, "must not start or end with a hyphen"],
  [/^.{64}/, "must be at most 63 characters"],
);

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html */
export const cognitoCustomDomain = text(
  /^(?=.{1,63}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){2,}[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/,
  "must be a subdomain of your own of at most 63 characters, like login.acme.com",
  ...MORE_THAN_A_HOST,
  UPPER_CASE,
);

export const certificateArn = text(
  /^arn:aws:acm:us-east-1:\d{12}:certificate\/[0-9A-Za-z-]+$/,
  "must be the ARN of an ACM certificate in us-east-1, like arn:aws:acm:us-east-1:123456789012:certificate/…",
  [
    /^arn:aws:acm:(?!us-east-1:)/,
    "must be a certificate in us-east-1, wherever the user pool is: Cognito serves custom domains through CloudFront",
  ],
  [/^arn:aws:(?!acm:)/, "must be a certificate of ACM; a certificate from elsewhere can be imported there"],
);

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html */
export const providerName = text(
  /^(?!(?:COGNITO|Google|Facebook|LoginWithAmazon|SignInWithApple)$)(?!.*[$%#&]\{)(?:(?!_)[\p{L}\p{M}\p{S}\p{N}\p{P}]){3,32}$/u,
  "must be 3 to 32 letters, digits or punctuation marks",
  [/_/, "must not contain an underscore: Cognito puts one between this name and the user ID"],
  [/\p{Z}/u, "must not contain a space"],
  [
    /^(?:COGNITO|Google|Facebook|LoginWithAmazon|SignInWithApple)$/,
    "must not be a name that Cognito reserves: COGNITO, Google, Facebook, LoginWithAmazon, SignInWithApple",
  ],
  TEMPLATE,
  TOKEN,
);

/** Cognito takes more, but a client's name is part of its address in Terraform's state. */
export const CLIENT_NAME = /^[A-Za-z][A-Za-z0-9-]{0,127}$/;

/** How many callback URLs, and how many logout URLs, Cognito takes for an app client. */
export const MAX_URLS = 100;

const ABSOLUTE_URL =
  "must be an absolute URL, like https://app.acme.com/callback, or one of an app's own scheme, like com.acme.app:/callback";

const PORT = String.raw`(?::[1-9]\d{0,4})?`;
const HTTPS_URL = String.raw`https:\/\/(?:[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*|\[[0-9a-f:]+\])${PORT}(?:[/?].*)?`;
const LOOPBACK_URL = String.raw`http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])${PORT}(?:[/?].*)?`;
const OWN_SCHEME_URL = String.raw`(?!(?:https?|${SYSTEM_SCHEMES}):)[a-z][a-z0-9+.-]*:\/.*`;

/** Says that a scheme is not an app's to take. */
const notAnApps = (given: string) =>
  `must have a scheme of the app's own, like com.acme.app: ${given.split(":")[0]} is the browser's or the system's`;

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html */
export const url = text(
  new RegExp(String.raw`^(?=.{1,1024}$)(?!.*[#*{}\s])(?:${HTTPS_URL}|${LOOPBACK_URL}|${OWN_SCHEME_URL})$`),
  ABSOLUTE_URL,
  [/^[^/]*:\/\/[^/?#]*@/, "must not contain a user name or a password"],
  [/#/, "must not have a fragment (#…)"],
  [/\*/, "must not have a wildcard: Cognito compares URLs character by character, so list each"],
  [/\s/, "must not contain a space"],
  [/[{}]/, "must have %7B and %7D for { and }"],
  [/^https?:\/\/[^/?]*:0/, "must have a port from 1 to 65535, without zeros before it"],
  [/^http:/, "must start with https:// (http:// is for localhost, 127.0.0.1 and [::1] alone)"],
  [/^.{1025}/, "must be at most 1024 characters"],
  [
    /^https:\/\/[^/?]*[^\0-\x7F]/,
    (given) =>
      `must have its host name in ASCII${URL.canParse(given) ? `: ${new URL(given).host}` : ", like xn--mnchen-3ya.example"}`,
  ],
  [/^https:\/\/[^/?]*_/, "must not have _ in its host name"],
  [
    /^urn:/i,
    "must have a scheme of the app's own, like com.acme.app: a urn: opens no app, so a person's browser would stay where it is",
  ],
  [new RegExp(`^(?:${SYSTEM_SCHEMES}):`, "i"), notAnApps],
  [
    /^(?!https?:)[A-Za-z][^:/]*[^A-Za-z0-9+.:/-][^:/]*:/,
    (given) =>
      `must not have ${/[^A-Za-z0-9+.-]/.exec(given)?.[0]} in its scheme, which is letters, digits, +, - and ., like com.acme.app:/callback`,
  ],
  [/^(?=[^:/]*[A-Z])[A-Za-z][^:/]*:/, "must have its scheme in lower case"],
)
  .refine((value) => URL.canParse(value), {
    // The pattern lets a port or an IP address pass that is out of range.
    error: ABSOLUTE_URL,
    when: ({ issues }) => issues.length === 0,
  })
  .refine((value) => hasWrittenHost(value), {
    error: ({ input }) =>
      `must have a host name, or an IP address in its usual form: browsers read this one as ${new URL(String(input)).hostname}`,
    when: ({ issues }) => issues.length === 0,
  });

/** Whether browsers go to the host as it is written: they read `https://10/` as 0.0.0.10. */
const hasWrittenHost = (value: string): boolean => {
  const [, host] = /^https?:\/\/([^[/?:]+)/.exec(value) ?? [];
  return host === undefined || new URL(value).hostname === host.toLowerCase();
};

/** Of an app that had it before, without the colon. */
export const oldScheme = text(
  new RegExp(`^(?!(?:https?|${SYSTEM_SCHEMES})$)[a-z][a-z0-9+.-]{1,62}$`),
  "must be a scheme of the app's own, like myapp",
  [/:/, "must be the scheme alone: leave out : and what follows"],
  [new RegExp(`^(?:https?|${SYSTEM_SCHEMES})$`, "i"), notAnApps],
  UPPER_CASE,
);

/** What an app client may ask for, unless its file says otherwise: a sign-in, with who it was. */
export const DEFAULT_SCOPES = ["openid", "email", "profile"] as const;

/** How many scopes Cognito takes for an app client. */
export const MAX_SCOPES = 50;

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResourceServerScopeType.html */
export const scope = text(
  /^(?:openid|email|phone|profile|aws\.cognito\.signin\.user\.admin|(?=.{3,256}$)(?!.*[$%#&]\{)[!#-[\]-~]+\/[!#-.0-[\]-~]+)$/,
  "must be openid, email, phone, profile, aws.cognito.signin.user.admin, or a scope of a resource server, like orders/read",
  [/^offline_access$/, "must not be offline_access: Cognito gives refresh tokens without it"],
  TEMPLATE,
  TOKEN,
);

/** How long a token lives, in the one form in which its unit can't be misread. */
export const lifetime = text(
  /^(?:1 (?:minute|hour|day)|(?:[2-9]|[1-9]\d{1,6}) (?:minutes|hours|days))$/,
  "must be a number and its unit, like 15 minutes, 8 hours or 30 days",
  [/^1 minutes$/, "must be 1 minute"],
  [/^1 hours$/, "must be 1 hour"],
  [/^1 days$/, "must be 1 day"],
  [/second/, "must be minutes, hours or days, like 15 minutes"],
);

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html */
export const otherProviderName = text(
  /^(?![Cc]ognito$)(?!.*[$%#&]\{)(?=.{1,32}$)[\p{L}\p{M}\p{S}\p{N}\p{P}](?:[\p{L}\p{M}\p{S}\p{N}\p{P} ]*[\p{L}\p{M}\p{S}\p{N}\p{P}])?$/u,
  "must be the name of another identity provider of the user pool, or COGNITO for the user pool's own passwords",
  [/^cognito$/i, "must be COGNITO, in upper case"],
  TEMPLATE,
  TOKEN,
);

const ENTRA_SENDS_BACK =
  "for signOut: everywhere, since Entra sends people back to it; put another URL first, or set signOut: broker";

/**
 * A logout URL, as `new URL` writes it, that Entra sends people back to: a web redirect URI of an app registration that is open to
 * personal accounts.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reply-url
 */
export const entraLogoutUrl = text(
  /^(?=.{1,256}$)(?!.*[?!$'(),;])(?:https:\/\/|http:\/\/localhost[:/])/,
  `must start with https:// or http://localhost ${ENTRA_SENDS_BACK}`,
  [/\?/, `must not have a query string (?…) ${ENTRA_SENDS_BACK}`],
  [/[!$'(),;]/, `must not contain any of ! $ ' ( ) , ; ${ENTRA_SENDS_BACK}`],
  [/^.{257}/, `must be at most 256 characters ${ENTRA_SENDS_BACK}`],
);

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
export const bucket = text(
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
);

export const bucketRegion = text(
  /^[a-z]{2}(?:-[a-z]+)+-\d$/,
  "must be the bucket's AWS region, like eu-west-1",
);

export const stateKey = text(
  /^(?=.{1,1024}$)(?!(?:.*\/)?\.{1,2}(?:\/|$))(?!.*\.tflock$)(?:[A-Za-z0-9!_.*'()-]+\/)*[A-Za-z0-9!_.*'()-]+$/,
  "must be an object key, like dev/terraform.tfstate: at most 1024 letters, digits and !-_.*'() in parts between single slashes",
  // A client or a proxy that shortens such a path asks for another state, or for another bucket.
  [/(?:^|\/)\.{1,2}(?:\/|$)/, "must not have . or .. between its slashes: it would name another object"],
  [/\.tflock$/, "must not end with .tflock: a state's lock has that name"],
);

export const reason = text(
  /^(?=.{10,300}$)\S.*\S$/u,
  "must be 10 to 300 characters in one line, for a reader who asks why",
);

const DAY = "must be a day, like 2026-12-31";

/** A day, like 2026-12-31. */
export const date = text(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, DAY).refine(
  (day) => new Date(day).toJSON()?.startsWith(day) ?? true, // the pattern has refused what is no date at all
  "must be a day that the calendar has",
);

/** When a slot's secret was renewed: a day or a time, by UTC. */
const slotTime = (must: string, ...advice: readonly Advice[]) =>
  text(
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ)?$/,
    must,
    ...advice,
    [/^\d{4}-.*T.*(?:[+-]\d\d:?\d\d|\d)$/, `${must}, by UTC (Z)`],
  ).refine((time) => new Date(time).toJSON()?.startsWith(time.replace("Z", "")) ?? true, {
    error: "must be a day that the calendar has",
    when: ({ issues }) => issues.length === 0,
  });

const TIME_OR_NOTHING = "null (empty), a day like 2026-12-31 or a time like 2026-12-31T09:30:00Z";
const SLOT_A = `must be first, ${TIME_OR_NOTHING}`;
const SLOT_B = `must be ${TIME_OR_NOTHING}`;
/** The slot that the first deployment fills. */
export const slotA = z.union([z.literal("first"), slotTime(SLOT_A), z.null()], SLOT_A);
export const slotB = z.union(
  [slotTime(SLOT_B, [/^first$/, `${SLOT_B}; only slot a has a secret from the first deployment`]), z.null()],
  SLOT_B,
);

/** @see https://auth0.com/docs/api/management/v2/connections/post-connections */
export const connectionName = text(
  /^(?=.{1,128}$)[A-Za-z0-9](?:-?[A-Za-z0-9])*$/,
  "must be at most 128 letters, digits and single hyphens, with a letter or a digit at the ends",
);

/** Of the connection with Microsoft's endpoints: in lower case, as a pool may write each user's name. */
export const microsoftConnectionName = text(
  /^(?=.{1,43}$)[a-z0-9](?:-?[a-z0-9])*$/,
  "must be at most 43 lower-case letters, digits and single hyphens, with a letter or a digit at the ends",
  UPPER_CASE,
);

/**
 * How many characters `cognito.providerName` and the name of that connection have together. Cognito takes 128 for
 * `<provider>_oauth2|<connection>|<tenant ID>.<object ID>`.
 */
export const MAX_PROVIDER_AND_CONNECTION = 46;

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html */
export const attributeName = text(
  /^[A-Za-z0-9_-]{1,20}$/,
  "must be 1 to 20 letters, digits, hyphens and underscores, without custom: before it",
  [/^custom:/, "must be without custom: before it, which Cognito adds"],
);

/**
 * An attribute of a user pool, by its whole name: `nickname`, `custom:plan`.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SchemaAttributeType.html
 */
export const poolAttribute = text(
  /^(?!.*[$%#&]\{)(?!username$)[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,32}$/u,
  "must be an attribute of the user pool, like nickname or custom:plan",
  [/^username$/, "must be another attribute than username, which comes from sub"],
  TEMPLATE,
  TOKEN,
);

export const claimName = text(
  /^(?!.*[$%#&]\{)\S(?:.{0,254}\S)?$/,
  "must be a claim of Auth0's, like nickname",
  TEMPLATE,
  TOKEN,
);

/** Auth0 takes wildcards, too. */
export const auth0LogoutUrl = text(
  /^(?!.*[$%#&]\{)\S{1,2048}$/,
  "must be a URL as the Auth0 application has it",
  TEMPLATE,
  TOKEN,
);

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html */
export const poolName = text(
  /^(?=.{1,128}$)[\w+=,.@-](?:[\w +=,.@-]*[\w+=,.@-])?$/,
  "must be 1 to 128 letters, digits, spaces and characters of _+=,.@- in one line, without a space at the ends",
);

/** Of an object in Entra; not the application (client) ID. */
export const objectId = text(
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  "must be an object ID: a GUID in lower case",
  [/^[0-9A-Fa-f-]{36}$/, "must be in lower case"],
);

export const auth0ClientId = text(/^[A-Za-z0-9]{16,64}$/, "must be the Client ID of an application in Auth0");

export const connectionId = text(
  /^con_[A-Za-z0-9]{16}$/,
  "must be the ID of a connection in Auth0, like con_0000000000000001",
);

export const userPoolId = text(
  /^[a-z]{2}(?:-[a-z]+)+-\d_[0-9A-Za-z]+$/,
  "must be the ID of a user pool, like eu-west-1_AbCdEf123",
);

export const appClientId = text(
  /^[a-z0-9]{20,128}$/,
  "must be the client ID of an app client: lower-case letters and digits",
);

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/tagging.html */
export const tagValue = text(
  /^[A-Za-z0-9 _.:/=+@-]{0,256}$/,
  "must be a text, in quotes if it looks like a number or a date, of at most 256 letters, digits, spaces and _ . : / = + - @",
);

/** How many identity providers Cognito takes in a user pool, unless AWS raises the quota. */
export const MAX_IDENTITY_PROVIDERS = 300;

/** How many identifiers Cognito takes for an identity provider. */
export const MAX_IDENTIFIERS = 50;

/** Of one identity provider of several: a part of its address in Terraform's state. */
export const entraProviderName = text(
  /^(?=.{3,32}$)(?!(?:COGNITO|Google|Facebook|LoginWithAmazon|SignInWithApple)$)[A-Za-z](?:-?[A-Za-z0-9])*$/,
  "must be 3 to 32 letters, digits and single hyphens, with a letter first and no hyphen at the end",
  [/_/, "must not contain an underscore: Cognito puts one between this name and the user ID"],
  [
    /^(?:COGNITO|Google|Facebook|LoginWithAmazon|SignInWithApple)$/,
    "must not be a name that Cognito reserves: COGNITO, Google, Facebook, LoginWithAmazon, SignInWithApple",
  ],
);

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managing-saml-idp-naming.html */
export const providerDomain = text(
  /^(?=.{4,40}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/,
  "must be an e-mail domain of at most 40 characters, like fabrikam.com",
  [/@/, "must be what stands after the @"],
  UPPER_CASE,
);
