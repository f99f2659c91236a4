import assert from "node:assert/strict";
import { test } from "node:test";
import { explainText } from "../../explain/explain-text";
import { CHAINS, NOW, OF_AUTH0, tokenOf } from "./chain";

const explain = (text: string) => explainText(text, CHAINS, NOW);

const POOL = "https://acme-dev.auth.eu-west-1.amazoncognito.com";

test("an error that the catalogue has is explained", () => {
  const { isKnown, speaker, error, further } = explain("Error: Saved plan is stale");
  assert.deepEqual(
    { isKnown, speaker, id: error?.id, further },
    { isKnown: true, speaker: "Terraform", id: "plan-stale", further: [] },
  );
});

for (const [name, url, speaker, what] of [
  [
    "a start at Cognito",
    `${POOL}/oauth2/authorize?client_id=c`,
    "Cognito",
    "the start of a sign-in, at Cognito",
  ],
  ["Cognito's page", `${POOL}/login?client_id=c`, "Cognito", "Cognito's sign-in page"],
  [
    "the answer to Cognito",
    `${POOL}/oauth2/idpresponse?code=x&state=y`,
    "Auth0",
    "the answer of the identity provider to Cognito",
  ],
  [
    "a start at Auth0's own domain",
    "https://acme.eu.auth0.com/authorize?client_id=c",
    "Auth0",
    "the start of a sign-in, at Auth0: Cognito sends people there",
  ],
  [
    "a start at Auth0's custom domain",
    "https://login.acme.example/authorize?client_id=c",
    "Auth0",
    "the start of a sign-in, at Auth0: Cognito sends people there",
  ],
  [
    "a start at Entra",
    "https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=c",
    "Entra",
    "the start of a sign-in, at Entra",
  ],
  [
    "a start at Cognito's custom domain, of a chain of somebody else",
    "https://login.else.example/oauth2/authorize?client_id=c",
    undefined,
    "the start of a sign-in, as at Cognito's custom domain",
  ],
  [
    "an answer at the app",
    "https://app.acme.example/callback?code=x&state=y",
    "Cognito",
    "an answer that a sign-in went well so far, at an app's callback URL, of dev",
  ],
] as const) {
  test(`${name} is told by its address`, () => {
    const explained = explain(url);
    assert.deepEqual(
      [explained.isKnown, explained.speaker, explained.what, explained.further],
      [true, speaker, what, []],
    );
  });
}

test("of a link the parameters that matter are shown, and no state, code, nonce, token or hint", () => {
  const url = `${POOL}/oauth2/authorize?client_id=c1&response_type=code&scope=openid+email&redirect_uri=${encodeURIComponent("https://app.acme.example/callback?key=sesame")}&state=s3cr3t-state&nonce=s3cr3t-nonce&code_challenge=s3cr3t-challenge&login_hint=ada@acme.example&code_challenge_method=S256&other=s3cr3t-other`;
  const { link, of } = explain(url);
  assert.deepEqual(link?.asks, [
    ["client_id", "c1"],
    ["redirect_uri", "https://app.acme.example/callback?…"],
    ["response_type", "code"],
    ["scope", "openid email"],
    ["code_challenge_method", "S256"],
  ]);
  assert.deepEqual(link.hidden, ["state", "nonce", "code_challenge", "login_hint"]);
  assert.deepEqual(of, ["dev"]);
  assert.equal(link.startsAtPool, true);
});

test("a link that goes straight from Cognito to Microsoft's common endpoint is the classic mistake", () => {
  const back = encodeURIComponent(`${POOL}/oauth2/idpresponse`);
  const at = (tenant: string) =>
    explain(
      `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/authorize?client_id=c&response_type=code&scope=openid&redirect_uri=${back}`,
    ).link?.remarks;
  assert.deepEqual(at("common"), [
    "There Entra takes accounts of every organisation, and personal ones.",
    "It comes straight from Cognito, which accepts one issuer, and each organisation has its own: whoever is of another one ends with “Bad id_token issuer”.",
  ]);
  assert.deepEqual(at("1ab00000-0000-4000-8000-000000000001"), [
    "There Entra takes accounts of the tenant 1ab00000-0000-4000-8000-000000000001 alone.",
  ]);
});

test("a link without openid says so", () =>
  assert.deepEqual(
    explain(`${POOL}/oauth2/authorize?client_id=c&response_type=code&scope=email`).link?.remarks,
    ["The scopes lack openid, so nobody gives an ID token."],
  ));

test("a URL is read that a terminal broke into lines, or that has a query in the fragment", () => {
  const broken = explain(
    "https://app.acme.example/callback?error=no\n_such&error_description=Never\n+heard&state=x",
  );
  assert.deepEqual(broken.link?.asks, [
    ["error", "no_such"],
    ["error_description", "Never heard"],
  ]);
  assert.deepEqual(explain("https://app.acme.example/callback#error=no_such&state=x").link?.asks, [
    ["error", "no_such"],
  ]);
});

test("of an unknown error it says the hop and how to look further, and guesses nothing", () => {
  const { isKnown, speaker, error, what, further } = explain(
    "https://app.acme.example/callback?error=no_such_error&error_description=Never+heard+of&state=x",
  );
  assert.deepEqual(
    { isKnown, speaker, error, what, further },
    {
      isKnown: false,
      speaker: "Cognito",
      error: undefined,
      what: "an answer that a sign-in failed, at an app's callback URL, of dev",
      further: [
        "Cognito passes on what the hop before it said: look into Auth0's log, or Entra's sign-in log, at that time.",
        "npm run verify -- <environment> says which hop is wrong.",
      ],
    },
  );
});

for (const text of ["AADSTS9999999: what is this", '{"error_codes":[9999999]}', "sErrorCode: '9999999'"]) {
  test(`an unknown number of Entra's leads to Microsoft's page about it: ${text}`, () => {
    const { isKnown, speaker, further } = explain(text);
    assert.deepEqual({ isKnown, speaker }, { isKnown: false, speaker: "Entra" });
    assert.equal(
      further[0],
      "Microsoft says what AADSTS9999999 means: https://login.microsoftonline.com/error?code=9999999",
    );
  });
}

test("of an error that others pass on, the first that spoke is explained, and who passed it on is said", () => {
  const wrapped = "Microsoft Error - 400 invalid_request AADSTS9999999: never heard";
  const at = (text: string) => {
    const { isKnown, speaker, passedOnBy, further } = explain(text);
    return { isKnown, speaker, passedOnBy, further: further[0] };
  };
  const unknown = {
    isKnown: false,
    speaker: "Entra",
    further: "Microsoft says what AADSTS9999999 means: https://login.microsoftonline.com/error?code=9999999",
  };
  assert.deepEqual(at(wrapped), { ...unknown, passedOnBy: ["Cognito"] });
  const url = `https://app.acme.example/callback?error=invalid_request&error_description=${encodeURIComponent(wrapped)}`;
  assert.deepEqual(at(url), { ...unknown, passedOnBy: ["Auth0", "Cognito"] });
});

for (const [format, speaker, text] of [
  [
    "Entra's trace",
    "Entra",
    "Oops. Trace ID: 11111111-0000-4000-8000-000000000001 Correlation ID: 11111111-0000-4000-8000-000000000002",
  ],
  ["CloudTrail's source", "Cognito", '{"eventSource":"cognito-idp.amazonaws.com","errorCode":"NeverHeard"}'],
  ["Auth0's log", "Auth0", '{"log_id":"90020261129","type":"fco","description":"never heard"}'],
  ["Terraform's frame", "Terraform", "│ Error: Never heard\n│ of that"],
  ["an AWS SDK", "AWS", "operation error SQS: SendMessage, https response error, api error NeverHeard: no"],
] as const) {
  test(`an unknown error in the format of ${format} is of ${speaker}`, () => {
    const explained = explain(text);
    assert.deepEqual([explained.isKnown, explained.speaker], [false, speaker]);
    assert.ok(explained.further.length > 0);
  });
}

for (const [where, url, speaker] of [
  ["at Auth0's callback is Microsoft's", "https://login.acme.example/login/callback", "Entra"],
  ["at Cognito's callback is Auth0's", `${POOL}/oauth2/idpresponse`, "Auth0"],
  [
    "at the callback of a pool that nobody knows is nobody's",
    "https://x.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse",
    undefined,
  ],
  ["at an app is Cognito's", "https://app.acme.example/callback", "Cognito"],
  ["at an app that nobody knows is nobody's", "https://app.else.example/callback", undefined],
] as const) {
  for (const error of ["no_such_error", "login_required"])
    test(`${error} ${where}`, () => assert.equal(explain(`${url}?error=${error}&state=x`).speaker, speaker));
}

test("a number that may be anybody's is not taken for one of Entra's unless the catalogue has it", () => {
  for (const text of ["9999999", "Error code: 9999999"]) {
    const { isKnown, speaker, further } = explain(text);
    assert.deepEqual(
      { isKnown, speaker, further },
      {
        isKnown: false,
        speaker: undefined,
        further: [
          "If it is a number of Entra's, Microsoft says what it means: https://login.microsoftonline.com/error?code=9999999",
        ],
      },
    );
  }
  for (const text of ["50011", "Error code: 50011", '{"errorCode":50011}', "Sign-in error code 50011"])
    assert.equal(explain(text).error?.id, "aadsts50011", text);
});

test("nonsense is unknown, and of nobody", () => {
  const { isKnown, speaker, what, further, of } = explain("the quick brown fox");
  assert.deepEqual(
    { isKnown, speaker, what, further, of },
    {
      isKnown: false,
      speaker: undefined,
      what: undefined,
      further: ["Give it the whole address of the page on which it ended, or the whole line of the log."],
      of: [],
    },
  );
});

test("what each support finds it by is recognized", () => {
  const { references } = explain(
    "AADSTS9999999: No. Trace ID: 11111111-0000-4000-8000-000000000001\r\nCorrelation ID: 11111111-0000-4000-8000-000000000002\r\nTimestamp: 2026-11-29 11:59:00Z",
  );
  assert.deepEqual(references, [
    { name: "Trace ID", value: "11111111-0000-4000-8000-000000000001", for: "Microsoft" },
    { name: "Correlation ID", value: "11111111-0000-4000-8000-000000000002", for: "Microsoft" },
    { name: "Timestamp", value: "2026-11-29 11:59:00Z", for: "Microsoft" },
  ]);
  assert.deepEqual(
    explain("https://acme.eu.auth0.com/authorize?error=x&tracking=0123456789abcdef0123").references,
    [{ name: "Tracking ID", value: "0123456789abcdef0123", for: "Auth0" }],
  );
});

test("an environment is told by its own hosts, and not by Microsoft's", () => {
  assert.deepEqual(explain("something about login.acme.example happened").of, ["dev"]);
  assert.deepEqual(explain("something about login.microsoftonline.com happened").of, []);
  assert.deepEqual(explain(tokenOf(OF_AUTH0)).of, ["dev"]);
});

test("no escape code of a text reaches a terminal", () => {
  const text = `https://app.acme.example/callback?error=${encodeURIComponent("\u001b]0;x\u0007a\u202eb")}&state=x`;
  assert.deepEqual(explain(text).link?.asks, [["error", "ab"]]);
});

test("an encrypted token is told as one, and by nobody read", () => {
  const header = Buffer.from(JSON.stringify({ alg: "RSA-OAEP", enc: "A256GCM" })).toString("base64url");
  const { isKnown, what } = explain(`${header}.a.b.c.d`);
  assert.deepEqual(
    { isKnown, what },
    {
      isKnown: true,
      what: "an encrypted token, as Cognito's refresh tokens and Auth0's access tokens without an audience are: only its issuer can read it",
    },
  );
});

test("a name that every object has is no type of a log's line, and no kind of tenant", () => {
  const line = explainText('{"log_id":"1","type":"constructor"}');
  assert.equal(line.what, undefined);
  const { link } = explainText(
    "https://login.microsoftonline.com/constructor/oauth2/v2.0/authorize?client_id=a",
  );
  assert.deepEqual(link?.remarks, ["There Entra takes accounts of the tenant constructor alone."]);
});
