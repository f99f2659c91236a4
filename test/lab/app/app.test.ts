import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { parse } from "node-html-parser";
import { type AppClient, type AppOptions, createApp } from "../../../lab/app/app";
import { Trail } from "../../../lab/network/trail";
import { configurationOf, Issuer } from "./issuer";

const ORIGIN = "http://localhost:3000";
const SECRET = "secretOfServer";
const WEB = configurationOf("webid");
const SERVER = configurationOf("serverid", SECRET);

const CLIENTS: readonly AppClient[] = [
  { name: "web", callbackUrl: `${ORIGIN}/callback`, configuration: () => WEB },
  { name: "server", callbackUrl: `${ORIGIN}/server/callback`, configuration: () => SERVER },
];

/** Somebody's browser at the app: it keeps the app's cookie. */
function openApp(clients: readonly AppClient[] = CLIENTS, explain?: AppOptions["explain"]) {
  const issuer = new Issuer();
  const app = createApp({ clients, wire: issuer.wire, trail: new Trail(), ...(explain && { explain }) });
  let cookie = "";
  const open = async (path: string, headers: Record<string, string> = {}) => {
    const response = await app.fetch(new Request(`${ORIGIN}${path}`, { headers: { ...headers, cookie } }));
    cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? cookie;
    const html = await response.text();
    const page = parse(html);
    return {
      status: response.status,
      location: response.headers.get("location") ?? "",
      html,
      page,
      title: page.querySelector("title")?.text,
      heading: page.querySelector("h1")?.text,
      links: page.querySelectorAll("a").map((link) => link.getAttribute("href")),
    };
  };
  /** Signs in at a path of the app. @returns the page that the person ends on */
  const signIn = async (path: string, callback: string) => {
    const started = new URL((await open(path)).location).searchParams;
    issuer.nonce = started.get("nonce") ?? "";
    const { location } = await open(`${callback}?code=any&state=${started.get("state")}`);
    return open(location);
  };
  return { issuer, open, signIn };
}

test("the app's first page says whom it trusts, and where the next pages open", async () => {
  const { page, title, links } = await openApp().open("/");
  assert.equal(title, "Acme app");
  assert.deepEqual(links, ["/sign-in", "/sign-in?without=identity_provider", "/sign-in/server"]);
  const text = page.querySelector("main")?.structuredText ?? "";
  assert.match(text, /Nobody is signed in\. This demo app trusts one issuer: the Cognito user pool\./);
  assert.match(
    text,
    /Only the browser that npm run lab -- browser opens finds them in the lab\. Any other browser looks for them on the internet, where it finds nothing, or somebody else’s pages\./,
  );
});

test("the app's first page offers no app client that is not deployed", async () => {
  const [web, server] = CLIENTS as [AppClient, AppClient];
  const { links } = await openApp([web, { ...server, configuration: () => undefined }]).open("/");
  assert.deepEqual(links, ["/sign-in", "/sign-in?without=identity_provider"]);
  const { heading } = await openApp([{ ...web, configuration: () => undefined }]).open("/");
  assert.equal(heading, "Nothing is deployed");
});

test("a sign-in names the identity provider, or leaves the choice to Cognito's own page", async () => {
  const { open } = openApp();
  const provider = async (path: string) =>
    new URL((await open(path)).location).searchParams.get("identity_provider");
  assert.equal(await provider("/sign-in"), "Microsoft");
  assert.equal(await provider("/sign-in?without=identity_provider"), null);
});

test("the app redeems a code of a confidential app client with its client secret, which no page shows", async () => {
  const { issuer, open, signIn } = openApp();
  issuer.claims = { name: "Carla Contoso", "cognito:username": "Microsoft_carla" };
  const { heading, html, page } = await signIn("/sign-in/server", "/server/callback");
  assert.equal(heading, "Hello, Carla Contoso");
  assert.equal(page.querySelector("#client")?.text, "server");
  assert.deepEqual(issuer.authorizations, [`Basic ${btoa(`serverid:${SECRET}`)}`]);
  const { html: json } = await open("/", { accept: "application/json" });
  for (const shown of [html, json]) assert.ok(!shown.includes(SECRET));
});

test("the app redeems a code of a public app client without a secret", async () => {
  const { issuer, signIn } = openApp();
  const { page } = await signIn("/sign-in", "/callback");
  assert.equal(page.querySelector("#client")?.text, "web");
  assert.deepEqual(issuer.authorizations, [null]);
});

test("a person signs out of the app client that they signed in to", async () => {
  const { open, signIn } = openApp();
  await signIn("/sign-in/server", "/server/callback");
  assert.equal((await open("/sign-out")).location, SERVER.signOutUrl);
  assert.equal((await open("/")).heading, "Acme app");
});

test("the signed-in page sorts the claims, and breaks structured ones at their parts", async () => {
  const { issuer, signIn } = openApp();
  const identities = [{ userId: "waad|carla", providerName: "Microsoft" }];
  issuer.claims = { "cognito:username": "Microsoft_carla", identities, email: "carla@contoso.example" };
  const { page } = await signIn("/sign-in", "/callback");
  const names = page.querySelectorAll("th").map(({ text }) => text);
  assert.deepEqual(names, [
    ...["aud", "cognito:username", "email", "exp", "iat", "identities", "iss", "nonce", "sub"],
  ]);
  const [claim] = page
    .querySelectorAll("tbody")
    .filter((rows) => rows.querySelector("th")?.text === "identities");
  assert.equal(claim?.querySelector("code")?.text, JSON.stringify(identities, null, 2));
  assert.deepEqual(
    page.querySelectorAll("h2").map(({ text }) => text),
    ["How you signed in", "Claims in your ID token"],
  );
});

const EXPLANATION = {
  speaker: "Cognito",
  means: "Nobody knows <you>.",
  because: "a fault",
  check: "the log",
  fix: "ask again",
};

/** The page on which a sign-in ends with an error. */
async function fail(answer: Record<string, string>, explain?: AppOptions["explain"]) {
  const { open } = openApp(CLIENTS, explain);
  const state = new URL((await open("/sign-in")).location).searchParams.get("state") ?? "";
  return open(`/callback?${new URLSearchParams({ ...answer, state })}`);
}

test("the page of a sign-in that failed says what the error means, what to do first, and the line that explains it", async () => {
  const asked: string[] = [];
  const { status, html, page } = await fail(
    { error: "invalid_request", error_description: "No way, it's $(late)" },
    (text) => {
      asked.push(text);
      return EXPLANATION;
    },
  );
  assert.equal(status, 400);
  const textOf = (selector: string) => page.querySelector(selector)?.text;
  assert.equal(textOf("#error"), "invalid_request");
  assert.equal(textOf("#description"), "No way, it's $(late)");
  assert.equal(textOf("#means"), "Cognito said this first. Nobody knows <you>.");
  assert.equal(textOf("#cause"), "a fault");
  assert.equal(textOf("#check"), "the log");
  assert.equal(textOf("#fix"), "ask again");
  const url = `${ORIGIN}/callback?error=invalid_request&error_description=No+way%2C+it%27s+%24%28late%29`;
  assert.deepEqual(asked, [url]);
  assert.equal(textOf("#explain"), `npm run explain -- '${url}'`);
  assert.ok(!html.includes("<you>"));
});

test("the page of an error that nobody knows has the line alone, and that of an app without it the error alone", async () => {
  const answer = { error: "no_such_error", error_description: "what" };
  const unknown = await fail(answer, () => undefined);
  assert.equal(unknown.page.querySelector("#means"), null);
  assert.match(unknown.page.querySelector("#explain")?.text ?? "", /^npm run explain -- 'http/);
  const alone = await fail(answer);
  assert.equal(alone.page.querySelector("#error")?.text, "no_such_error");
  assert.equal(alone.page.querySelector("#explain"), null);
});

test("the line has no state and no code, and is one word to a shell, whatever an error says", async () => {
  const app = createApp({
    clients: CLIENTS,
    wire: async () => {
      throw new TypeError("it's '; rm -rf ~ #\n`x` \u2028$(y)");
    },
    trail: new Trail(),
    explain: () => undefined,
  });
  const page = parse(await (await app.fetch(new Request(`${ORIGIN}/sign-in`))).text());
  const line = page.querySelector("#explain")?.text ?? "";
  const { stdout } = spawnSync("sh", ["-c", line.replace("npm run explain --", "printf '[%s]'")], {
    encoding: "utf8",
  });
  assert.match(stdout, /^\[rejected: .*it's '; rm -rf ~ # `x` {1,2}\$\(y\)\]$/);
  const failed = await fail({ error: "x", code: "s3cr3t-code" }, () => undefined);
  assert.equal(
    failed.page.querySelector("#explain")?.text,
    `npm run explain -- '${ORIGIN}/callback?error=x'`,
  );
});

test("an answer that this browser did not ask for is refused, with what to do", async () => {
  const { open } = openApp();
  for (const path of ["/callback?code=any", "/server/callback?code=any"]) {
    const { status, title, page, links } = await open(path);
    assert.equal(status, 400);
    assert.equal(title, "Not signed in – Acme app");
    assert.equal(page.querySelector("#description")?.text, "No sign-in is in progress in this browser.");
    assert.match(
      page.querySelector("main")?.structuredText ?? "",
      /An authorization URL that you open yourself has none of them: the URLs in Terraform’s outputs are for an app’s library\. Start here instead\./,
    );
    assert.deepEqual(links, ["/sign-in"]);
  }
});

test("the answer to a sign-in of one app client is refused at the callback of another", async () => {
  const { open } = openApp();
  const { location } = await open("/sign-in/server");
  const state = new URL(location).searchParams.get("state");
  const { status, page } = await open(`/callback?code=any&state=${state}`);
  assert.equal(status, 400);
  assert.equal(page.querySelector("#error")?.text, "no_sign_in");
});

test("a page that the app does not have has a title and a way back", async () => {
  const { open } = openApp();
  for (const path of ["/no-such-page", "/sign-in/nobody"]) {
    const { status, title, links } = await open(path);
    assert.deepEqual([status, title, links], [404, "Page not found – Acme app", ["/"]]);
  }
});

test("a sign-in that cannot start says why on a page", async () => {
  const app = createApp({
    clients: CLIENTS,
    wire: async () => {
      throw new TypeError("fetch failed: cognito-idp cannot be reached from the lab");
    },
    trail: new Trail(),
  });
  const response = await app.fetch(new Request(`${ORIGIN}/sign-in`));
  assert.equal(response.status, 502);
  const page = parse(await response.text());
  assert.equal(page.querySelector("title")?.text, "Not signed in – Acme app");
  assert.match(page.querySelector("#description")?.text ?? "", /cannot be reached from the lab/);
});
