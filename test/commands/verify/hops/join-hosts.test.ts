import assert from "node:assert/strict";
import { test } from "node:test";
import { type Check, checksOf, type Hop } from "../../../../commands/verify/check";
import { joinHosts } from "../../../../commands/verify/hops/join-hosts";
import type { SeenHost, TroubleKind } from "../../../../commands/verify/probe";

const machine = checksOf("machine");
const [cognito, broker, entra] = (["cognito", "broker", "entra"] as const).map(checksOf) as [
  ...[typeof machine, typeof machine, typeof machine],
];

const OF_HOSTS = [
  machine.passed("network", "Requests leave this machine"),
  machine.passed("clock", "This machine's clock is right"),
];
const PORTAL = { seen: "HTTP 200, a page titled “Welcome”" };

const seenAt = (hop: Hop, kind?: TroubleKind): SeenHost => ({
  ...{ host: `${hop}.example`, hop, isThere: true },
  ...(kind && {
    trouble: { isAnswer: false, url: new URL(`https://${hop}.example/`), hop, kind, reason: kind },
  }),
});

const lines = (checks: readonly Check[]) =>
  checks.map(({ id, verdict, because }) =>
    [id, verdict, ...(because === undefined ? [] : [because])].join(" "),
  );

test("what a host answers that nobody knows is hidden by its trouble, and what the hop says in its own words is not", () => {
  const walked = [
    broker.failed("secret", "", { seen: "HTTP 302, to https://broker.example/oauth/token" }),
    broker.failed("callback", "", { seen: "unauthorized_client: Callback URL mismatch." }),
    entra.failed("discovery", "", { seen: "HTTP 404" }),
  ];
  const checks = joinHosts([], walked, [seenAt("broker", "redirect-loop"), seenAt("entra")]);
  assert.deepEqual(lines(checks), [
    "broker-secret unseen broker-host",
    "broker-callback failed",
    "entra-discovery failed",
  ]);
});

test("the end of a secret is judged by a clock that is right alone", () => {
  const end = entra.failed("secret-end", "", { seen: "expired 3 days ago, on 2026-11-26" });
  assert.deepEqual(lines(joinHosts(OF_HOSTS, [end], [])).at(-1), "entra-secret-end failed");
  const wrong = machine.failed("clock", "This machine's clock is right");
  const [, hidden] = joinHosts([wrong], [end], []);
  assert.deepEqual(lines([hidden as Check]), ["entra-secret-end unseen machine-clock"]);
  assert.equal(hidden?.means, "By this machine's clock alone: expired 3 days ago, on 2026-11-26");
});

const STRANGERS = [
  cognito.failed("domain", "", PORTAL),
  broker.failed("discovery", "", PORTAL),
  entra.failed("discovery", "", PORTAL),
];
const ALL = (["cognito", "broker", "entra"] as const).map((hop) => seenAt(hop));

test("somebody who answers in place of every host is one failed check, of this machine", () => {
  const checks = joinHosts(OF_HOSTS, STRANGERS, ALL);
  assert.deepEqual(lines(checks), [
    "machine-network failed",
    "machine-clock passed",
    "cognito-domain unseen machine-network",
    "broker-discovery unseen machine-network",
    "entra-discovery unseen machine-network",
  ]);
  assert.equal(
    checks[0]?.seen,
    "each of 3 hosts answers something else than it should: HTTP 200, a page titled “Welcome”",
  );
});

test("somebody who answers in place of all hosts but one is not this machine's network", () => {
  const [domain, discovery] = STRANGERS as [Check, Check];
  const walked = [domain, discovery, entra.passed("discovery", "")];
  assert.deepEqual(lines(joinHosts(OF_HOSTS, walked, ALL)).slice(0, 3), [
    "machine-network passed",
    "machine-clock passed",
    "cognito-domain failed",
  ]);
});

test("of one host alone, nobody can tell that it is the network", () => {
  const [domain] = STRANGERS as [Check];
  assert.equal(joinHosts(OF_HOSTS, [domain], [seenAt("cognito")])[0]?.verdict, "passed");
});
