import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { Sandbox, type SandboxError } from "../../../../lab/auth0/sandbox/sandbox";
import type { Wire } from "../../../../lab/network/wire";

const EVALUATE = join(__dirname, "programs", "evaluate.ts");
const MODULE = join(__dirname, "programs", "module.ts");

const requests: Request[] = [];
const wire: Wire = async (request) => {
  const { hostname } = new URL(request.url);
  if (hostname !== "cloud.example") throw new TypeError(`${hostname} cannot be reached from the lab`);
  requests.push(request);
  if (request.url.endsWith("/moved")) return Response.redirect("https://cloud.example/");
  return Response.json({ method: request.method, said: await request.text() }, { status: 201 });
};
const sandbox = new Sandbox(wire);
after(() => sandbox.close());

const evaluate = (expression: string) => sandbox.run(EVALUATE, expression);

async function failureOf(run: Promise<unknown>): Promise<unknown> {
  const error = await run.then(
    (output) => assert.fail(`it gave ${JSON.stringify(output)}`),
    (thrown: SandboxError) => thrown,
  );
  return { failure: error.failure, name: error.thrownName, message: error.message };
}

test("code is an expression with Node's globals", async () => {
  assert.equal(
    await evaluate(`(() => Buffer.from("eyJ0aWQiOiJhIn0", "base64url").toString())()`),
    `{"tid":"a"}`,
  );
  assert.equal(await evaluate(`new URL("https://a.example/b?c=d").searchParams.get("c")`), "d");
  assert.equal(
    await evaluate(`require("node:crypto").createHash("md5").update("").digest("hex")`),
    "d41d8cd98f00b204e9800998ecf8427e",
  );
  assert.equal(
    await evaluate(`typeof console.log("to nobody") + typeof global.setTimeout`),
    "undefinedfunction",
  );
});

test("a statement before the expression is a syntax error", async () => {
  assert.deepEqual(await failureOf(evaluate(`const a = 1; a`)), {
    failure: "thrown",
    name: "SyntaxError",
    message: "Unexpected token 'const'",
  });
});

test("code may be a module, whose statements come first", async () => {
  assert.equal(await sandbox.run(MODULE, `const a = 1;\nexports.value = a + 1; // the end`), 2);
  assert.equal(await sandbox.run(MODULE, `module.exports = { value: 3 };`), 3);
});

test("each run begins with nothing of the one before it", async () => {
  await evaluate(`(() => { globalThis.left = 1; Object.prototype.left = 2; return 0; })()`);
  assert.equal(await evaluate(`typeof globalThis.left + typeof {}.left`), "undefinedundefined");
});

test("a promise is waited for", async () => {
  assert.equal(await evaluate(`new Promise((resolve) => setTimeout(resolve, 5, "later"))`), "later");
  assert.deepEqual(await failureOf(evaluate(`Promise.reject(new RangeError("no"))`)), {
    failure: "thrown",
    name: "RangeError",
    message: "no",
  });
});

test("whatever is thrown, its words are told", async () => {
  for (const [thrown, name, message] of [
    [`"a string"`, "Error", "a string"],
    [`new TypeError("a type")`, "TypeError", "a type"],
    [`null`, "Error", "null"],
    [`{ name: "Own", message: 7 }`, "Own", "7"],
  ]) {
    assert.deepEqual(await failureOf(evaluate(`(() => { throw ${thrown}; })()`)), {
      failure: "thrown",
      name,
      message,
    });
  }
});

test("an error that nobody waits for ends the run", async () => {
  assert.deepEqual(
    await failureOf(evaluate(`new Promise(() => { setTimeout(() => { throw new Error("late"); }, 1); })`)),
    { failure: "thrown", name: "Error", message: "late" },
  );
  assert.deepEqual(
    await failureOf(evaluate(`new Promise(() => { Promise.reject(new Error("nobody's")); })`)),
    { failure: "thrown", name: "Error", message: "nobody's" },
  );
});

test("what code leaves behind does not reach the next run", async () => {
  assert.equal(await evaluate(`(setTimeout(() => { throw new Error("left behind"); }, 20), 1)`), 1);
  assert.equal(await evaluate(`new Promise((resolve) => setTimeout(resolve, 40, 2))`), 2);
});

test("code that does not end is ended, and only that", async () => {
  const impatient = new Sandbox(wire, 1000);
  const patient = impatient.run(EVALUATE, `new Promise((resolve) => setTimeout(resolve, 50, "in time"))`);
  for (const endless of [`(() => { for (;;); })()`, `new Promise(() => {})`]) {
    assert.deepEqual(await failureOf(impatient.run(EVALUATE, endless)), {
      failure: "timeout",
      name: "Error",
      message: "Script execution did not complete within 1 seconds",
    });
  }
  assert.equal(await patient, "in time");
  assert.equal(await impatient.run(EVALUATE, "1 + 1"), 2);
  await impatient.close();
});

test("many runs at once take turns, also after one that does not end", async () => {
  const crowded = new Sandbox(wire, 1500);
  const endless = Array.from({ length: 3 }, () => failureOf(crowded.run(EVALUATE, "new Promise(() => {})")));
  const runs = Array.from({ length: 30 }, (_, index) => crowded.run(EVALUATE, `${index}`));
  assert.deepEqual(
    await Promise.all(runs),
    runs.map((_, index) => index),
  );
  await Promise.all(endless);
  assert.equal(await crowded.run(EVALUATE, "1 + 1"), 2);
  await crowded.close();
});

test("a worker that is ended from within takes the run with it, and no other", async () => {
  // Nothing of Auth0's has this: it stands for a run that takes all memory.
  const exit = `Buffer.constructor("return process")().reallyExit(1)`;
  const slow = evaluate(`new Promise((resolve) => setTimeout(resolve, 50, "done"))`);
  assert.deepEqual(await failureOf(evaluate(exit)), {
    failure: "lab",
    name: "Error",
    message: "The lab's sandbox ended: exit code 1",
  });
  assert.equal(await slow, "done");
});

test("what code fetches goes over the lab's wire", async () => {
  assert.deepEqual(
    await evaluate(`fetch("https://cloud.example/a", { method: "POST", headers: { authorization: "Bearer x" }, body: "hello" })
      .then(async (response) => ({ status: response.status, ok: response.ok, body: await response.json() }))`),
    { status: 201, ok: true, body: { method: "POST", said: "hello" } },
  );
  assert.equal(requests.at(-1)?.headers.get("authorization"), "Bearer x");
  assert.deepEqual(await failureOf(evaluate(`fetch("https://elsewhere.example/")`)), {
    failure: "thrown",
    name: "TypeError",
    message: "fetch failed",
  });
});

test("a redirect that code does not follow by itself gets an error that says so", async () => {
  const manual = `fetch("https://cloud.example/moved", { redirect: "manual" }).then(({ status }) => status)`;
  assert.equal(await evaluate(manual), 302);
  assert.deepEqual(await failureOf(evaluate(`fetch("https://cloud.example/moved")`)), {
    failure: "lab",
    name: "Error",
    message: "The lab's sandbox does not have redirects, as from https://cloud.example/moved",
  });
});

test("of many runs at once eight are under way, and the others wait", async () => {
  let [now, most] = [0, 0];
  const busy = new Sandbox(async () => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 20));
    now -= 1;
    return new Response("done");
  });
  const fetchText = `fetch("https://cloud.example/").then((response) => response.text())`;
  const texts = await Promise.all(Array.from({ length: 30 }, () => busy.run(EVALUATE, fetchText)));
  await busy.close();
  assert.deepEqual(new Set(texts), new Set(["done"]));
  assert.ok(most > 1 && most <= 8, `${most} at once`);
});

test("what Auth0's sandbox has and the lab's lacks is refused, even if code goes on without it", async () => {
  for (const [code, what] of [
    ["require('ax' + 'ios')", "the module axios"],
    ["require('f' + 's')", "the module fs"],
    [`process.env`, "process"],
    [`(() => { try { return request; } catch { return "gone on"; } })()`, "request"],
  ]) {
    assert.deepEqual(await failureOf(evaluate(code as string)), {
      failure: "lab",
      name: "Error",
      message: `The lab's sandbox does not have ${what}`,
    });
  }
});

test("a worker has none of the machine's environment variables", async () => {
  assert.deepEqual(await evaluate(`Buffer.constructor("return Object.keys(process.env)")()`), []);
});
