import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Check } from "../../commands/verify/check";
import { identityProvider } from "../support/cloud-apis";
import { DeployedChain } from "../support/deployed-chain";
import { OF_LIST, OF_PERSONAL, OF_TENANT } from "../support/entra-file";
import { BY_SAML } from "../support/saml-file";
import { anotherCertificate, noPolicy } from "../support/saml-mutations";
import { type Verified, verifyDeployed } from "../support/verified-chain";
import {
  type DirectFault,
  OF_ENTRA,
  OF_ORGANIZATIONS,
  OF_PERSONAL_ACCOUNTS,
  OF_SAML,
} from "./verified-faults/direct";
import { FORGED_FOR_COGNITO, FORGED_METADATA } from "./verified-faults/forged-for-cognito";
import { testHealthyOnEverySide } from "./verified-faults/healthy";
import { testNetworkFaults } from "./verified-faults/network";

const named = ({ id, of }: Pick<Check, "id" | "of">) => (of === undefined ? id : `${id} ${of}`);

function assertHealthy({ checks, roundTrips }: Verified): void {
  const others = checks.filter(({ verdict }) => verdict !== "passed");
  assert.deepEqual(others.map(named), []);
  assert.ok(roundTrips <= 3, `${roundTrips} round trips in sequence`);
}

function assertFound({ checks }: Verified, fault: DirectFault): void {
  const failed = checks.filter(({ verdict }) => verdict === "failed");
  const unseen = checks.filter(({ verdict }) => verdict === "unseen");
  assert.deepEqual(failed.map(named), [fault.id]);
  const [check] = failed;
  assert.equal(check?.hop, fault.hop);
  if (fault.expected instanceof RegExp) assert.match(check?.expected ?? "", fault.expected);
  else assert.equal(check?.expected, fault.expected);
  assert.ok(check?.seen?.startsWith(fault.seen), check?.seen);
  assert.ok(check?.means && check.toDo);
  if (fault.error !== undefined) assert.equal(check?.error, fault.error);
  assert.deepEqual(unseen.map(named), fault.hides ?? []);
  for (const each of unseen) assert.ok(each.because !== undefined && each.means !== undefined, each.id);
}

/** Each fault by itself is found, and gone once it is taken back. */
function testFaults(faults: readonly DirectFault[], chainOf: () => DeployedChain): void {
  for (const fault of faults) {
    test(fault.title, async () => {
      const restore = await fault.mutate(chainOf());
      try {
        assertFound(await verifyDeployed(chainOf()), fault);
      } finally {
        await restore();
      }
    });
  }
}

/** The end of what the sign-in is proved by, by the state alone, fails one check. */
function testExpired(title: string, id: string, chainOf: () => DeployedChain): void {
  test(title, async () => {
    const chain = chainOf();
    const before = chain.state?.text ?? "";
    chain.editState((text) => text.replaceAll(/("end_date": ")[^"]*/g, "$12026-01-01T00:00:00Z"));
    const { checks } = await verifyDeployed(chain);
    chain.editState(() => before);
    assert.deepEqual(
      checks.filter(({ verdict }) => verdict === "failed").map((check) => check.id),
      [id],
    );
  });
}

describe("the home tenant, straight by OpenID Connect", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise(OF_TENANT);
  });
  after(() => chain.close());

  testHealthyOnEverySide(() => chain);

  testExpired("a client secret that has expired is told by its end alone", "entra-secret-end", () => chain);

  testNetworkFaults(FORGED_FOR_COGNITO, () => chain);
  testFaults(OF_ENTRA, () => chain); // its last one leaves another secret than the state has
});

describe("personal accounts, straight by OpenID Connect", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise(OF_PERSONAL);
  });
  after(() => chain.close());

  testHealthyOnEverySide(() => chain);

  testFaults(OF_PERSONAL_ACCOUNTS, () => chain);
});

describe("a list of organisations", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise(OF_LIST);
  });
  after(() => chain.close());

  testHealthyOnEverySide(() => chain);

  test("a healthy chain passes each check of each organisation", async () => {
    const verified = await verifyDeployed(chain);
    assertHealthy(verified);
    assert.deepEqual(
      verified.checks.filter(({ id }) => id === "entra-page").map(({ of }) => of),
      ["Acme", "Contoso"],
    );
  });

  testFaults(OF_ORGANIZATIONS, () => chain);
});

describe("the home tenant, straight by SAML", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise(BY_SAML);
  });
  after(() => chain.close());

  testHealthyOnEverySide(() => chain);

  for (const [title, mutate] of [
    ["a policy of claims that is missing", noPolicy],
    [
      "requests with a signature that nobody asks for",
      identityProvider({ RequestSigningAlgorithm: "rsa-sha256" }),
    ],
    ["another certificate beside the deployed one", anotherCertificate],
  ] as const) {
    test(`${title} can't be seen from here, and raises no alarm`, async () => {
      const restore = await mutate(chain);
      assertHealthy(await verifyDeployed(chain));
      await restore();
    });
  }

  testExpired("a certificate that has expired is told by its end", "entra-certificate-end", () => chain);

  testNetworkFaults(FORGED_METADATA, () => chain);
  testFaults(OF_SAML, () => chain); // its last one leaves another certificate than the state has
});
