import { test } from "node:test";
import { checkSupportedProviders } from "../../../../../lab/aws/cognito/rules/supported-providers";
import { refuses } from "../refusal";

test("a client names providers of its pool, and the pool itself", () => {
  checkSupportedProviders(["COGNITO", "Microsoft"], ["Microsoft"], "us-east-1_pool");
});

test("a provider that the pool does not have is refused", () => {
  refuses(
    () => checkSupportedProviders(["Microsoft", "Google"], ["Microsoft"], "us-east-1_pool"),
    "The provider Google does not exist for User Pool us-east-1_pool.",
  );
});
