import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Check, HOPS } from "../../../commands/verify/check";
import { deployedOf } from "../../../commands/verify/deployed";
import { openProbe } from "../../../commands/verify/open-probe";
import { verifyEnvironment } from "../../../commands/verify/verify-chain";
import type { Mutation } from "../../support/cloud-apis";
import type { DeployedChain } from "../../support/deployed-chain";
import {
  ANSWERS,
  clockAhead,
  type Fault,
  type FaultyHosts,
  startFaultyHosts,
  tooMany,
} from "../../support/faulty-hosts";
import { PATIENT } from "../../support/verified-chain";
import type { Kind } from "./kinds";

/** What is wrong between the hops or with an answer, and the one check that says so. */
export interface NetworkFault {
  readonly kind: Kind;
  readonly title: string;
  /** What is wrong with whom. */
  readonly hosts: Readonly<Record<string, Fault>>;
  /** What was changed besides. @default - nothing */
  readonly mutate?: Mutation;
  readonly failed: { readonly id: string; readonly of?: string; readonly seen: RegExp };
  /** The IDs of what it hides. @default - nothing */
  readonly hides?: readonly string[];
  /** How long all requests may take, in milliseconds. */
  readonly time?: number;
}

/** A host of a chain, with the checks that need an answer of it. */
export interface HostOfChain {
  readonly host: string;
  readonly hop: "cognito" | "broker" | "entra";
  readonly hides: readonly string[];
  /** The check by which it shows that it is itself, and those that it hides. */
  readonly itself: string;
}

export const POOL_HOST: HostOfChain = {
  host: "acme-dev.auth.eu-west-1.amazoncognito.com",
  hop: "cognito",
  hides: [
    ...["cognito-domain", "cognito-app-client", "cognito-callback", "cognito-grant", "cognito-scopes"],
    ...["cognito-provider", "cognito-endpoint", "cognito-client-id", "cognito-return-url", "cognito-request"],
    ...["cognito-other-callback", "cognito-logout-urls", "cognito-secret"],
  ],
  itself: "cognito-domain",
};

export const ISSUER_HOST: HostOfChain = {
  host: "cognito-idp.eu-west-1.amazonaws.com",
  hop: "cognito",
  hides: ["cognito-issuer", "cognito-keys"],
  itself: "cognito-issuer",
};

const TO_MICROSOFT = [
  ...["broker-microsoft-endpoint", "broker-microsoft-client"],
  ...["broker-microsoft-callback", "broker-microsoft-scopes", "entra-page"],
];

export const AUTH0_HOST: HostOfChain = {
  host: "acme-dev.eu.auth0.com",
  hop: "broker",
  hides: [
    ...["broker-discovery", "broker-issuer", "broker-authorization-endpoint", "broker-token-endpoint"],
    ...["broker-userinfo-endpoint", "broker-jwks-uri", "broker-keys", "broker-client", "broker-callback"],
    ...["broker-grant", "broker-request", "broker-connection", "broker-offers", "broker-button"],
    ...["broker-other-callback", "broker-secret", "broker-sign-out", ...TO_MICROSOFT],
  ],
  itself: "broker-discovery",
};

export const ENTRA_HOST: HostOfChain = {
  host: "login.microsoftonline.com",
  hop: "entra",
  hides: ["entra-page", "entra-discovery", "entra-keys", "entra-secret"],
  itself: "entra-discovery",
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** Each way in which a host can fail by itself. */
export const faultsOfHost = ({ host, hop, hides }: HostOfChain): readonly NetworkFault[] => {
  const row = (kind: Kind, title: string, fault: Fault, seen: RegExp, more: Partial<NetworkFault> = {}) => ({
    ...{ kind, title: `${host} ${title}`, hosts: { [host]: fault }, hides },
    failed: { id: `${hop}-host`, of: host, seen },
    ...more,
  });
  return [
    row("DNS", "has a name that nobody knows", { proxy: 502 }, /can't reach .* \(HTTP 502\)/),
    row("network", "is refused by a proxy", { proxy: 403 }, /refuses .* \(HTTP 403\)/),
    row("network", "cuts off each connection", { proxy: "cuts" }, /cuts off the connection to/),
    row("network", "cuts off each answer", { answers: ANSWERS.cutsBody }, /cuts off its answer/),
    row("network", "answers with more than a page", { answers: ANSWERS.huge }, /sends more than 1 MB/),
    row("network", "redirects to itself", { answers: ANSWERS.circles }, /redirects \S+ to itself/),
    row("network", "has an error of its own", { answers: ANSWERS.fails }, /answers \/\S* with HTTP 500/),
    row("network", "hangs", { answers: ANSWERS.hangs }, /did not answer before/, { time: 1500 }),
    row("TLS", "speaks no TLS", { tls: "speaks-http" }, /can't agree on TLS/),
    row("TLS", "cuts off the handshake", { tls: "cuts" }, /before TLS is agreed on/),
    row("certificate", "has a certificate that has ended", { certificate: "expired" }, /ended on/),
    row("certificate", "has a certificate of tomorrow", { certificate: "not-yet-valid" }, /not valid before/),
    row("certificate", "has another host's certificate", { certificate: "other-name" }, /but for portal/),
    row("certificate", "signed its certificate itself", { certificate: "self-signed" }, /itself, as/),
    row("certificate", "has a company's certificate", { certificate: "of-a-company" }, /does not trust/),
    row(
      "expiry",
      "has a certificate that ends in three days",
      { certificateEnds: new Date(Date.now() + 3 * DAY_MS) },
      /^certificate until 20/,
      { hides: [] },
    ),
    row("clock", "has a clock that is slow", { answers: clockAhead(-3600_000) }, /clock is 60 minutes slow/, {
      hides: [],
    }),
  ];
};

/** Somebody who answers in place of a host: the check by which it shows that it is itself fails. */
export const strangersOf = ({ host, hides, itself }: HostOfChain): readonly NetworkFault[] =>
  (
    [
      ["has a captive portal before it", ANSWERS.portal, /^HTTP 200.*“Welcome to Hotel Wi-Fi”/],
      ["cuts its JSON", ANSWERS.brokenJson, /^HTTP 200/],
    ] as const
  ).map(([title, answers, seen]) => ({
    ...{ kind: "network", title: `${host} ${title}`, hosts: { [host]: { answers } } },
    failed: { id: itself, seen },
    hides: hides.filter((id) => id !== itself),
  }));

/** Of each host of a chain with a broker. */
export const OF_HOSTS: readonly NetworkFault[] = [POOL_HOST, ISSUER_HOST, AUTH0_HOST, ENTRA_HOST].flatMap(
  (host) => [...faultsOfHost(host), ...strangersOf(host)],
);

/** Changes what a host answers at some paths. */
export const at = (
  path: RegExp,
  change: (answer: Response) => Response | Promise<Response>,
): Extract<Fault, { answers: unknown }> => ({
  answers: ({ url }, _, pass) => (path.test(url ?? "") ? pass(change) : pass()),
});

// biome-ignore lint/suspicious/noExplicitAny: a cloud's document, whose shape its standard tells
type Document = any;

/** The same of a document in JSON. */
export const documentAt = (path: RegExp, change: (document: Document) => unknown) =>
  at(path, async (answer) => Response.json(change(await answer.json())));

/** Answers with a status and a text instead. */
export const insteadAt = (path: RegExp, status: number, text = "") =>
  at(path, () => new Response(text, { status }));

async function verifyBy(
  { variables }: FaultyHosts,
  { chain, state }: DeployedChain,
  time?: number,
): Promise<readonly Check[]> {
  const probe = openProbe(variables, time === undefined ? PATIENT : { time });
  try {
    return (await verifyEnvironment(chain, deployedOf(chain, state), probe)).checks;
  } finally {
    await probe.close();
  }
}

/** Each fault by itself is found, with nothing else. */
export function testNetworkFaults(faults: readonly NetworkFault[], chainOf: () => DeployedChain): void {
  let hosts: FaultyHosts;
  before(async () => {
    hosts = await startFaultyHosts(chainOf().lab);
  });
  after(() => hosts.close());

  for (const { title, hosts: wrong, mutate, failed, hides = [], time } of faults) {
    test(`fails one check if ${title}`, async () => {
      const restore = await mutate?.(chainOf());
      for (const [host, fault] of Object.entries(wrong)) hosts.faults.set(host, fault);
      try {
        const checks = await verifyBy(hosts, chainOf(), time);
        const [check, ...others] = checks.filter(({ verdict }) => verdict === "failed");
        assert.deepEqual(
          [check?.id, check?.of, others.map(({ id, seen }) => `${id}: ${seen}`)],
          [failed.id, failed.of, []],
        );
        assert.match(check?.seen ?? "", failed.seen);
        assert.ok(check?.means && check.toDo);
        const unseen = checks.filter(({ verdict }) => verdict === "unseen");
        assert.deepEqual([...new Set(unseen.map(({ id }) => id))].sort(), [...hides].sort());
        for (const { id, hop, because } of unseen) {
          assert.ok(because !== undefined, id);
          assert.ok(HOPS.indexOf(hop) >= HOPS.indexOf(check?.hop ?? "entra"), id);
        }
      } finally {
        hosts.faults.clear();
        await restore?.();
      }
    });
  }

  test("fails nothing if a host has had too many requests: nobody can tell", async () => {
    for (const { host } of [POOL_HOST, ENTRA_HOST]) {
      hosts.faults.set(host, { answers: tooMany(undefined, Number.POSITIVE_INFINITY) });
      const checks = await verifyBy(hosts, chainOf());
      hosts.faults.clear();
      assert.deepEqual(
        checks.filter(({ verdict }) => verdict === "failed").map(({ id }) => id),
        [],
      );
      assert.ok(checks.some(({ verdict }) => verdict === "unseen"));
    }
  });
}
