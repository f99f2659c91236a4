import assert from "node:assert/strict";
import { test } from "node:test";
import { httpsBy } from "../../../commands/clouds/https";

test("a proxy that is not there is told with the host that was to be asked, and what to do", async () => {
  const { fetch, close } = httpsBy({ HTTPS_PROXY: "http://127.0.0.1:1" });
  await assert.rejects(fetch(new Request("https://sts.eu-west-1.amazonaws.com/")), {
    name: "UserError",
    message:
      "sts.eu-west-1.amazonaws.com does not answer: connect ECONNREFUSED 127.0.0.1:1.\nTo do: mend the network (HTTPS_PROXY, NO_PROXY, SSL_CERT_FILE), then run the same command again.",
  });
  await close();
});

test("NO_PROXY goes past the proxy", async () => {
  const { fetch, close } = httpsBy({ HTTPS_PROXY: "http://127.0.0.1:1", NO_PROXY: "localhost" });
  await assert.rejects(fetch(new Request("https://localhost:2/")), /localhost:2 does not answer: .*:2\./);
  await close();
});

test("a file of certificates that can't be read is told with its variable", () => {
  assert.throws(() => httpsBy({ AWS_CA_BUNDLE: "/nowhere.pem" }), {
    name: "UserError",
    message:
      "AWS_CA_BUNDLE: ENOENT: no such file or directory, open '/nowhere.pem'.\nTo do: let it name a readable file, or unset it.",
  });
});
