import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Check, Hop } from "../../../../commands/verify/check";
import { adviseOn } from "../../../../commands/verify/hops/host-advice";
import { checkHosts } from "../../../../commands/verify/hops/machine";
import {
  hiddenBy,
  type SeenHost,
  TROUBLES,
  type Trouble,
  type TroubleKind,
} from "../../../../commands/verify/probe";

const NOW = new Date("2026-11-29T12:00:00Z");
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY);

const HOPS = ["cognito", "broker", "entra"] as const;
const nameOf = (hop: Hop) => `${hop}.example`;

const certificate = { starts: inDays(-30), ends: inDays(60), issuer: "R11 (Let's Encrypt)" };

const good = (hop: Hop, changes: Partial<SeenHost> = {}): SeenHost => ({
  ...{ host: nameOf(hop), hop, isThere: true, certificate, clockAhead: 0 },
  ...changes,
});

const troubleOf = (hop: Hop, kind: TroubleKind): Trouble => ({
  isAnswer: false,
  ...{ hop, kind, reason: `${nameOf(hop)}: ${kind}` },
  url: new URL(`https://${nameOf(hop)}/authorize?state=s3cret`),
});

const bad = (hop: Hop, kind: TroubleKind, seen: Partial<SeenHost> = {}): SeenHost => ({
  ...{ host: nameOf(hop), hop, isThere: false, trouble: troubleOf(hop, kind) },
  ...seen,
});

const check = (...seen: readonly SeenHost[]) => checkHosts({ hosts: () => seen }, NOW);

const verdictsOf = (checks: readonly Check[]) =>
  Object.fromEntries(
    checks.map(({ id, verdict, because }) => [
      id,
      because === undefined ? verdict : `${verdict}: ${because}`,
    ]),
  );

const PASSED = {
  "machine-network": "passed",
  "machine-clock": "passed",
  "cognito-host": "passed",
  "broker-host": "passed",
  "entra-host": "passed",
};

test("hosts that answer pass, with the end of their certificate", () => {
  const checks = check(...HOPS.map((hop) => good(hop)));
  assert.deepEqual(verdictsOf(checks), PASSED);
  assert.deepEqual(checks[3], {
    id: "broker-host",
    hop: "broker",
    verdict: "passed",
    statement: "broker.example answers, with a good certificate",
    of: "broker.example",
    seen: "certificate until 2027-01-28, of R11 (Let's Encrypt)",
  });
});

test("a probe that asked nobody comes to nothing", () => assert.deepEqual(check(), []));

for (const kind of TROUBLES.filter((each) => each !== "proxy-unreachable")) {
  test(`one host's trouble is one failed check: ${kind}`, () => {
    const checks = check(good("cognito"), bad("broker", kind), good("entra"));
    assert.deepEqual(verdictsOf(checks), { ...PASSED, "broker-host": "failed" });
    const { seen, means = "", toDo = "" } = checks[3] as Check;
    assert.equal(seen, `broker.example: ${kind}`);
    assert.match(means, /^[A-Z].*\.$/);
    assert.match(toDo, /^[a-zA-Z].*[^.]$/);
    assert.ok(!JSON.stringify(checks).includes("s3cret"));
  });
}

test("what is hidden by a host's trouble names its check", () =>
  assert.deepEqual(hiddenBy(troubleOf("broker", "timed-out")), {
    means: "broker.example gave no answer",
    because: "broker-host",
  }));

describe("trouble with all hosts is the machine's", () => {
  const ALL_HIDDEN = Object.fromEntries(HOPS.map((hop) => [`${hop}-host`, "unseen: machine-network"]));
  for (const kinds of [
    ["no-name-server", "no-name-server", "no-name-server"],
    ["timed-out", "no-route", "cut-off"],
    ["proxy-refused", "proxy-refused", "proxy-in-vain"],
    ["certificate-untrusted", "certificate-untrusted", "certificate-other-name"],
  ] as const) {
    test(kinds.join(", "), () => {
      const checks = check(...HOPS.map((hop, index) => bad(hop, kinds[index] ?? "refused")));
      assert.deepEqual(verdictsOf(checks), {
        ...ALL_HIDDEN,
        "machine-network": "failed",
        "machine-clock": "unseen: machine-network",
      });
    });
  }

  test("its proxy's, of one host even", () => {
    const checks = check(bad("cognito", "proxy-unreachable"));
    assert.deepEqual(verdictsOf(checks), {
      "machine-network": "failed",
      "machine-clock": "unseen: machine-network",
      "cognito-host": "unseen: machine-network",
    });
    assert.deepEqual(checks[0]?.toDo, adviseOn("proxy-unreachable", { hop: "machine", host: "" }).toDo);
  });

  test("but not of one host alone, which may be gone", () =>
    assert.deepEqual(verdictsOf(check(bad("cognito", "no-such-host"))), {
      "machine-network": "passed",
      "machine-clock": "unseen: cognito-host",
      "cognito-host": "failed",
    }));

  test("nor where one of them began to answer", () =>
    assert.deepEqual(
      verdictsOf(
        check(bad("cognito", "timed-out", { isThere: true, clockAhead: 0 }), bad("entra", "timed-out")),
      ),
      {
        "machine-network": "passed",
        "machine-clock": "passed",
        "cognito-host": "failed",
        "entra-host": "failed",
      },
    ));
});

describe("the clock", () => {
  test("of this machine, by all hosts", () => {
    const checks = check(...HOPS.map((hop) => good(hop, { clockAhead: 10 * MINUTE })));
    assert.deepEqual(verdictsOf(checks), { ...PASSED, "machine-clock": "failed" });
    const { expected, seen, toDo } = checks[1] as Check;
    assert.deepEqual(
      { expected, seen, toDo },
      {
        expected: "2026-11-29 12:10:00 UTC",
        seen: "2026-11-29 12:00:00 UTC, 10 minutes slow",
        toDo: "set the clock (timedatectl set-ntp true)",
      },
    );
  });

  for (const hosts of [2, 3] as const) {
    test(`of one host of ${hosts}, by the others`, () => {
      const checks = check(
        ...HOPS.slice(0, hosts).map((hop) => good(hop, { clockAhead: hop === "broker" ? -10 * MINUTE : 0 })),
      );
      assert.deepEqual(verdictsOf(checks)["machine-clock"], "passed");
      assert.deepEqual(verdictsOf(checks)["broker-host"], "failed");
      assert.equal(checks[3]?.seen, "its clock is 10 minutes slow, by the Date that it sends");
    });
  }

  test("a minute is no matter", () =>
    assert.deepEqual(verdictsOf(check(...HOPS.map((hop) => good(hop, { clockAhead: -MINUTE })))), PASSED));

  test("a clock that is days off makes good certificates seem bad, and is the only fault", () => {
    const off = {
      clockAhead: -90 * DAY,
      certificate: { ...certificate, starts: inDays(-100), ends: inDays(-10) },
    };
    assert.deepEqual(verdictsOf(check(...HOPS.map((hop) => bad(hop, "certificate-expired", off)))), {
      "machine-network": "passed",
      "machine-clock": "failed",
      "cognito-host": "unseen: machine-clock",
      "broker-host": "unseen: machine-clock",
      "entra-host": "unseen: machine-clock",
    });
  });

  test("a certificate that has expired by the right clock too is the host's", () =>
    assert.deepEqual(
      verdictsOf(
        check(
          good("cognito", { clockAhead: 5 * MINUTE }),
          bad("broker", "certificate-expired", {
            clockAhead: 5 * MINUTE,
            certificate: { ...certificate, ends: inDays(-1) },
          }),
          good("entra", { clockAhead: 5 * MINUTE }),
        ),
      ),
      { ...PASSED, "machine-clock": "failed", "broker-host": "failed" },
    ));
});

describe("a certificate that ends soon", () => {
  const lasting = (days: number, life: number) =>
    check(
      good("cognito", { certificate: { ...certificate, starts: inDays(days - life), ends: inDays(days) } }),
    )[2];

  for (const [days, life, verdict] of [
    [8, 90, "passed"],
    [7, 90, "passed"],
    [6.9, 90, "failed"],
    [5, 6, "passed"],
    [2, 6, "passed"],
    [1.4, 6, "failed"],
  ] as const) {
    test(`${days} of ${life} days are left: ${verdict}`, () =>
      assert.equal(lasting(days, life)?.verdict, verdict));
  }

  test("says in how many days, and who renews it", () => {
    const { seen, means, toDo } = lasting(3.5, 395) as Check;
    assert.equal(seen, "certificate until 2026-12-03, of R11 (Let's Encrypt)");
    assert.equal(means, "In 3 days nobody can sign in. It should have been renewed by now.");
    assert.match(toDo ?? "", /ACM in us-east-1/);
  });
});
