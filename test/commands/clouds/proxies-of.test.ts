import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { EnvHttpProxyAgent, request } from "undici";
import { proxiesOf } from "../../../commands/clouds/proxies-of";

/** Refuses every host, so that a request which comes by it is told from one that doesn't. */
const proxy = createServer().on("connect", (_, socket) =>
  socket.end("HTTP/1.1 418 Taken\r\nConnection: close\r\n\r\n"),
);
let HTTPS_PROXY = "";

before(async () => {
  await once(proxy.listen(0, "127.0.0.1"), "listening");
  HTTPS_PROXY = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});
after(() => void proxy.close());

for (const [host, noProxy, isProxied] of [
  ["acme.eu.auth0.invalid", "", true],
  ["acme.eu.auth0.invalid", "*", false],
  ["acme.eu.auth0.invalid", "acme.eu.auth0.invalid", false],
  ["acme.eu.auth0.invalid", "auth0.invalid", false],
  ["acme.eu.auth0.invalid", "localhost, .auth0.invalid", false],
  ["acme.eu.auth0.invalid", "*.AUTH0.invalid", false],
  ["acme.eu.auth0.invalid", "h0.invalid", true],
  ["acme.eu.auth0.invalid", "auth0.invalid:443", false],
  ["acme.eu.auth0.invalid", "auth0.invalid:8443", true],
] as const) {
  test(`NO_PROXY=${noProxy || '""'} has ${host} ${isProxied ? "asked by the proxy" : "asked directly"}, as undici does`, async () => {
    const chosen = proxiesOf({ HTTPS_PROXY, NO_PROXY: noProxy })(host);
    assert.equal(chosen?.origin, isProxied ? HTTPS_PROXY : undefined);
    const dispatcher = new EnvHttpProxyAgent({ httpsProxy: HTTPS_PROXY, httpProxy: "", noProxy });
    await assert.rejects(
      request(`https://${host}/`, { dispatcher }),
      isProxied ? /\(418\)/ : /ENOTFOUND|EAI_AGAIN/,
    );
    await dispatcher.destroy();
  });
}

test("a proxy without a scheme is one of HTTP", () =>
  assert.equal(
    proxiesOf({ https_proxy: "proxy.example:3128" })("acme.eu.auth0.com")?.href,
    "http://proxy.example:3128/",
  ));
