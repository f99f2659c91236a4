import { test } from "node:test";
import { checkPoolDeletion } from "../../../../../lab/aws/cognito/rules/pool-deletion";
import { refuses } from "../refusal";

const pool = { SchemaAttributes: [] };

test("a pool without protection and domains can be deleted", () => {
  checkPoolDeletion(pool);
  checkPoolDeletion({ ...pool, DeletionProtection: "INACTIVE", Domain: null, CustomDomain: null });
});

test("a protected pool cannot", () => {
  refuses(
    () => checkPoolDeletion({ ...pool, DeletionProtection: "ACTIVE" }),
    "The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.",
  );
});

test("a pool with a domain cannot", () => {
  for (const domain of [{ Domain: "acme" }, { CustomDomain: "login.acme.com" }]) {
    refuses(
      () => checkPoolDeletion({ ...pool, ...domain }),
      "User pool cannot be deleted. It has a domain configured that should be deleted first.",
    );
  }
});
