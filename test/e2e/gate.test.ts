import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { renderText } from "../../review/render/text";
import { EXIT_CODES, type Review } from "../../review/review";
import { DeployedChain } from "../support/deployed-chain";
import { deployedFile } from "../support/environment-file";

describe("the gate of a deployed chain, and the connections of its client", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise();
  });
  after(() => chain.close());

  const exitOf = ({ verdict }: Review) => EXIT_CODES[verdict];

  test("are as they should be after a deploy", async () => {
    for (const review of [await chain.drift(), await chain.review(deployedFile())]) {
      assert.equal(exitOf(review), 0, renderText(review));
      assert.equal(review.unseen, undefined);
    }
  });
});
