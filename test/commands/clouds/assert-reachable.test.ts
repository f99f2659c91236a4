import assert from "node:assert/strict";
import dns from "node:dns/promises";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { type TestContext, test } from "node:test";
import { assertReachable } from "../../../commands/clouds/assert-reachable";
import { MINIMAL } from "../../support/environment";

const CLOUDS = ["login.microsoftonline.com", "acme-dev.eu.auth0.com", "cognito-idp.eu-west-1.amazonaws.com"];

/** Lets this machine know the addresses of some hosts, and of no other. */
const knowing = (t: TestContext, known: readonly string[]) =>
  t.mock.method(dns, "lookup", async (host: string) => {
    if (!known.includes(host)) throw Object.assign(new Error("unknown"), { code: "ENOTFOUND" });
  });

const REFUSING = "127.0.0.1:1";

for (const variables of [
  { HTTPS_PROXY: `http://${REFUSING}` },
  { https_proxy: REFUSING, NO_PROXY: "localhost, .amazonaws.com,auth0.com" },
]) {
  test(`a proxy that refuses is named at once: ${JSON.stringify(variables)}`, (t) => {
    knowing(t, CLOUDS);
    return assert.rejects(assertReachable(MINIMAL, variables), {
      name: "UserError",
      code: "proxy-unreachable",
      message:
        "HTTPS_PROXY is 127.0.0.1:1, but nothing answers there (ECONNREFUSED). Nothing was changed.\nTo do: start that proxy, or unset HTTPS_PROXY.",
    });
  });
}

test("a proxy that listens is enough: it knows the clouds", async (t) => {
  knowing(t, []);
  const proxy = createServer().listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const { port } = proxy.address() as AddressInfo;
  await assertReachable(MINIMAL, { HTTPS_PROXY: `http://127.0.0.1:${port}` });
  proxy.close();
});

for (const NO_PROXY of ["*", "login.microsoftonline.com,.auth0.com,amazonaws.com"]) {
  test(`a proxy that no cloud is behind is not asked: ${NO_PROXY}`, async (t) => {
    knowing(t, CLOUDS);
    await assertReachable(MINIMAL, { HTTPS_PROXY: `http://${REFUSING}`, NO_PROXY });
  });
}

test("without a network, no cloud can be found", (t) => {
  knowing(t, []);
  return assert.rejects(assertReachable(MINIMAL, { HTTPS_PROXY: "" }), {
    name: "UserError",
    code: "network-unreachable",
    message: `No cloud can be found: this machine knows no address of ${CLOUDS.join(", ")}. Nothing was changed.\nTo do: check your network, and set HTTPS_PROXY if it has a proxy.`,
  });
});

test("one cloud that can be found is a network", async (t) => {
  knowing(t, ["login.microsoftonline.com"]);
  await assertReachable(MINIMAL, {});
});
