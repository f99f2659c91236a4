import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { DEFAULT_SWITCHES, type Switches } from "../../lab/switches";
import { onlyConnections } from "../support/cloud-apis";
import { DeployedChain } from "../support/deployed-chain";
import { failuresOf, type Verified, verifyDeployed } from "../support/verified-chain";
import { type BrokerFault, ENDS_OF_BROKER, OF_BOTH, OF_BROKER } from "./verified-faults/broker";
import { FORGED, OF_MACHINE } from "./verified-faults/forged";
import { assertHealthy, testHealthyOnEverySide } from "./verified-faults/healthy";
import { OF_HOSTS, testNetworkFaults } from "./verified-faults/network";

/** The lab's switches that Auth0's own strategies depend on. */
const OF_STRATEGIES = [
  "windowsliveAuthority",
  "waadAdmitsPersonalAccounts",
  "auth0SkipsSingleConnection",
] as const;

/** The chain of an environment file, deployed for a group of tests. */
function deployedChain(changes?: Readonly<Record<string, unknown>>): () => DeployedChain {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise(changes);
  });
  after(() => chain.close());
  return () => chain;
}

/** Verifies with some of the lab's switches on another side. */
function verify(chain: DeployedChain, switches: Partial<Switches> = {}): Promise<Verified> {
  chain.switches = { ...DEFAULT_SWITCHES, ...switches };
  return verifyDeployed(chain);
}

function testFaults(chain: () => DeployedChain, faults: readonly BrokerFault[]): void {
  for (const { title, mutate, switches, ...fault } of faults) {
    test(`fails one check for ${title}`, async () => {
      const restore = await mutate(chain());
      try {
        assertFails(chain(), await verify(chain(), switches), [fault]);
      } finally {
        await restore();
      }
    });
  }

  test("passes every check once all is back", async () => {
    assert.deepEqual(failuresOf(await verify(chain())), []);
  });
}

function assertFails(
  { state }: DeployedChain,
  verified: Verified,
  faults: readonly Pick<BrokerFault, "failed" | "hides">[],
): void {
  const outputs = state?.outputs ?? {};
  const { client_id } = outputs.broker as { readonly client_id: string };
  const { web } = outputs.client_ids as { readonly web: string };
  const failures = JSON.stringify(failuresOf(verified))
    .replaceAll(client_id, "<Auth0's client>")
    .replaceAll(web, "<web>");
  assert.deepEqual(
    JSON.parse(failures),
    faults.map(({ failed }) => failed),
  );
  for (const { failed, hides = [] } of faults) {
    const hidden = verified.checks.filter(({ because }) => because === failed.id).map(({ id }) => id);
    assert.deepEqual([...new Set(hidden)].filter(isOfBothHops), hides);
  }
}

/** Not those of Microsoft, which other tests are about. */
const isOfBothHops = (id: string): boolean => /^(cognito|broker)-(?!microsoft-)/.test(id);

describe("a chain with a broker", () => {
  const chain = deployedChain();
  testHealthyOnEverySide(chain);
  testFaults(chain, OF_BROKER);
  testNetworkFaults([...OF_HOSTS, ...OF_MACHINE, ...FORGED], chain);

  test("passes every check in 5 runs at the same time, while people sign in", async () => {
    const runs = Promise.all(Array.from({ length: 5 }, () => assertHealthy(chain())));
    const signIns = Promise.all(["hana", "carla", "pia"].map((id) => chain().signIn(id)));
    await runs;
    assert.deepEqual(
      (await signIns).map(({ shownBy }) => shownBy),
      ["app", "app", "app"],
    );
  });

  for (const [index, { title, mutate }] of ENDS_OF_BROKER.entries()) {
    test(`fails one check for ${title}`, async () => {
      await mutate(chain());
      assertFails(chain(), await verify(chain()), ENDS_OF_BROKER.slice(0, index + 1));
    });
  }
});

describe("a chain with a broker and a connection for each kind of account", () => {
  const chain = deployedChain({ "auth0.strategy": "both" });
  testHealthyOnEverySide(chain);
  testFaults(chain, OF_BOTH);

  for (const strategy of ["windowslive", "waad"] as const) {
    describe(`with ${strategy} alone`, () => {
      let restore: () => Promise<unknown>;
      before(async () => {
        restore = await onlyConnections(strategy)(chain());
      });
      after(() => restore());
      testHealthyOnEverySide(chain, OF_STRATEGIES, ({ environment }) => ({
        ...environment,
        auth0: { ...environment.auth0, strategy },
      }));
    });
  }
});
