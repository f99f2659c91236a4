import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProfileCallback } from "../../../stacks/scripts/auth0-sandbox";
import { renderScript } from "../../../stacks/scripts/render-script";
import type { ScriptSettings } from "../../../stacks/scripts/script-settings";
import { copyOut, evaluateScript, NOW } from "./sandbox";

type Settings = ScriptSettings["fetch-user-profile"];
type FetchUserProfile = (accessToken: unknown, context: unknown, callback: ProfileCallback) => unknown;
type Claims = Readonly<Record<string, unknown>>;

const CLIENT = "6731de76-14a6-49ae-97bc-6eba6914391e";
const CONTOSO = "72f988bf-86f1-41af-91ab-2d7cd011db47";
const FABRIKAM = "5e0a1c2d-0000-4000-8000-0123456789ab";
const PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad";
const OID = "690222be-ff1a-4d56-abd1-7e4f7d38e474";

const TOKEN_MISSING = "Microsoft's answer has no ID token. Try again. [microsoft_token_missing]";
const TOKEN_INVALID = "Microsoft's answer is not valid for this app. Try again. [microsoft_token_invalid]";
const PERSONAL_ACCOUNT =
  "Personal Microsoft accounts cannot sign in here. Use a work or school account. [microsoft_personal_account]";
const WORK_ACCOUNT =
  "Work and school accounts cannot sign in here. Use a personal Microsoft account. [microsoft_work_account]";
const NOT_LISTED = "Your organization's accounts cannot sign in here. [microsoft_organization_not_listed]";

const ANYONE: Settings = { clientId: CLIENT, tenants: "any", personal: true };

const issuerOf = (tenant: string) => `https://login.microsoftonline.com/${tenant}/v2.0`;

/** What Entra puts into a token of version 2.0 with the scopes openid, profile and email. */
const claimsOf = (tenant: string): Claims => ({
  ver: "2.0",
  iss: issuerOf(tenant),
  sub: "AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ",
  aud: CLIENT,
  exp: NOW + 3600,
  iat: NOW - 300,
  nbf: NOW - 300,
  name: "Ada Lovelace",
  given_name: "Ada",
  family_name: "Lovelace",
  preferred_username: "ada.upn@contoso.example",
  oid: OID,
  email: "ada@contoso.example",
  tid: tenant,
});

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const HEADER = { typ: "JWT", alg: "RS256", kid: "1LTMzakihiRla_8z2BEJVXeWMqo" };
const tokenOf = (claims: unknown, header: unknown = HEADER) =>
  `${encode(header)}.${encode(claims)}.c2lnbmF0dXJl`;

/** Runs the script as Auth0 does, and holds it to what Auth0 asks of it: to call back once, with one of two. */
function call(context: unknown, settings: Settings = ANYONE) {
  const calls: Parameters<ProfileCallback>[] = [];
  const script = evaluateScript<FetchUserProfile>(
    renderScript("fetch-user-profile", JSON.stringify(settings)),
  );
  const returned = script("access-token", context, (...given) => calls.push(given));
  assert.equal(returned, undefined, "the script returns nothing, so no promise");
  assert.equal(calls.length, 1, "the script calls back once, before it returns");
  const [error, profile] = calls[0] ?? [null];
  if (error === null) return { profile: copyOut(profile) };
  assert.equal(profile, undefined);
  assert.equal(error.constructor.name, "Error");
  assert.deepEqual(Object.keys(error), []);
  return { refusal: error.message };
}

const callWithToken = (token: unknown, settings?: Settings) => call({ id_token: token }, settings);
const callWith = (claims: Claims, settings?: Settings) =>
  callWithToken(tokenOf({ ...claimsOf(CONTOSO), ...claims }), settings);
const profileWith = (claims: Claims) => callWith(claims).profile;

test("a person of an organisation gets the ID of tenant and object, and the names and e-mail that Microsoft gives", () =>
  assert.deepEqual(callWith({}), {
    profile: {
      user_id: `${CONTOSO}.${OID}`,
      name: "Ada Lovelace",
      given_name: "Ada",
      family_name: "Lovelace",
      email: "ada@contoso.example",
      email_verified: false,
    },
  }));

test("a person with a personal account has a verified e-mail", () =>
  assert.deepEqual(callWith({ ...claimsOf(PERSONAL), oid: "00000000-0000-0000-66f3-3332eca7ea81" }), {
    profile: {
      user_id: `${PERSONAL}.00000000-0000-0000-66f3-3332eca7ea81`,
      name: "Ada Lovelace",
      given_name: "Ada",
      family_name: "Lovelace",
      email: "ada@contoso.example",
      email_verified: true,
    },
  }));

test("a profile with nothing but an ID is enough", () => {
  const { ver, iss, aud, exp, iat, tid, oid } = claimsOf(CONTOSO);
  assert.deepEqual(callWithToken(tokenOf({ ver, iss, aud, exp, iat, tid, oid })), {
    profile: { user_id: `${CONTOSO}.${OID}` },
  });
});

test("a user ID is in lower case however Entra writes the GUIDs", () => {
  const tid = CONTOSO.toUpperCase();
  assert.equal(
    profileWith({ tid, iss: issuerOf(tid), oid: OID.toUpperCase() })?.user_id,
    `${CONTOSO}.${OID}`,
  );
});

/** Whom each of an environment's choices admits: an account of Contoso, one of Fabrikam, a personal one. */
const ADMISSIONS: readonly (readonly [
  choice: string,
  Omit<Settings, "clientId">,
  contoso: string | undefined,
  fabrikam: string | undefined,
  personal: string | undefined,
])[] = [
  ["anyone", { tenants: "any", personal: true }, undefined, undefined, undefined],
  ["any organisation", { tenants: "any", personal: false }, undefined, undefined, PERSONAL_ACCOUNT],
  ["one organisation", { tenants: [CONTOSO], personal: false }, undefined, NOT_LISTED, PERSONAL_ACCOUNT],
  [
    "two organisations",
    { tenants: [CONTOSO, FABRIKAM], personal: false },
    undefined,
    undefined,
    PERSONAL_ACCOUNT,
  ],
  ["one, and personal accounts", { tenants: [FABRIKAM], personal: true }, NOT_LISTED, undefined, undefined],
  ["personal accounts", { tenants: [], personal: true }, WORK_ACCOUNT, WORK_ACCOUNT, undefined],
  ["nobody", { tenants: [], personal: false }, WORK_ACCOUNT, WORK_ACCOUNT, PERSONAL_ACCOUNT],
  // The schema refuses it: `personal` alone says whether personal accounts are admitted.
  [
    "the personal tenant as an organisation",
    { tenants: [PERSONAL], personal: false },
    NOT_LISTED,
    NOT_LISTED,
    PERSONAL_ACCOUNT,
  ],
];

for (const [choice, admitted, ...outcomes] of ADMISSIONS) {
  test(`an environment for ${choice} admits exactly those accounts`, () => {
    const settings = { clientId: CLIENT, ...admitted };
    const refusals = [CONTOSO, FABRIKAM, PERSONAL].map((tid) => callWith(claimsOf(tid), settings).refusal);
    assert.deepEqual(refusals, outcomes);
  });
}

test("an organisation is on the list in whichever case its token writes it", () => {
  const tid = CONTOSO.toUpperCase();
  const settings = { ...ANYONE, tenants: [CONTOSO] };
  assert.equal(callWith({ tid, iss: issuerOf(tid) }, settings).refusal, undefined);
});

test("a tenant that is a part of a listed one, or has it as a part, is refused", () => {
  for (const tid of [
    CONTOSO.slice(0, -1),
    `${CONTOSO}0`,
    `${CONTOSO}\n`,
    ` ${CONTOSO}`,
    `${CONTOSO},${FABRIKAM}`,
  ])
    assert.equal(
      callWith({ tid, iss: issuerOf(tid) }, { ...ANYONE, tenants: [CONTOSO] }).refusal,
      TOKEN_INVALID,
      tid,
    );
});

test("an answer without an ID token is refused", () => {
  const throwing = {
    get id_token() {
      throw new Error("secret");
    },
  };
  for (const context of [undefined, null, {}, [], "text", 1, { access_token: tokenOf(claimsOf(CONTOSO)) }])
    assert.deepEqual(call(context), { refusal: TOKEN_MISSING });
  for (const token of [undefined, null, "", 1, true, {}, [tokenOf(claimsOf(CONTOSO))], Buffer.from("a.b.c")])
    assert.deepEqual(callWithToken(token), { refusal: TOKEN_MISSING });
  assert.deepEqual(call(throwing), { refusal: TOKEN_INVALID });
});

const PAYLOAD = encode(claimsOf(CONTOSO));
const HEAD = encode(HEADER);

/** What is not a token, or not one with a signature. */
const NOT_TOKENS: readonly (readonly [what: string, token: string])[] = [
  ["a word", "token"],
  ["two parts", `${HEAD}.${PAYLOAD}`],
  ["an empty signature", `${HEAD}.${PAYLOAD}.`],
  ["four parts", `${HEAD}.${PAYLOAD}.c2ln.c2ln`],
  ["five parts, an encrypted token", `${HEAD}.a.b.c.d`],
  ["an empty header", `.${PAYLOAD}.c2ln`],
  ["white space before it", ` ${HEAD}.${PAYLOAD}.c2ln`],
  ["a line break after it", `${HEAD}.${PAYLOAD}.c2ln\n`],
  ["padding", `${HEAD}.${PAYLOAD}==.c2ln`],
  ["base64 of the other alphabet", `${HEAD}.${PAYLOAD}+/.c2ln`],
  ["letters outside ASCII", `${HEAD}.${PAYLOAD}\u00e9.c2ln`],
  ["letters outside ASCII that look like a part", `${HEAD}.\uff45\uff59.c2ln`],
  ["a payload that is not JSON", `${HEAD}.${Buffer.from("{secret").toString("base64url")}.c2ln`],
  ["a payload that is not UTF-8", `${HEAD}.${Buffer.from([0xff, 0xfe, 0x7b]).toString("base64url")}.c2ln`],
  ["a payload of an array", tokenOf([claimsOf(CONTOSO)])],
  ["a payload of null", tokenOf(null)],
  ["a payload of text", tokenOf("claims")],
  ["a payload of a number", tokenOf(2)],
  ["a payload without claims", tokenOf({})],
  ["a header that is not JSON", `e30x.${PAYLOAD}.c2ln`],
  ["a header of null", tokenOf(claimsOf(CONTOSO), null)],
  ["a header of an array", tokenOf(claimsOf(CONTOSO), ["RS256"])],
];

for (const [what, token] of NOT_TOKENS) {
  test(`an ID token is refused if it is or has ${what}`, () =>
    assert.deepEqual(callWithToken(token), { refusal: TOKEN_INVALID }));
}

test("an ID token is refused without an algorithm of its signature", () => {
  for (const alg of ["none", "None", "NONE", "nOnE", " none", "none ", "", undefined, null, 0, ["RS256"]]) {
    const token = tokenOf(claimsOf(CONTOSO), { ...HEADER, alg });
    assert.deepEqual(callWithToken(token), { refusal: TOKEN_INVALID }, String(alg));
  }
});

const UPPER = CONTOSO.toUpperCase();

/** Claims that make a token one that is not for this app, or not for now. */
const WRONG_CLAIMS: readonly (readonly [what: string, claims: Claims])[] = [
  ["another tenant's issuer", { iss: issuerOf(FABRIKAM) }],
  ["the issuer of personal accounts for an organisation", { iss: issuerOf(PERSONAL) }],
  ["an organisation's issuer for personal accounts", { tid: PERSONAL }],
  ["the issuer of version 1.0", { iss: `https://sts.windows.net/${CONTOSO}/` }],
  ["the issuer's template", { iss: issuerOf("{tenantid}") }],
  ["an issuer with a slash after it", { iss: `${issuerOf(CONTOSO)}/` }],
  ["an issuer with something before it", { iss: `https://evil.example/?${issuerOf(CONTOSO)}` }],
  ["an issuer of another host", { iss: `https://login.microsoftonline.com.evil.example/${CONTOSO}/v2.0` }],
  ["an issuer of http", { iss: issuerOf(CONTOSO).replace("https", "http") }],
  ["an issuer in another case than its tenant", { iss: issuerOf(UPPER) }],
  ["an issuer in a list", { iss: [issuerOf(CONTOSO)] }],
  ["no issuer", { iss: undefined }],
  ["another audience", { aud: "00000003-0000-0000-c000-000000000000" }],
  ["our audience in a list", { aud: [CLIENT] }],
  ["our audience with more", { aud: `${CLIENT} other` }],
  ["no audience", { aud: undefined }],
  ["version 1.0", { ver: "1.0" }],
  ["version 2.0 as a number", { ver: 2 }],
  ["no version", { ver: undefined }],
  ["no tenant", { tid: undefined }],
  ["a tenant that is a domain", { tid: "contoso.example", iss: issuerOf("contoso.example") }],
  ["a tenant in a list", { tid: [CONTOSO] }],
  ["a tenant that is the common endpoint", { tid: "common", iss: issuerOf("common") }],
  ["no object ID, but a subject", { oid: undefined, sub: OID }],
  ["an object ID that is no GUID", { oid: "ada" }],
  ["an object ID with a pipe", { oid: `${OID}|x` }],
  ["an object ID with a line break", { oid: `${OID}\n` }],
  ["an object ID in a list", { oid: [OID] }],
  ["an empty object ID", { oid: "" }],
  ["an end in the past", { exp: NOW - 301 }],
  ["an end five minutes ago", { exp: NOW - 300 }],
  ["an end as text", { exp: String(NOW + 3600) }],
  ["no end", { exp: undefined }],
  ["a beginning in the future", { nbf: NOW + 301 }],
  ["a beginning as text", { nbf: String(NOW) }],
  ["a beginning of null", { nbf: null }],
  ["a time of issue in the future", { iat: NOW + 301 }],
  ["a time of issue in a list", { iat: [NOW] }],
  ["no time of issue", { iat: undefined }],
];

for (const [what, claims] of WRONG_CLAIMS) {
  test(`an ID token is refused if it has ${what}`, () =>
    assert.deepEqual(callWith(claims), { refusal: TOKEN_INVALID }));
}

test("an ID token without an end is refused, even one whose end no number holds", () => {
  const payload = Buffer.from(JSON.stringify(claimsOf(CONTOSO)).replace(`${NOW + 3600}`, "1e999"));
  assert.deepEqual(callWithToken(`${HEAD}.${payload.toString("base64url")}.c2ln`), {
    refusal: TOKEN_INVALID,
  });
});

test("clocks may differ by five minutes", () => {
  for (const claims of [{ exp: NOW - 299 }, { nbf: NOW + 300 }, { iat: NOW + 300, nbf: undefined }])
    assert.equal(callWith(claims).refusal, undefined, JSON.stringify(claims));
});

test("an invalid token is called that whatever its account", () =>
  assert.deepEqual(callWith({ tid: PERSONAL, oid: undefined }, { ...ANYONE, personal: false, tenants: [] }), {
    refusal: TOKEN_INVALID,
  }));

test("keys of the prototype are claims like others, and give nothing to those that are missing", () => {
  const hostile = JSON.stringify({ ...claimsOf(CONTOSO), oid: undefined }).replace(
    "{",
    `{"__proto__":{"oid":"${OID}","name":"Eve"},"constructor":{"prototype":{"oid":"${OID}"}},`,
  );
  const token = (json: string) => `${HEAD}.${Buffer.from(json).toString("base64url")}.c2ln`;
  assert.deepEqual(callWithToken(token(hostile)), { refusal: TOKEN_INVALID });
  const { profile } = callWithToken(token(hostile.replace("{", `{"oid":"${OID}",`)));
  assert.equal(profile?.name, "Ada Lovelace");
  assert.equal(Object.hasOwn({}, "oid"), false);
});

/** What becomes of a name. */
const NAMES: readonly (readonly [what: string, given: unknown, name: string | undefined])[] = [
  ["letters of any script", "J\u00fcrgen \u5f35\u5049 \u{1f469}", "J\u00fcrgen \u5f35\u5049 \u{1f469}"],
  ["white space around it", " \t Ada \u00a0\n", "Ada"],
  ["control characters", "Ada\u0000\u0007\u001b[31m\u007f\u0085", "Ada [31m"],
  ["line breaks", "Ada\r\nSet-Cookie: a\u2028b\u2029c", "Ada Set-Cookie: a b c"],
  ["characters that turn the direction of writing", "Ada \u202egpj.exe\u202c\u2066x\u2069", "Ada gpj.exex"],
  ["invisible characters", "A\u200bd\u00ada\ufeff\u{e0041}", "Ada"],
  ["lone surrogates", "\ud800Ada\udc00", "Ada"],
  ["10,000 letters", "a".repeat(10_000), "a".repeat(256)],
  ["10,000 letters after 10,000 spaces", " ".repeat(10_000) + "a".repeat(10_000), "a".repeat(256)],
  ["10,000 letters of two surrogates", "\u{1f469}".repeat(10_000), "\u{1f469}".repeat(128)],
  ["a pair of surrogates at the cut", `a${"\u{1f469}".repeat(10_000)}`, `a${"\u{1f469}".repeat(127)}`],
  ["a space at the cut", `${"a".repeat(255)} b`, "a".repeat(255)],
  [
    "markup, which is for pages to escape",
    '<img src=x onerror="alert(1)">',
    '<img src=x onerror="alert(1)">',
  ],
  ["nothing but control characters", "\u0000\u0001".repeat(5_000), undefined],
  ["nothing but invisible characters", "\u200b".repeat(5_000), undefined],
  ["nothing", "", undefined],
  ["a list", ["Ada"], undefined],
  ["an object", { toString: "Ada" }, undefined],
  ["a number", 1, undefined],
  ["null", null, undefined],
];

for (const [what, given, name] of NAMES) {
  test(`a name of or with ${what} becomes one line of 256 characters at most, or is left out`, () => {
    const profile = profileWith({ name: given, given_name: given, family_name: given });
    assert.equal(profile?.user_id, `${CONTOSO}.${OID}`);
    for (const key of ["name", "given_name", "family_name"] as const) {
      assert.equal(profile?.[key], name);
      assert.equal(Object.hasOwn(profile, key), name !== undefined);
    }
  });
}

test("an e-mail is Microsoft's own or missing, and no user name takes its place", () => {
  const long = (length: number) => `${"a".repeat(length - "@contoso.example".length)}@contoso.example`;
  for (const email of ["Ada.L+x@Contoso.example", "j\u00fcrgen@contoso.example", long(254)])
    assert.equal(profileWith({ email })?.email, email);
  const nobodys = [
    "",
    "ada",
    "@contoso.example",
    "ada@",
    "a@b@c",
    "ada @contoso.example",
    "ada@contoso.example\n",
  ];
  const others = [
    long(255),
    "a\u0000@b.example",
    "a\u202e@b.example",
    "a@b\u0000.example",
    "a@b\u202e.example",
    "a@b\udc00.example",
    "\ud800@b.example",
    ["ada@contoso.example"],
    {},
    1,
    null,
  ];
  for (const email of [...nobodys, ...others, undefined]) {
    const profile = profileWith({ email, upn: "ada@contoso.example", xms_edov: true });
    assert.ok(
      profile !== undefined && !("email" in profile) && !("email_verified" in profile),
      String(email),
    );
  }
});

test("an organisation's e-mail is verified if Entra says that the domain's owner is, in a form that it uses", () => {
  const verified = (xms_edov: unknown) => profileWith({ xms_edov })?.email_verified;
  for (const yes of [true, 1, "1"]) assert.equal(verified(yes), true, JSON.stringify(yes));
  for (const no of [undefined, null, false, 0, "0", "", "true", "false", "True", 2, [true], { 1: 1 }])
    assert.equal(verified(no), false, JSON.stringify(no));
  assert.equal(profileWith({ email_verified: true })?.email_verified, false, "Entra has no such claim");
});

test("a profile has no picture, group or other claim", () => {
  const more = { picture: "https://evil.example/a.png", groups: ["admins"], roles: ["admin"], nickname: "x" };
  assert.deepEqual(profileWith(more), profileWith({}));
  assert.deepEqual(profileWith({ app_metadata: { admin: true }, user_id: "x", id: "x" }), profileWith({}));
});

test("a refusal is a short sentence in ASCII with a code, and has nothing of the token", () => {
  for (const sentence of [TOKEN_MISSING, TOKEN_INVALID, PERSONAL_ACCOUNT, WORK_ACCOUNT, NOT_LISTED])
    assert.match(sentence, /^(?=.{1,199}$)[ !#-Z^-~]+ \[[a-z_]+\]$/);
});

test("the script calls back once even if the callback throws", () => {
  const script = evaluateScript<FetchUserProfile>(renderScript("fetch-user-profile", JSON.stringify(ANYONE)));
  for (const context of [{ id_token: tokenOf(claimsOf(CONTOSO)) }, {}]) {
    let calls = 0;
    const callback = () => {
      calls += 1;
      throw new Error("from the callback");
    };
    assert.throws(() => script("access-token", context, callback), { message: "from the callback" });
    assert.equal(calls, 1);
  }
});
