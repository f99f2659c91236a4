import assert from "node:assert/strict";
import { test } from "node:test";
import { openHttps } from "../../../commands/clouds/https";

test("the error for a proxy that is not there names the host, and says what to do", async () => {
  const { fetch, close } = openHttps({ HTTPS_PROXY: "http://127.0.0.1:1" });
  await assert.rejects(fetch(new Request("https://sts.eu-west-1.amazonaws.com/")), {
    name: "UserError",
    code: "cloud-unreachable",
    message:
      "sts.eu-west-1.amazonaws.com does not answer: connect ECONNREFUSED 127.0.0.1:1.\nTo do: check your network and proxy settings (HTTPS_PROXY, NO_PROXY, SSL_CERT_FILE), then run the same command again.",
  });
  await close();
});

test("NO_PROXY bypasses the proxy", async () => {
  const { fetch, close } = openHttps({ HTTPS_PROXY: "http://127.0.0.1:1", NO_PROXY: "localhost" });
  await assert.rejects(fetch(new Request("https://localhost:2/")), /localhost:2 does not answer: .*:2\./);
  await close();
});

test("the error for a file of certificates that can't be read names its variable", () => {
  assert.throws(() => openHttps({ AWS_CA_BUNDLE: "/nowhere.pem" }), {
    name: "UserError",
    message:
      "AWS_CA_BUNDLE: ENOENT: no such file or directory, open '/nowhere.pem'.\nTo do: set it to a file that can be read, or unset it.",
  });
});
