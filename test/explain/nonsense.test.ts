import assert from "node:assert/strict";
import { test } from "node:test";
import { CATALOGUE } from "../../explain/catalogue";
import { explainText } from "../../explain/explain-text";

// Texts that are about something else

const EMPTY = [
  "",
  " ",
  "\n\n\n",
  "\t",
  "\u0000",
  "\u200b\u200b",
  "\ufeff",
  "\u001b[31m\u001b[0m",
  "…",
  "-",
  "'",
  '"',
  "`",
  "()",
  "[]",
  "{}",
  "null",
  "undefined",
  "NaN",
  "true",
  "?",
  "%",
  "%%%",
  "%zz",
  "&",
  "&&",
  "&amp;",
  "<>",
  "</p>",
  "\\",
  "\\u",
  "😀",
  "👩‍👩‍👧‍👦 🚀",
  "💥".repeat(50),
];

const NUMBERS = [
  "0",
  "401",
  "403",
  "404",
  "500",
  "12",
  "3.14159",
  "1e999",
  "-1",
  "0x80070005",
  "HTTP 500",
  "HTTP/1.1 200 OK",
  "403 Forbidden",
  "error 404",
  "502 Bad Gateway",
  "error code 404",
  "Error code: 12",
  "Errorcode: 50011-22",
  "call me at +49 151 50011 222",
  "phone: 0221-7000215",
  "0800 50 011 50011",
  "order 50105 was shipped",
  "50011 Brussels",
  "the year 90094 is far away",
  "ISBN 978-9002325-1",
  "IBAN DE89 3704 0044 0532 0130 00",
  "AADS50011",
  "AADST50011",
  "ADSTS50011",
  "AADSTS",
  "AADSTS 50011",
  "AADSTS-50011",
  "2026-11-29T12:00:00Z",
  "192.168.50.011",
  "7000215.5",
];

const WORDS = [
  "hello",
  "foo bar baz",
  "the quick brown fox jumps over the lazy dog",
  "Lorem ipsum dolor sit amet, consectetur adipiscing elit",
  "it works",
  "sign-in",
  "nobody can sign in",
  "it worked yesterday",
  "help",
  "error",
  "Error:",
  "ERROR",
  "an error occurred",
  "An unexpected error has occurred.",
  "failed",
  "timeout",
  "login",
  "please log in",
  "Microsoft",
  "Auth0",
  "Cognito",
  "Entra ID",
  "Amazon Cognito user pool",
  "token",
  "the token expired yesterday at the fair",
  "a subway token expired",
  "client 42 does not exist in CRM",
  "the connection is slow",
  "the connection was disabled by hand at the switch",
  "connection refused",
  "Connection was disabled by peer",
  "state does not match zip code",
  "State does not match the county",
  "audience not allowed inside the theatre",
  "Audience restriction in the movie theatre",
  "missing scope in CSS",
  "the issuer of the bond",
  "user is blocked on the forum",
  "the user is disabled people's advocate",
  "The user is disabled.",
  "this email is already taken",
  "email already in use",
  "the identity provider x does not exist any more",
  "Service not found: billing",
  "service unavailable",
  "login required to see this page",
  "a password is required here",
  "the XML has InResponseTo set",
  "the cheese is expired",
  "Saved plan is stalemate",
  "Backend configuration changed in nginx",
  "the browser plugin crashed",
  "plugin exited with code 1",
  "the plan is stale bread",
  "property x is invalid.",
  "app.foo cannot use fragment",
  "x is not an absolute URI.",
  "please use invalid_scope in a sentence",
  "a redirect mismatching",
  "slow down",
  "SlowDown",
  "sorry, something went wrong with the oven",
  "Oops, something went wrong!",
  "Invalid redirect on logout button",
  "az login",
  "Error: my auth0 notes mention 401 boats",
  "error=foo",
  "?errorMessage=hi",
  "; error=1;",
  "code=12",
  "state=x",
  "unknown clientele",
  "access granted",
  "unsupported",
];

const PRODUCTS = [
  "npm ERR! code ERESOLVE\nnpm ERR! ERESOLVE unable to resolve dependency tree",
  "fatal: not a git repository (or any of the parent directories): .git",
  "git@github.com: Permission denied (publickey).",
  "ssh: connect to host example.com port 22: Connection refused",
  "curl: (6) Could not resolve host: example.com",
  "curl: (60) SSL certificate problem: certificate has expired",
  'psql: error: FATAL: password authentication failed for user "postgres"',
  "ERROR 1045 (28000): Access denied for user 'root'@'localhost' (using password: YES)",
  "ORA-01017: invalid username/password; logon denied",
  "docker: Error response from daemon: pull access denied for foo, repository does not exist or may require 'docker login'",
  'Error from server (Forbidden): pods is forbidden: User "dev" cannot list resource "pods"',
  "CrashLoopBackOff",
  "E: Unable to locate package foo",
  "make: *** No rule to make target 'all'.  Stop.",
  "error[E0382]: borrow of moved value: `x`",
  "error TS2345: Argument of type 'string' is not assignable to parameter of type 'number'.",
  "SyntaxError: Unexpected token } in JSON at position 10",
  "MongoServerError: bad auth : Authentication failed.",
  "redis.exceptions.AuthenticationError: WRONGPASS invalid username-password pair or user is disabled.",
  "smtplib.SMTPAuthenticationError: (535, b'5.7.8 Username and Password not accepted.')",
  "535 5.7.139 Authentication unsuccessful, basic authentication is disabled",
  "LDAP: error code 49 - 80090308: LdapErr: DSID-0C090446, comment: AcceptSecurityContext error, data 52e",
  "kinit: Preauthentication failed while getting initial credentials",
  "AuthApiError: Invalid login credentials",
  "FirebaseError: Firebase: Error (auth/user-not-found).",
  "FirebaseError: Firebase: Error (auth/popup-closed-by-user).",
  "OktaError: E0000004 Authentication failed",
  "Error 400: redirect_uri_mismatch\nThe redirect URI in the request did not match a registered redirect URI",
  "The redirect_uri MUST match the registered callback URL for this application.",
  "bad_verification_code",
  '{"error":{"message":"Invalid OAuth access token.","type":"OAuthException","code":190}}',
  "Invalid login token. Issuer doesn't match providerName",
  "We are sorry... Account is not fully set up",
  "Invalid parameter: redirect_uri",
  "Cookie not found. Please make sure cookies are enabled in your browser.",
  "ID4175: The issuer of the security token was not recognized by the IssuerNameRegistry.",
  "IDX10214: Audience validation failed. Audiences: '[PII is hidden]'",
  "IDX10501: Signature validation failed. Unable to match key",
  "MSIS7065: There are no registered protocol handlers on path /adfs/ls",
  "WIF10201: No valid key mapping found for securityToken",
  "Error validating access token: Session has expired on Monday",
  'gpg: BAD signature from "Anna"',
  "The following signatures couldn't be verified because the public key is not available",
  "CondaHTTPError: HTTP 000 CONNECTION FAILED for url <https://repo.anaconda.com>",
  "SQLSTATE[HY000] [2002] No such file or directory",
  "Access to XMLHttpRequest at 'https://api.github.com/x' from origin 'https://a.example' has been blocked by CORS policy",
  "GET https://example.com/favicon.ico 404 (Not Found)",
  "ERR_CONNECTION_REFUSED",
  "DNS_PROBE_FINISHED_NXDOMAIN",
  "The certificate for this server is invalid.",
  "Your subscription has expired",
  "Printer out of paper (PC LOAD LETTER)",
];

const TRACES = [
  "Traceback (most recent call last):\n  File \"app.py\", line 3, in <module>\nKeyError: 'state'",
  "Traceback (most recent call last):\n  File \"a.py\", line 1\nValueError: invalid literal for int() with base 10: 'x'",
  'Exception in thread "main" java.lang.NullPointerException\n\tat com.acme.Main.main(Main.java:5)',
  "panic: runtime error: index out of range [5] with length 3\n\ngoroutine 1 [running]:\nmain.main()\n\t/tmp/x.go:8",
  "thread 'main' panicked at 'called `Option::unwrap()` on a `None` value', src/main.rs:4:37",
  "System.NullReferenceException: Object reference not set to an instance of an object.\n   at Program.Main()",
  "TypeError: Cannot read properties of undefined (reading 'map')\n    at App (App.js:12)",
  "Uncaught ReferenceError: foo is not defined",
  "undefined method `each' for nil:NilClass (NoMethodError)",
  "PHP Fatal error:  Uncaught Error: Call to undefined function foo() in /var/www/a.php:3",
  "Segmentation fault (core dumped)",
];

const DATA = [
  '{"name":"Anna","age":7}',
  '<?xml version="1.0"?><note><to>Tove</to></note>',
  "<html><body><h1>It works!</h1></body></html>",
  "a,b,c\n1,2,3",
  "SGVsbG8gd29ybGQ=",
  "https://example.com/",
  "https://example.com/?q=hello&page=2",
  "mailto:anna@example.com",
  "anna@example.com",
  "SELECT * FROM users WHERE id = 1",
  "apiVersion: v1\nkind: Pod",
  "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----",
];

const NONSENSE = [...EMPTY, ...NUMBERS, ...WORDS, ...PRODUCTS, ...TRACES, ...DATA];

test("there is much nonsense", () => assert.ok(NONSENSE.length >= 200, String(NONSENSE.length)));

for (const [index, text] of NONSENSE.entries()) {
  test(`nonsense ${index + 1} is unknown: ${JSON.stringify(text.slice(0, 50))}`, () => {
    const { isKnown, error, speaker } = explainText(text);
    assert.deepEqual(
      { isKnown, error: error?.id, speaker },
      { isKnown: false, error: undefined, speaker: undefined },
    );
  });
}

for (const [text, hop] of [
  ["AADSTS50012345: something new", "Entra"],
  ["AADSTS999999: a number that no entry has", "Entra"],
  ["Sorry, but we’re having trouble signing you in. AADSTS1234567: words", "Entra"],
  ["https://acme.auth.eu-west-1.amazoncognito.com/error?error=Something+that+nobody+has+seen", "Cognito"],
  ["Microsoft Error - 418 i_am_a_teapot", "Cognito"],
  ["https://acme.eu.auth0.com/u/error?error=teapot", "Auth0"],
] as const) {
  test(`of an error that no entry has, the hop is told: ${text.slice(0, 60)}`, () => {
    const { error, speaker } = explainText(text);
    assert.deepEqual(
      { speaker, error: error?.isWrapper ? undefined : error?.id },
      { speaker: hop, error: undefined },
    );
  });
}

// Texts that are long

const fill = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** The shortest of some tries, in milliseconds of a processor: other programs are at work too. */
function shortest(limitMs: number, run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 8 && best > limitMs; tries++) {
    const start = process.cpuUsage();
    run();
    best = Math.min(best, process.cpuUsage(start).user / 1000);
  }
  return best;
}

/** What an example begins with, cut at each word, and each of its words: what a pattern may try again and again. */
function unitsOf(example: string): Set<string> {
  const starts = [...example.matchAll(/\b/g)]
    .map(({ index }) => example.slice(0, index))
    .filter((start) => start.length < 120);
  const units = [...starts, ...example.split(/\s+/)].filter((unit) => unit !== "");
  return new Set(units.flatMap((unit) => [unit, `${unit} `]));
}

test("no pattern takes longer than in proportion to a text made of its own words", () => {
  const slow = CATALOGUE.flatMap(({ id, pattern, examples }) =>
    [...new Set(examples.flatMap((example) => [...unitsOf(example)]))].flatMap((unit) => {
      const text = fill(unit, 20_000);
      const ms = shortest(8, () => pattern.test(text));
      return ms > 8 ? [`${id} takes ${Math.round(ms)} ms for ${JSON.stringify(unit)}`] : [];
    }),
  );
  assert.deepEqual(slow, []);
});

test("a text of any kind is looked at within a moment, however long", () => {
  const units = [
    "a",
    " ",
    "\n",
    "; ",
    "error=",
    "error = ",
    '"',
    "<",
    "<a ",
    "&amp;",
    "%25",
    "%",
    "\\",
    "\\u0041",
    "+ =",
    "1",
    "AADSTS",
    "AADSTS999999 ",
    "SAML ",
    "eyJ.",
    "TWFu",
    "https://a.example/?error=",
    '{"error":',
    "\u001b[31m",
    "\u0000",
    "😀",
    "Error: ",
    "SAMLResponse=",
    "user.",
    "code=",
    "<!--",
    "<![CDATA[",
    "<title>",
    "<div><p>",
    "<input ",
    '<input name="SAMLResponse" ',
    "<samlp:Response ",
    "urn:oasis:names:tc:SAML:2.0 <samlp:Response ",
    '"innerError":{',
  ];
  const slow = units.flatMap((unit) => {
    const text = fill(unit, 100_000);
    const ms = shortest(400, () => explainText(text));
    return ms > 400 ? [`${JSON.stringify(unit)}: ${Math.round(ms)} ms`] : [];
  });
  assert.deepEqual(slow, []);
});
