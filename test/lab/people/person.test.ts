import assert from "node:assert/strict";
import { test } from "node:test";
import type { Wire } from "../../../lab/network/wire";
import { Person } from "../../../lab/people/person";

/** A network of pages, by address without the query; keeps what it was asked. */
function fakeWire(answers: Readonly<Record<string, (request: Request) => Response | Promise<Response>>>) {
  const asked: Request[] = [];
  const wire: Wire = async (request) => {
    asked.push(request);
    const { origin, pathname } = new URL(request.url);
    const answer = answers[origin + pathname];
    if (answer === undefined) throw new TypeError(`nobody is at ${request.url}`);
    return answer(request);
  };
  return { asked, wire };
}

const redirect = (to: string, cookie?: string) => () =>
  new Response(null, { status: 302, headers: { location: to, ...(cookie && { "set-cookie": cookie }) } });
const page =
  (html: string, status = 200) =>
  () =>
    new Response(html, { status, headers: { "content-type": "text/html" } });

const APP = "https://app.example/";
const atApp = { account: "carla", stopAt: ({ href }: URL) => href.startsWith(APP) };
const toApp = redirect(APP);

test("follows redirects, relative ones too, and stops at the URL without requesting it", async () => {
  const { asked, wire } = fakeWire({
    "https://one.example/": redirect("/next?a=b"),
    "https://one.example/next": redirect("https://two.example/"),
    "https://two.example/": redirect(`${APP}?code=c`),
  });
  const { end, stuckOn, way } = await new Person(wire).walk("https://one.example/", atApp);
  assert.equal(end.href, `${APP}?code=c`);
  assert.equal(stuckOn, undefined);
  const hrefs = ["https://one.example/", "https://one.example/next?a=b", "https://two.example/"];
  assert.deepEqual(
    asked.map(({ url }) => url),
    hrefs,
  );
  assert.deepEqual(
    way.map(({ href }) => href),
    [...hrefs, `${APP}?code=c`],
  );
});

test("sends a cookie only to the host that set it", async () => {
  const { asked, wire } = fakeWire({
    "https://one.example/": redirect("https://two.example/", "session=1; Secure; HttpOnly; Path=/"),
    "https://two.example/": redirect("https://one.example/again"),
    "https://one.example/again": toApp,
  });
  await new Person(wire).walk("https://one.example/", atApp);
  assert.deepEqual(
    asked.map(({ headers }) => headers.get("cookie")),
    [null, null, "session=1"],
  );
});

test("forgets a cookie that the host deletes", async () => {
  const { asked, wire } = fakeWire({
    "https://one.example/": redirect("/next", "session=1; Path=/"),
    "https://one.example/next": redirect("/last", "session=; Path=/; Max-Age=0"),
    "https://one.example/last": toApp,
  });
  await new Person(wire).walk("https://one.example/", atApp);
  assert.deepEqual(
    asked.map(({ headers }) => headers.get("cookie")),
    [null, "session=1", null],
  );
});

test("keeps cookies from one walk to the next, and shares them with nobody", async () => {
  const { asked, wire } = fakeWire({ "https://one.example/": redirect(APP, "session=1; Path=/") });
  const person = new Person(wire);
  await person.walk("https://one.example/", atApp);
  await person.send(new Request("https://one.example/"));
  await new Person(wire).send(new Request("https://one.example/"));
  assert.deepEqual(
    asked.map(({ headers }) => headers.get("cookie")),
    [null, "session=1", null],
  );
});

const PICKER = `<form method="post" action="/picked?x=1">
  <input type="hidden" name="ctx" value="a&amp;b">
  <button name="account" value="alice">Alice</button>
  <button name="account" value="carla">Carla</button>
</form>`;

test("picks the account, by POST with the form's other fields", async () => {
  const { asked, wire } = fakeWire({
    "https://one.example/": page(PICKER),
    "https://one.example/picked": toApp,
  });
  const { end } = await new Person(wire).walk("https://one.example/", atApp);
  assert.equal(end.href, APP);
  const answer = asked[1];
  assert.equal(answer?.method, "POST");
  assert.equal(answer?.url, "https://one.example/picked?x=1");
  assert.equal(answer?.headers.get("content-type"), "application/x-www-form-urlencoded;charset=UTF-8");
  assert.equal(await answer?.text(), "ctx=a%26b&account=carla");
});

test("answers a form without a method by GET, and replaces the query of its URL", async () => {
  const { asked, wire } = fakeWire({
    "https://one.example/": page(
      `<form action="/go?old=1"><input name="state" value="s"><button name="identity_provider" value="work">Work</button></form>`,
    ),
    "https://one.example/go": toApp,
  });
  await new Person(wire).walk("https://one.example/", atApp);
  assert.equal(asked[1]?.method, "GET");
  assert.equal(asked[1]?.url, "https://one.example/go?state=s&identity_provider=work");
});

test("leaves a checkbox as it is", async () => {
  const { asked, wire } = fakeWire({
    "https://one.example/": page(
      `<form action="/go"><input type="checkbox" name="a" value="1"><input type="checkbox" name="b" value="1" checked><button name="decision" value="accept">Accept</button></form>`,
    ),
    "https://one.example/go": toApp,
  });
  await new Person(wire).walk("https://one.example/", atApp);
  assert.equal(asked[1]?.url, "https://one.example/go?b=1&decision=accept");
});

test("answers a form without an action at the page's own URL", async () => {
  const form = `<form method="post"><button name="account" value="carla">Carla</button></form>`;
  const { asked, wire } = fakeWire({
    "https://one.example/page": ({ method }) => (method === "POST" ? toApp() : page(form)()),
  });
  await new Person(wire).walk("https://one.example/page?a=b", atApp);
  assert.equal(asked[1]?.url, "https://one.example/page?a=b");
});

const CONSENT = `<form method="post"><button name="decision" value="deny">Cancel</button><button name="decision" value="accept">Accept</button></form>`;

for (const [options, pressed] of [
  [{}, "decision=accept"],
  [{ consent: "accept" }, "decision=accept"],
  [{ consent: "deny" }, "decision=deny"],
] as const) {
  test(`answers the consent page with ${pressed} for ${JSON.stringify(options)}`, async () => {
    const { asked, wire } = fakeWire({
      "https://one.example/": ({ method }) => (method === "POST" ? toApp() : page(CONSENT)()),
    });
    await new Person(wire).walk("https://one.example/", { ...atApp, ...options });
    assert.equal(await asked[1]?.text(), pressed);
  });
}

const buttonOf = (connection: string) =>
  `<form><input type="hidden" name="connection" value="${connection}"><button>Continue</button></form>`;
const CONNECTIONS = buttonOf("social") + buttonOf("work");

for (const [options, pressed] of [
  [{}, "social"],
  [{ connection: "work" }, "work"],
] as const) {
  test(`presses ${pressed} of two connections with ${JSON.stringify(options)}`, async () => {
    const { asked, wire } = fakeWire({
      "https://one.example/": (request) => (request.url.includes("?") ? toApp() : page(CONNECTIONS)()),
    });
    await new Person(wire).walk("https://one.example/", { ...atApp, ...options });
    assert.equal(asked[1]?.url, `https://one.example/?connection=${pressed}`);
  });
}

const ACCOUNT = { email: "stranger@anywhere.example", password: "correct-Horse-7" };
const FORM = (field: string) =>
  `<form method="post"><input type="hidden" name="state" value="s"><input type="text" name="${field}" value=""><input type="password" name="password"><button name="action" value="default">Continue</button></form>${buttonOf("social")}`;

for (const [title, isNew, asked] of [
  ["logs in with a password", false, ["https://one.example/ state=s&username=E&password=P&action=default"]],
  [
    "signs up with a password on the page that a link leads to",
    true,
    ["https://one.example/signup", "https://one.example/signup state=s&email=E&password=P&action=default"],
  ],
] as const) {
  test(title, async () => {
    const { asked: requests, wire } = fakeWire({
      "https://one.example/": ({ method }) =>
        method === "POST" ? toApp() : page(`${FORM("username")}<a href="/signup">Sign up</a>`)(),
      "https://one.example/signup": ({ method }) => (method === "POST" ? toApp() : page(FORM("email"))()),
    });
    const { stuckOn } = await new Person(wire).walk("https://one.example/", {
      ...atApp,
      password: { ...ACCOUNT, isNew },
    });
    assert.equal(stuckOn, undefined);
    const seen = await Promise.all(
      requests.slice(1).map(async (request) => `${request.url} ${await request.text()}`.trim()),
    );
    const typed = (text: string) =>
      text.replace("E", encodeURIComponent(ACCOUNT.email)).replace("P", encodeURIComponent(ACCOUNT.password));
    assert.deepEqual(seen, asked.map(typed));
  });
}

test("gives up on a page that refuses the password, and presses buttons without one", async () => {
  const { wire } = fakeWire({
    "https://one.example/": ({ method, url }) =>
      method === "POST"
        ? page(`${FORM("username")}<p role="alert">Wrong email or password</p>`, 400)()
        : url.includes("?")
          ? toApp()
          : page(FORM("username"))(),
  });
  const { stuckOn } = await new Person(wire).walk("https://one.example/", { ...atApp, password: ACCOUNT });
  assert.equal(stuckOn?.status, 400);
  const { end } = await new Person(wire).walk("https://one.example/", atApp);
  assert.equal(end.href, APP);
});

test("presses the first identity provider", async () => {
  const { asked, wire } = fakeWire({
    "https://one.example/": page(
      `<form action="/go"><button name="identity_provider" value="Microsoft">Microsoft</button></form>`,
    ),
    "https://one.example/go": toApp,
  });
  await new Person(wire).walk("https://one.example/", atApp);
  assert.equal(asked[1]?.url, "https://one.example/go?identity_provider=Microsoft");
});

test("submits a form without a button, as its page does by itself", async () => {
  const { asked, wire } = fakeWire({
    "https://one.example/": page(
      `<form method="POST" action="https://two.example/callback"><input type="hidden" name="code" value="c"><input type="hidden" name="state" value="s"></form>`,
    ),
    "https://two.example/callback": toApp,
  });
  const { end } = await new Person(wire).walk("https://one.example/", atApp);
  assert.equal(end.href, APP);
  assert.equal(await asked[1]?.text(), "code=c&state=s");
});

for (const [what, html, status] of [
  ["that asks nothing", "<h1>AADSTS50057</h1>", 400],
  ["that does not offer the account", PICKER.replace('value="carla"', 'value="dora"'), 200],
  ["whose button belongs to no form", `<button name="account" value="carla">Carla</button>`, 200],
] as const) {
  test(`gets stuck on a page ${what}`, async () => {
    const { wire } = fakeWire({ "https://one.example/page": page(html, status) });
    const { end, stuckOn } = await new Person(wire).walk("https://one.example/page", atApp);
    assert.equal(end.href, "https://one.example/page");
    assert.deepEqual(stuckOn, { url: end, status, html });
  });
}

test("does not follow a location header of status 201", async () => {
  const { wire } = fakeWire({
    "https://one.example/": () => new Response("made", { status: 201, headers: { location: APP } }),
  });
  const { stuckOn } = await new Person(wire).walk("https://one.example/", atApp);
  assert.equal(stuckOn?.status, 201);
});

test("stops when a sign-in goes round in circles", async () => {
  const { asked, wire } = fakeWire({
    "https://one.example/a": redirect("/b?secret=s"),
    "https://one.example/b": redirect("/a"),
  });
  await assert.rejects(new Person(wire).walk("https://one.example/a", atApp), (error: Error) => {
    assert.match(
      error.message,
      /^the sign-in is going round in circles: one\.example\/a -> one\.example\/b -> one\.example\/a -> /,
    );
    assert.equal(error.message.includes("secret"), false, "names no query");
    return true;
  });
  assert.equal(asked.length, 30);
});

test("fails if nobody answers", async () => {
  const { wire } = fakeWire({ "https://one.example/": redirect("https://nowhere.example/") });
  await assert.rejects(new Person(wire).walk("https://one.example/", atApp), {
    message: "nobody is at https://nowhere.example/",
  });
});
