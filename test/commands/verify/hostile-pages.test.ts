import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { describe, test } from "node:test";
import { wordsOn } from "../../../commands/verify/hops/broker/authorization";
import { readLoginPage } from "../../../commands/verify/hops/broker/login-page";
import { endpointAt, renderWhom } from "../../../commands/verify/hops/microsoft/authority";
import { readPage } from "../../../commands/verify/hops/microsoft/read-page";
import { readOffered } from "../../../commands/verify/link/offered-providers";
import { LIMIT_BYTES, readBody } from "../../../commands/verify/network/read-body";
import { titleOf } from "../../../commands/verify/network/title-of";
import { openProbe } from "../../../commands/verify/open-probe";
import { readLink, walkLink } from "../../../commands/verify/walk-link";
import { fakeProbe } from "./fake-probe";

/** What a page may be made of to keep whoever reads it busy. */
const UNITS = [
  "<",
  "<a ",
  "<input ",
  "<button name=",
  "<title",
  "<title>",
  "<script ",
  "<script>",
  "<!--",
  "$Config={",
  "$Config={};",
  'role="alert">',
  "a_b",
  "&#",
];

const READERS: Readonly<Record<string, (page: string) => unknown>> = {
  "the title": titleOf,
  "Cognito's page": readOffered,
  "Auth0's page": readLoginPage,
  "Auth0's error page": wordsOn,
  "Microsoft's page": (text) => readPage({ status: 200, text }),
  "Microsoft's error page": (text) => readPage({ status: 400, text }),
};

/** Each takes some hundredths of a second on a machine with nothing else to do, and took up to an hour. */
const MAX_CPU_SECONDS = 3;

for (const [what, read] of Object.entries(READERS)) {
  test(`${what} is read in no time, whatever it is made of`, () => {
    for (const unit of UNITS) {
      const page = unit.repeat(LIMIT_BYTES / unit.length);
      const before = process.cpuUsage();
      read(page);
      const { user } = process.cpuUsage(before);
      assert.ok(user < MAX_CPU_SECONDS * 1e6, `${unit}: ${user / 1e6} s`);
    }
  });
}

test("a page with half an escape or a number that is no character is read all the same", () => {
  assert.deepEqual(readOffered('<a href="/oauth2/authorize?identity_provider=%E0%A4">').providers, [
    "\ufffd",
  ]);
  assert.deepEqual(readPage({ status: 400, text: 'role="alert">&#9999999999;&constructor;' }), {
    kind: "other",
    reason: "Microsoft answers with status 400: \ufffd&constructor;",
  });
});

test("a name that every object has is no endpoint, no audience and no encoding", async () => {
  assert.equal(endpointAt(new URL("https://login.microsoftonline.com/common/constructor")), undefined);
  assert.equal(renderWhom("constructor"), "the tenant constructor");
  for (const encoding of ["constructor", "toString", "__proto__"])
    assert.equal(await readBody("a.example", Readable.from([Buffer.from("text")]), encoding), "text");
});

describe("where a stranger's link leads to", () => {
  const link = (host: string) =>
    readLink(
      `https://${host}/oauth2/authorize?response_type=code&client_id=a&redirect_uri=https://a.example/`,
    );

  for (const to of [
    "http://169.254.169.254/latest/meta-data?response_type=code",
    "http://localhost:8080/?response_type=code",
    "ftp://a.example/?response_type=code",
    "file:///etc/passwd?response_type=code",
    "com.acme.app:/?response_type=code",
  ]) {
    test(`is not asked without TLS: ${to}`, async () => {
      const probe = openProbe({});
      try {
        const seen = await probe.at("broker").get(to);
        assert.equal(!seen.isAnswer && seen.kind, "tls-failed");
        const { protocol, host } = new URL(to);
        assert.equal(
          !seen.isAnswer && seen.reason,
          `the way leads to ${protocol}//${host}, without TLS, and is not followed`,
        );
      } finally {
        await probe.close();
      }
    });

    test(`is no defect: ${to}`, async () => {
      const host = "evil.example";
      const checks = await walkLink(
        link(host),
        fakeProbe({ [`GET https://${host}/oauth2/authorize`]: { to } }),
      );
      assert.ok(checks.length > 0);
    });
  }
});
