import assert from "node:assert/strict";
import { test } from "node:test";
import { COMPLETE, mistakesOf } from "./folder";

/** Puts a text in the place of another of the complete file, and tells the mistakes without the file's name. */
function mistakes(place: string, text: string): string[] {
  assert.ok(COMPLETE.includes(place));
  const source = COMPLETE.replace(place, () => text);
  return mistakesOf({ "dev.yaml": source }).map((line) => line.replace("environments/dev.yaml:", ""));
}

/** Tests that a value is refused in exactly these words. */
function refuses(what: string, place: string, text: string, expected: string) {
  test(`refuses ${what}`, () => {
    assert.deepEqual(mistakes(place, text), [expected]);
  });
}

/** Tests that each value is taken. */
function takes(what: string, place: string, texts: readonly string[]) {
  for (const text of texts) {
    test(`takes ${text.trim()} as ${what}`, () => {
      assert.deepEqual(mistakes(place, text), []);
    });
  }
}

const TENANT = "3f2c1d4e-0000-4000-8000-000000000001";
const HOME = "must be the home tenant's directory (tenant) ID, a GUID in lower case";
for (const [given, must] of [
  ["acme", HOME],
  ["3f2c1d4e00004000800000000000000001", HOME],
  ["acme.onmicrosoft.com", `${HOME}, not its domain name`],
  ["common", `${HOME}; who may sign in is set by microsoft.accounts`],
  ["organizations", `${HOME}; who may sign in is set by microsoft.accounts`],
  ["consumers", `${HOME}; who may sign in is set by microsoft.accounts`],
  ["9188040d-6c67-4c5b-b112-36a304b66dad", `${HOME}; this is Microsoft's own tenant of personal accounts`],
  [TENANT.toUpperCase(), "must be in lower case"],
] as const) {
  refuses(
    `${given} as the home tenant`,
    TENANT,
    given,
    `2:13 microsoft.tenantId: is "${given}", but ${must}`,
  );
}

refuses(
  "other kinds of accounts",
  "organizations",
  "personal",
  '3:13 microsoft.accounts: is "personal", but must be any (every organisation and personal accounts), organizations or tenant; personal needs route: entra',
);

const DISPLAY_NAME = "must be 1 to 90 characters in one line, without a space at the ends";
refuses("no display name", "Acme sign-in", '""', `4:16 microsoft.displayName: is "", but ${DISPLAY_NAME}`);
refuses(
  "a space at its end",
  "Acme sign-in",
  '"Acme "',
  `4:16 microsoft.displayName: is "Acme ", but ${DISPLAY_NAME}`,
);
refuses(
  "a display name of more than 90 characters",
  "Acme sign-in",
  "a".repeat(91),
  `4:16 microsoft.displayName: is "${"a".repeat(60)}…", but ${DISPLAY_NAME}`,
);
refuses(
  "a display name that Terraform would read as a template",
  "Acme sign-in",
  '"${path.module}"',
  '4:16 microsoft.displayName: is "${path.module}", but must not contain ${ or %{: Terraform would read a template',
);
for (const [given, what] of [
  ["#{TfToken[TOKEN.0]}", "a list of CDKTF's"],
  ["Acme &{TfToken[TOKEN.0]}", "a map of CDKTF's"],
]) {
  refuses(
    `a display name that stands for ${what}`,
    "Acme sign-in",
    `"${given}"`,
    `4:16 microsoft.displayName: is "${given}", but must not contain #{ or &{: CDKTF would read a token`,
  );
}
takes("a display name", "Acme sign-in", ["a".repeat(90), "Ä", "日本 (dev)"]);

const PRIVATE_CLOUD =
  "must be a tenant of Auth0's public cloud, like acme-dev.eu.auth0.com: private clouds aren't supported";
const AUTH0_DOMAIN = "must be the tenant's own domain, like acme-dev.eu.auth0.com";
const NOT_A_HOST = "must be a host name alone: leave out the scheme and the path";
for (const [given, must] of [
  ["https://acme-dev.eu.auth0.com", NOT_A_HOST],
  ["acme-dev.eu.auth0.com/", NOT_A_HOST],
  ["acme-dev.eu.auth0.com:443", "must be a host name without a port"],
  [
    "manage.auth0.com",
    `${AUTH0_DOMAIN}; this is the dashboard, which shows that domain under Settings of an application`,
  ],
  ["acme.prod.auth0app.com", PRIVATE_CLOUD],
  ["acme.us-gov.auth0.com", PRIVATE_CLOUD],
  ["Acme-dev.eu.auth0.com", "must be in lower case"],
  ["auth0.com", `${AUTH0_DOMAIN}; a custom domain goes into auth0.customDomain`],
  ["login.acme.com", `${AUTH0_DOMAIN}; a custom domain goes into auth0.customDomain`],
  ["acme.dev.eu.auth0.com", AUTH0_DOMAIN],
] as const) {
  refuses(
    `${given} as the Auth0 domain`,
    "acme-dev.eu.auth0.com",
    given,
    `6:11 auth0.domain: is "${given}", but ${must}`,
  );
}
takes("the Auth0 domain", "acme-dev.eu.auth0.com", ["acme.auth0.com", "acme.us.auth0.com"]);

const CUSTOM_DOMAIN =
  "must be a host name of your own, like login.acme.com; leave the key out if there is none";
for (const [given, must] of [
  ["acme-dev.eu.auth0.com", CUSTOM_DOMAIN],
  ["login", CUSTOM_DOMAIN],
  ["https://login.acme.com", NOT_A_HOST],
  ["login.acme.com:8443", "must be a host name without a port"],
  ["Login.acme.com", "must be in lower case"],
] as const) {
  refuses(
    `${given} as Auth0's custom domain`,
    "login.dev.acme.com",
    given,
    `7:17 auth0.customDomain: is "${given}", but ${must}`,
  );
}

refuses(
  "other strategies",
  "strategy: both",
  "strategy: oidc",
  '8:13 auth0.strategy: is "oidc", but must be microsoft, or one of Auth0\'s own: windowslive (personal accounts), waad (organisations) or both',
);
for (const accounts of ["any", "organizations", "tenant"]) {
  for (const strategy of ["microsoft", "windowslive", "waad", "both"]) {
    test(`takes strategy: ${strategy} for accounts: ${accounts}`, () => {
      const source = COMPLETE.replace("organizations", accounts).replace(
        "strategy: both",
        `strategy: ${strategy}`,
      );
      assert.deepEqual(mistakesOf({ "dev.yaml": source }), []);
    });
  }
}

const ACCOUNT_ID =
  'must be 12 digits in quotes, like "012345678901" (YAML reads digits without quotes as a number and drops leading zeros)';
refuses(
  "an account id that YAML reads as a number",
  '"123456789012"',
  "012345678901",
  `10:14 cognito.accountId: is the number 012345678901, but ${ACCOUNT_ID}`,
);
refuses(
  "an account id of 11 digits",
  '"123456789012"',
  '"12345678901"',
  '10:14 cognito.accountId: is "12345678901", but must be 12 digits, without hyphens or spaces',
);
refuses(
  "an account id as the console shows it",
  '"123456789012"',
  "1234-5678-9012",
  '10:14 cognito.accountId: is "1234-5678-9012", but must be 12 digits, without hyphens or spaces',
);
refuses(
  "an alias of an account",
  '"123456789012"',
  "acme",
  `10:14 cognito.accountId: is "acme", but ${ACCOUNT_ID}`,
);

const REGION = "must be an AWS region with Cognito user pools";
refuses(
  "a mistyped region",
  "eu-west-1",
  "eu-wset-1",
  `11:11 cognito.region: is "eu-wset-1", but ${REGION}; did you mean eu-west-1?`,
);
refuses(
  "a region of another partition",
  "eu-west-1",
  "cn-north-1",
  `11:11 cognito.region: is "cn-north-1", but ${REGION}, of the commercial partition`,
);
takes("a region", "eu-west-1", ["us-east-1", "ap-southeast-7", "mx-central-1", "ap-east-2"]);

const PREFIX = "must be a prefix of 1 to 63 lower-case letters, digits and hyphens, like acme-dev";
const CUSTOM_FORM =
  "must be a prefix without dots; a custom domain is written { name: login.acme.com, certificateArn: arn:aws:acm:us-east-1:… }";
for (const [given, must] of [
  ["my-aws-app", "must not contain aws, amazon or cognito: Cognito reserves them"],
  ["laws", "must not contain aws, amazon or cognito: Cognito reserves them"],
  ["amazonas", "must not contain aws, amazon or cognito: Cognito reserves them"],
  ["Cognito", "must not contain aws, amazon or cognito: Cognito reserves them"],
  ["Acme", "must be in lower case"],
  ["acme-", "must not start or end with a hyphen"],
  ["acme_dev", PREFIX],
  ["login.acme.com", CUSTOM_FORM],
  ["acme.auth.eu-west-1.amazoncognito.com", "must be the prefix alone: what stands before .auth"],
  ["https://acme", NOT_A_HOST],
] as const) {
  refuses(
    `${given} as the prefix of Cognito's domain`,
    "domain: acme-dev\n",
    `domain: ${given}\n`,
    `12:11 cognito.domain: is "${given}", but ${must}`,
  );
}
refuses(
  "a prefix of more than 63 characters",
  "domain: acme-dev\n",
  `domain: ${"a".repeat(64)}\n`,
  `12:11 cognito.domain: is "${"a".repeat(60)}…", but must be at most 63 characters`,
);
refuses(
  "a list of domains",
  "domain: acme-dev\n",
  "domain: [acme]\n",
  "12:11 cognito.domain: is a list of 1, but must be a prefix, like acme-dev, or a map with name, certificateArn",
);
takes("the prefix of Cognito's domain", "domain: acme-dev\n", ["domain: a\n", `domain: ${"a".repeat(63)}\n`]);

const CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/5a1e-77";
const custom = (name: string, certificateArn: string) =>
  `domain: { name: ${name}, certificateArn: "${certificateArn}" }\n`;
takes("Cognito's domain", "domain: acme-dev\n", [custom("login.acme.com", CERTIFICATE)]);
refuses(
  "a custom domain without a certificate",
  "domain: acme-dev\n",
  "domain: { name: login.acme.com }\n",
  "12:11 cognito.domain.certificateArn: is missing, but must be the ARN of an ACM certificate in us-east-1, like arn:aws:acm:us-east-1:123456789012:certificate/…",
);
refuses(
  "an unknown key of a custom domain",
  "domain: acme-dev\n",
  `domain: { name: login.acme.com, certificateArn: "${CERTIFICATE}", certificate: x }\n`,
  "12:109 cognito.domain.certificate: is unknown, but must be one of name, certificateArn; did you mean certificateArn?",
);
for (const [given, must] of [
  ["acme.com", "must be a subdomain of your own of at most 63 characters, like login.acme.com"],
  ["Login.acme.com", "must be in lower case"],
] as const) {
  refuses(
    `${given} as Cognito's custom domain`,
    "domain: acme-dev\n",
    custom(given, CERTIFICATE),
    `12:19 cognito.domain.name: is "${given}", but ${must}`,
  );
}
for (const [what, given, must] of [
  [
    "a certificate outside of us-east-1",
    "arn:aws:acm:eu-west-1:123456789012:certificate/5a1e",
    "must be a certificate in us-east-1, wherever the user pool is: Cognito serves custom domains through CloudFront",
  ],
  [
    "a certificate that is not of ACM",
    "arn:aws:iam::123456789012:server-certificate/acme",
    "must be a certificate of ACM; a certificate from elsewhere can be imported there",
  ],
  [
    "a certificate of another account",
    "arn:aws:acm:us-east-1:210987654321:certificate/5a1e",
    "must be a certificate of the account that cognito.accountId names",
  ],
  [
    "something else as a certificate",
    "5a1e",
    "must be the ARN of an ACM certificate in us-east-1, like arn:aws:acm:us-east-1:123456789012:certificate/…",
  ],
] as const) {
  refuses(
    what,
    "domain: acme-dev\n",
    custom("login.acme.com", given),
    `12:51 cognito.domain.certificateArn: is "${given}", but ${must}`,
  );
}
test("does not compare a certificate's account with an account id that is no id", () => {
  const source = COMPLETE.replace("domain: acme-dev\n", custom("login.acme.com", CERTIFICATE));
  assert.deepEqual(mistakesOf({ "dev.yaml": source.replace('"123456789012"', "123456789012") }), [
    `environments/dev.yaml:10:14 cognito.accountId: is the number 123456789012, but ${ACCOUNT_ID}`,
  ]);
});

const PROVIDER = "must be 3 to 32 letters, digits or punctuation marks";
const RESERVED =
  "must not be a name that Cognito reserves: COGNITO, Google, Facebook, LoginWithAmazon, SignInWithApple";
for (const [given, must] of [
  ["My_IdP", "must not contain an underscore: Cognito puts one between this name and the user ID"],
  ["Microsoft 365", "must not contain a space"],
  ["MS", PROVIDER],
  ["a".repeat(33), PROVIDER],
  ["COGNITO", RESERVED],
  ["Google", RESERVED],
  ["Facebook", RESERVED],
  ["LoginWithAmazon", RESERVED],
  ["SignInWithApple", RESERVED],
  ["a${b}", "must not contain ${ or %{: Terraform would read a template"],
] as const) {
  refuses(
    `${given} as the identity provider's name`,
    "providerName: Acme",
    `providerName: ${given}`,
    `13:17 cognito.providerName: is "${given}", but ${must}`,
  );
}
refuses(
  "a space at the end of the identity provider's name",
  "providerName: Acme",
  'providerName: " Acme"',
  '13:17 cognito.providerName: is " Acme", but must not contain a space',
);
takes("the identity provider's name", "providerName: Acme", [
  "providerName: Ünï",
  `providerName: ${"a".repeat(32)}`,
]);

const URL =
  "must be an absolute URL, like https://app.acme.com/callback, or one of an app's own scheme, like com.acme.app:/callback";
const PORT = "must have a port from 1 to 65535, without zeros before it";
const readAs = (host: string) =>
  `must have a host name, or an IP address in its usual form: browsers read this one as ${host}`;
const HTTPS = "must start with https:// (http:// is for localhost, 127.0.0.1 and [::1] alone)";
for (const [given, must] of [
  ["http://dev.acme.com/", HTTPS],
  ["http://localhost.acme.com/", HTTPS],
  ["https://dev.acme.com/#done", "must not have a fragment (#…)"],
  [
    "https://*.acme.com/",
    "must not have a wildcard: Cognito compares URLs character by character, so list each",
  ],
  ["https://dev.acme.com/a b", "must not contain a space"],
  ["https://dev.acme.com/${x}", "must have %7B and %7D for { and }"],
  ["/auth/callback", URL],
  ["dev.acme.com", URL],
  ["localhost:3000/callback", URL],
  ["https://", URL],
  ["https://dev.acme.com:65536/", URL],
  ["https://dev.acme.com.999/", URL],
  ["https:/dev.acme.com", URL],
  [
    "urn:ietf:wg:oauth:2.0:oob",
    "must have a scheme of the app's own, like com.acme.app: a urn: opens no app, so a person's browser would stay where it is",
  ],
  ["https://dev.acme.com:0/", PORT],
  ["https://dev.acme.com:08443/", PORT],
  ["http://localhost:0/callback", PORT],
  ["https://10/", readAs("0.0.0.10")],
  ["https://127.1/cb", readAs("127.0.0.1")],
  ["https://0x7f000001", readAs("127.0.0.1")],
  ["https://192.168.010.1/", readAs("192.168.8.1")],
  [
    "acme_app://cb",
    "must not have _ in its scheme, which is letters, digits, +, - and ., like com.acme.app:/callback",
  ],
  [
    "münchen://cb",
    "must not have ü in its scheme, which is letters, digits, +, - and ., like com.acme.app:/callback",
  ],
  ["MyApp://cb", "must have its scheme in lower case"],
  ["https://münchen.example/cb", "must have its host name in ASCII: xn--mnchen-3ya.example"],
  ["https://münchen.example:8443/cb", "must have its host name in ASCII: xn--mnchen-3ya.example:8443"],
  ["https://my_app.example/cb", "must not have _ in its host name"],
] as const) {
  refuses(
    `${given} as a callback URL`,
    "[https://dev.acme.com/auth/callback]",
    `["${given}"]`,
    `16:22 cognito.clients.web.callbackUrls[0]: is "${given}", but ${must}`,
  );
}
for (const given of [
  ...[
    "about:/",
    "blob:/x",
    "chrome://settings",
    "chrome-extension:/a",
    "view-source:/a",
    "filesystem:/a",
    "edge:/a",
  ],
  ...[
    "javascript://dev.acme.com",
    "JavaScript:/alert(1)",
    "data:/a",
    "VBSCRIPT:/a",
    "jar:/a",
    "moz-extension://a",
  ],
  ...[
    "intent:/a",
    "INTENT://a",
    "android-app:/a",
    "market:/a",
    "itms-services:/a",
    "search-ms:/a",
    "x-apple.systempreferences:/a",
    "content:/a",
  ],
  ...[
    "ms-msdt:/id",
    "ms-appinstaller:/a",
    "MS-Settings:/a",
    "mailto:/a",
    "mailto:a@b.example",
    "tel:/1",
    "sms:/1",
  ],
  ...["smb:/a", "file:///etc/passwd", "ftp://a", "wss://a", "ldap:/a", "c:/a", "C:/a", "URN:/a"],
]) {
  const [scheme = ""] = given.split(":");
  const must =
    scheme === "URN"
      ? "must have a scheme of the app's own, like com.acme.app: a urn: opens no app, so a person's browser would stay where it is"
      : `must have a scheme of the app's own, like com.acme.app: ${scheme} is the browser's or the system's`;
  refuses(
    `${given} as a callback URL, though its app asks for the scheme`,
    "[https://dev.acme.com/auth/callback]",
    `["${given}"]`,
    `16:22 cognito.clients.web.callbackUrls[0]: is "${given}", but ${must}`,
  );
}
const NOT_AN_OWNERS = (scheme: string) => [
  "must have a scheme in reverse-domain form, like com.acme.app:/callback, or an https link that opens the app",
  `  Any other app can claim ${scheme} too, and then gets the codes of people who sign in.`,
  `  An app that has it already keeps it with oldSchemes: [${scheme}] in its app client. It must use PKCE, which Cognito doesn't enforce.`,
];
for (const [scheme, given] of [
  ["myapp", "myapp://callback"],
  ["acme-app", "acme-app:/callback"],
  ["fb1234567890", "fb1234567890://authorize"],
  ["app.", "app.:/callback"],
  ["a..b", "a..b:/callback"],
] as const) {
  test(`refuses ${given}, which names no owner, unless the app had the scheme before`, () => {
    const [must = "", ...reasons] = NOT_AN_OWNERS(scheme);
    for (const [key, at] of [
      ["callbackUrls", "16:22 cognito.clients.web.callbackUrls[0]"],
      ["logoutUrls", "17:20 cognito.clients.web.logoutUrls[0]"],
    ] as const) {
      const place = COMPLETE.split("\n").find((line) => line.includes(key)) as string;
      const text = `      ${key}: ["${given}"]`;
      assert.deepEqual(mistakes(place, text), [`${at}: is "${given}", but ${must}`, ...reasons]);
      assert.deepEqual(mistakes(place, `${text}\n      oldSchemes: [${scheme}]`), []);
    }
  });
}
for (const [given, must] of [
  [
    "intent",
    "must have a scheme of the app's own, like com.acme.app: intent is the browser's or the system's",
  ],
  [
    "JavaScript",
    "must have a scheme of the app's own, like com.acme.app: JavaScript is the browser's or the system's",
  ],
  ["https", "must have a scheme of the app's own, like com.acme.app: https is the browser's or the system's"],
  ["myapp:", "must be the scheme alone: leave out : and what follows"],
  ["MyApp", "must be in lower case"],
  ["my app", "must be a scheme of the app's own, like myapp"],
] as const) {
  refuses(
    `${given} as an old scheme`,
    "      kind: confidential",
    `      kind: confidential\n      oldSchemes: ["${given}"]`,
    `19:20 cognito.clients.web.oldSchemes[0]: is "${given}", but ${must}`,
  );
}
refuses(
  "a URL of more than 1024 characters",
  "[https://dev.acme.com/auth/callback]",
  `[https://dev.acme.com/${"a".repeat(1004)}]`,
  `16:22 cognito.clients.web.callbackUrls[0]: is "https://dev.acme.com/${"a".repeat(39)}…", but must be at most 1024 characters`,
);
refuses(
  "the same mistakes in logout URLs",
  "[https://dev.acme.com/]",
  "[https://dev.acme.com/, http://dev.acme.com/]",
  `17:43 cognito.clients.web.logoutUrls[1]: is "http://dev.acme.com/", but ${HTTPS}`,
);
takes("a callback URL", "https://dev.acme.com/auth/callback", [
  "http://localhost/",
  "http://localhost:3000/callback",
  "http://127.0.0.1:3000/callback",
  '"http://[::1]:3000/callback"',
  "https://dev.acme.com",
  "https://dev.acme.com:8443/callback?from=acme",
  "com.acme.app:/callback",
  "com.acme.app://callback",
  "msauth.com.acme.app://auth",
  "com.googleusercontent.apps.123-abc:/oauth2redirect",
  "https://192.168.8.1/callback",
  "https://Dev.Acme.com:65535/callback",
  '"https://[0:0:0:0:0:0:0:1]/callback"',
  `https://dev.acme.com/${"a".repeat(1003)}`,
]);

refuses(
  "no callback URL",
  "[https://dev.acme.com/auth/callback]",
  "[]",
  "16:21 cognito.clients.web.callbackUrls: is an empty list, but must be at least one URL",
);
refuses(
  "a callback URL outside of a list",
  "[https://dev.acme.com/auth/callback]",
  "https://dev.acme.com/",
  '16:21 cognito.clients.web.callbackUrls: is "https://dev.acme.com/", but must be a list of URLs',
);
refuses(
  "a callback URL that is in the list twice",
  "[https://dev.acme.com/auth/callback]",
  "[a.b://a, a.b://b, a.b://a]",
  '16:40 cognito.clients.web.callbackUrls[2]: is "a.b://a", but must be in the list once only',
);
refuses(
  "more than 100 callback URLs",
  "[https://dev.acme.com/auth/callback]",
  `[${Array.from({ length: 101 }, (_, index) => `com.acme.app://${index}`)}]`,
  "16:21 cognito.clients.web.callbackUrls: is a list of 101, but must be at most 100 URLs",
);
refuses(
  "logout URLs that are left out",
  "      logoutUrls: [https://dev.acme.com/]\n",
  "",
  "16:7 cognito.clients.web.logoutUrls: is missing, but must be a list of URLs",
);
takes("logout URLs", "[https://dev.acme.com/]", ["[]"]);

refuses(
  "other kinds of clients",
  "kind: confidential",
  "kind: secret",
  '18:13 cognito.clients.web.kind: is "secret", but must be public (PKCE, no secret) or confidential (has a secret)',
);

const WEB = COMPLETE.slice(COMPLETE.indexOf("clients:"), COMPLETE.indexOf("state:"));
const CLIENT = "{ callbackUrls: [com.acme.app:/a], logoutUrls: [] }";
refuses(
  "no client",
  WEB,
  "clients: {}\n",
  "14:12 cognito.clients: is an empty map, but must have at least one app client",
);
refuses(
  "a list of clients",
  WEB,
  `clients: [${CLIENT}]\n`,
  "14:12 cognito.clients: is a list of 1, but must be a map with an app client for each name, like web",
);
for (const [name, path, shown] of [
  ["1st", ".1st"],
  ["web_app", ".web_app"],
  ["web.app", '["web.app"]'],
  ["wéb", '["wéb"]'],
  ["a".repeat(129), `["${"a".repeat(60)}…"]`, `${"a".repeat(60)}…`],
] as const) {
  refuses(
    `${name} as the name of a client`,
    WEB,
    `clients: { ${name}: ${CLIENT} }\n`,
    `14:14 cognito.clients${path}: is "${shown ?? name}", but must be at most 128 letters, digits and hyphens, starting with a letter`,
  );
}
refuses(
  "names of clients that differ in case alone",
  WEB,
  `clients: { web: ${CLIENT}, Web: ${CLIENT} }\n`,
  '14:72 cognito.clients.Web: is "Web", but must differ from web in more than upper and lower case',
);
test("looks into a client with a wrong name", () => {
  assert.deepEqual(mistakes(WEB, "clients: { web_app: { callbackUrls: [], logoutUrls: [] } }\n"), [
    '14:14 cognito.clients.web_app: is "web_app", but must be at most 128 letters, digits and hyphens, starting with a letter',
    "14:39 cognito.clients.web_app.callbackUrls: is an empty list, but must be at least one URL",
  ]);
});
takes("clients", WEB, [
  `clients: { web: ${CLIENT}, web-2: ${CLIENT} }\n`,
  `clients: { ${"a".repeat(128)}: ${CLIENT} }\n`,
]);

refuses(
  "other places for the state",
  "state: local",
  "state: s3",
  '19:8 state: is "s3", but must be local or a map with s3',
);
const BUCKET =
  "must be a bucket name: 3 to 63 lower-case letters, digits, dots and hyphens, with a letter or a digit at the ends";
for (const [given, must] of [
  ["ab", BUCKET],
  ["acme_state", BUCKET],
  ["acme-", BUCKET],
  ["s3://acme-state", "must be the bucket's name alone, not a URL or an ARN"],
  ["Acme", "must be in lower case"],
  ["192.168.0.1", "must not look like an IP address"],
  ["acme..state", "must not have two dots in a row"],
  ["xn--acme", "must not start with xn--, sthree- or amzn-s3-demo-: S3 reserves them"],
  ["acme--x-s3", "must not end with -s3alias, --ol-s3, .mrap, --x-s3 or --table-s3: S3 reserves them"],
] as const) {
  refuses(
    `${given} as a bucket`,
    "state: local",
    `state: { s3: { bucket: "${given}", region: eu-west-1 } }`,
    `19:24 state.s3.bucket: is "${given}", but ${must}`,
  );
}
refuses(
  "something else as the bucket's region",
  "state: local",
  "state: { s3: { bucket: acme-state, region: Ireland } }",
  `19:44 state.s3.region: is "Ireland", but must be the bucket's AWS region, like eu-west-1`,
);
const KEY =
  "must be an object key, like dev/terraform.tfstate: at most 1024 letters, digits and !-_.*'() in parts between single slashes";
for (const key of ["/dev.tfstate", "dev/", "a//b", "a b", "${path.module}"]) {
  refuses(
    `${key} as the state's key`,
    "state: local",
    `state: { s3: { bucket: acme-state, region: eu-west-1, key: "${key}" } }`,
    `19:60 state.s3.key: is "${key}", but ${KEY}`,
  );
}
const OTHER_OBJECT = "must not have . or .. between its slashes: it would name another object";
const OF_LOCK = "must not end with .tflock: a state's lock has that name";
for (const [key, must] of [
  ["dev/../prod/terraform.tfstate", OTHER_OBJECT],
  ["../other-bucket/terraform.tfstate", OTHER_OBJECT],
  ["./dev.tfstate", OTHER_OBJECT],
  ["dev/./dev.tfstate", OTHER_OBJECT],
  ["dev/..", OTHER_OBJECT],
  [".", OTHER_OBJECT],
  ["prod/terraform.tfstate.tflock", OF_LOCK],
] as const) {
  refuses(
    `${key} as the state's key`,
    "state: local",
    `state: { s3: { bucket: acme-state, region: eu-west-1, key: "${key}" } }`,
    `19:60 state.s3.key: is "${key}", but ${must}`,
  );
}
takes("the state", "state: local", [
  "state: { s3: { bucket: acme-state, region: eu-west-1, key: .terraform/..dev/a...tfstate } }",
  "state: { s3: { bucket: acme.state-1, region: us-gov-west-1, key: team/dev.tfstate } }",
]);

refuses(
  "true as protection",
  "protection: off",
  "protection: true",
  "20:13 protection: is the boolean true, but must be on or off",
);
refuses(
  "false as protection",
  "protection: off",
  "protection: false",
  "20:13 protection: is the boolean false, but must be on or off",
);

refuses(
  "other ways to sign out",
  "signOut: broker",
  "signOut: all",
  '21:10 signOut: is "all", but must be broker or everywhere (Microsoft too)',
);

refuses(
  "an unknown key at the top",
  "protection: off",
  "protect: off",
  "20:1 protect: is unknown, but must be one of route, microsoft, auth0, cognito, signOut, state, protection, tags, waivers, adopt, former",
);
refuses(
  "a mistyped key, and names the one that is meant",
  "providerName",
  "providername",
  "13:3 cognito.providername: is unknown, but must be one of accountId, region, userPool, issuer, domain, providerName, poolName, usernames, attributes, clients; did you mean providerName?",
);
refuses(
  "a missing key, at the map that lacks it",
  "  region: eu-west-1\n",
  "",
  `10:3 cognito.region: is missing, but ${REGION}, like eu-west-1`,
);
refuses(
  "a missing map",
  `microsoft:\n  tenantId: ${TENANT}\n  accounts: organizations\n  displayName: Acme sign-in\n`,
  "",
  "1:1 microsoft: is missing, but must be a map with tenantId, accounts, organizations, personal, displayName, secret",
);

/** Tests that keys which are put into a section are refused in exactly these words. */
function refusesIn(
  section: "microsoft" | "auth0" | "cognito" | "adopt",
  what: string,
  keys: string,
  expected: string,
) {
  const [place, source] = {
    microsoft: ["auth0:\n", `  ${keys}\nauth0:\n`],
    auth0: ["cognito:\n", `  ${keys}\ncognito:\n`],
    cognito: ["  clients:\n", `  ${keys}\n  clients:\n`],
    adopt: ["signOut: broker\n", `signOut: broker\nadopt:\n  ${keys}\n`],
  }[section] as [string, string];
  refuses(what, place, source, expected);
}

const TIME = "null (empty), a day like 2026-12-31 or a time like 2026-12-31T09:30:00Z";
for (const [what, slots, column, key, given, must] of [
  [
    "a slot that is not there",
    "{ active: c }",
    21,
    "active",
    '"c"',
    "must be a or b: the slot whose secret is in use",
  ],
  [
    "no slot in use",
    "{ b: 2026-11-24 }",
    11,
    "active",
    "",
    "must be a or b: the slot whose secret is in use",
  ],
  ["slot b in use while it is empty", "{ active: b }", 21, "active", '"b"', "must be a, as slot b is empty"],
  [
    "slot a in use while it is empty",
    "{ active: a, a: null, b: 2026-11-24 }",
    21,
    "active",
    '"a"',
    "must be b, as slot a is empty",
  ],
  [
    "two empty slots",
    "{ active: a, a: null, b: null }",
    21,
    "active",
    '"a"',
    "must be a slot with a secret, and both are empty",
  ],
  [
    "something else as the time of slot a",
    "{ active: a, a: today }",
    27,
    "a",
    '"today"',
    `must be first, ${TIME}`,
  ],
  [
    "a number as the time of slot a",
    "{ active: a, a: 2026 }",
    27,
    "a",
    "the number 2026",
    `must be first, ${TIME}`,
  ],
  [
    "first in slot b",
    "{ active: a, b: first }",
    27,
    "b",
    '"first"',
    `must be ${TIME}; only slot a has a secret from the first deployment`,
  ],
  ["a day as people write it", "{ active: a, b: 24.11.2026 }", 27, "b", '"24.11.2026"', `must be ${TIME}`],
  ["a month that there is not", "{ active: a, b: 2026-13-01 }", 27, "b", '"2026-13-01"', `must be ${TIME}`],
  [
    "a day that the calendar has not",
    "{ active: a, b: 2026-02-29 }",
    27,
    "b",
    '"2026-02-29"',
    "must be a day that the calendar has",
  ],
  [
    "a time on such a day",
    "{ active: a, b: 2026-02-29T10:00:00Z }",
    27,
    "b",
    '"2026-02-29T10:00:00Z"',
    "must be a day that the calendar has",
  ],
  [
    "an hour that there is not",
    "{ active: a, b: 2026-11-24T24:00:00Z }",
    27,
    "b",
    '"2026-11-24T24:00:00Z"',
    `must be ${TIME}`,
  ],
  [
    "a time without its zone",
    "{ active: a, b: 2026-11-24T14:02:07 }",
    27,
    "b",
    '"2026-11-24T14:02:07"',
    `must be ${TIME}, by UTC (Z)`,
  ],
  [
    "a time of another zone",
    "{ active: a, b: 2026-11-24T14:02:07+01:00 }",
    27,
    "b",
    '"2026-11-24T14:02:07+01:00"',
    `must be ${TIME}, by UTC (Z)`,
  ],
  [
    "fractions of a second",
    "{ active: a, b: 2026-11-24T14:02:07.5Z }",
    27,
    "b",
    '"2026-11-24T14:02:07.5Z"',
    `must be ${TIME}`,
  ],
] as const) {
  for (const [section, line] of [
    ["microsoft", 5],
    ["auth0", 9],
  ] as const) {
    refusesIn(
      section,
      `${what} in ${section}.secret`,
      `secret: ${slots}`,
      `${line}:${column} ${section}.secret.${key}: is ${given || "missing"}, but ${must}`,
    );
  }
}
refusesIn(
  "microsoft",
  "a secret itself where its slots are",
  "secret: hunter2",
  '5:11 microsoft.secret: is "hunter2", but must be a map with active, a, b',
);
takes("slots", "auth0:\n", [
  "  secret: { active: a }\nauth0:\n",
  "  secret: { active: a, a: first, b: null }\nauth0:\n",
  "  secret: { active: b, b: 2026-11-24 }\nauth0:\n",
  "  secret: { active: b, a: null, b: 2024-02-29T23:59:59Z }\nauth0:\n",
  "  secret: { active: b, a: 2027-10-01, b: 2026-11-24 }\nauth0:\n",
  "  secret: { active: a, a: 2027-10-01, b: }\nauth0:\n",
]);

const CONNECTION =
  "must be at most 128 letters, digits and single hyphens, with a letter or a digit at the ends";
for (const given of ["-work", "work-", "wo--rk", "work accounts", "work_accounts", "", "a".repeat(129)]) {
  refusesIn(
    "auth0",
    `"${given.slice(0, 20)}" as the name of a connection`,
    `connections: { waad: "${given}" }`,
    `9:24 auth0.connections.waad: is "${given.length > 60 ? `${given.slice(0, 60)}…` : given}", but ${CONNECTION}`,
  );
}
refusesIn(
  "auth0",
  "another strategy's connection",
  "connections: { oidc: work }",
  "9:18 auth0.connections.oidc: is unknown, but must be one of microsoft, windowslive, waad",
);
takes("names of connections", "cognito:\n", [
  "  connections: {}\ncognito:\n",
  "  connections: { windowslive: Personal, waad: Acme-1 }\ncognito:\n",
  `  connections: { waad: ${"a".repeat(128)} }\ncognito:\n`,
]);

refusesIn(
  "auth0",
  "another attribute for the ids of users",
  "userIdAttribute: email",
  '9:20 auth0.userIdAttribute: is "email", but must be sub or oid',
);
takes("the claim that becomes the user ID", "cognito:\n", ["  userIdAttribute: oid\ncognito:\n"]);

const POOL_NAME =
  "must be 1 to 128 letters, digits, spaces and characters of _+=,.@- in one line, without a space at the ends";
for (const given of ["", " people", "people ", "people/dev", "${people}", "a".repeat(129)]) {
  refusesIn(
    "cognito",
    `"${given.slice(0, 20)}" as the name of the user pool`,
    `poolName: "${given}"`,
    `14:13 cognito.poolName: is "${given.length > 60 ? `${given.slice(0, 60)}…` : given}", but ${POOL_NAME}`,
  );
}
takes("the name of the user pool", "  clients:\n", [
  "  poolName: User pool - 4xk2_p\n  clients:\n",
  `  poolName: ${"a".repeat(128)}\n  clients:\n`,
]);

refusesIn(
  "cognito",
  "other ways to compare user names",
  "usernames: lower-case",
  '14:14 cognito.usernames: is "lower-case", but must be case-sensitive, or case-insensitive for a user pool that was there before',
);
takes("how users' names are compared", "  clients:\n", ["  usernames: case-insensitive\n  clients:\n"]);

const OBJECT_ID = "must be an object ID: a GUID in lower case";
for (const [key, given, must] of [
  ["appRegistration", "acme", OBJECT_ID],
  ["appRegistration", TENANT.toUpperCase().replace("3F2C", "3F2D"), "must be in lower case"],
  ["servicePrincipal", "/servicePrincipals/1", OBJECT_ID],
  ["auth0Client", "Cognito (dev)", "must be the Client ID of an application in Auth0"],
  ["userPool", "eu-west-1_", "must be the ID of a user pool, like eu-west-1_AbCdEf123"],
] as const) {
  refusesIn(
    "adopt",
    `${given} as adopt.${key}`,
    `${key}: ${given}`,
    `23:${key.length + 5} adopt.${key}: is "${given}", but ${must}`,
  );
}
refusesIn(
  "adopt",
  "a connection by its name",
  "connections: { waad: dev-waad }",
  '23:24 adopt.connections.waad: is "dev-waad", but must be the ID of a connection in Auth0, like con_0000000000000001',
);
refusesIn(
  "adopt",
  "an app client by its name",
  "{ userPool: eu-west-1_AbCdEf123, clients: { web: web } }",
  '23:52 adopt.clients.web: is "web", but must be the client ID of an app client: lower-case letters and digits',
);
refusesIn(
  "adopt",
  "a list of app clients",
  "{ userPool: eu-west-1_AbCdEf123, clients: [] }",
  "23:45 adopt.clients: is an empty list, but must be a map with a client ID for each name, like web",
);
refusesIn(
  "adopt",
  "an unknown key of what is taken over",
  "pool: eu-west-1_AbCdEf123",
  "23:3 adopt.pool: is unknown, but must be one of appRegistration, servicePrincipal, auth0Client, connections, userPool, clients, identityProvider, keep",
);
takes("what is adopted", "signOut: broker\n", [
  "adopt: {}\n",
  `adopt:
  appRegistration: 5b0c0000-0000-4000-8000-000000000001
  servicePrincipal: 5b0c0000-0000-4000-8000-000000000002
  auth0Client: zEhUcgPqtMqHKyRNWFZfxKRNTfrEZv5C
  connections: { windowslive: con_0000000000000001, waad: con_0000000000000002 }
  userPool: eu-west-1_AbCdEf123
  clients: { web: 4xk2pz4xk2pz4xk2pz4xk2pz4x }
`,
]);
