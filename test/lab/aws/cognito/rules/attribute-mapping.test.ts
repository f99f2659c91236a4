import { test } from "node:test";
import { checkAttributeMapping } from "../../../../../lab/aws/cognito/rules/attribute-mapping";
import { refuses } from "../refusal";

const schema = [{ Name: "sub" }, { Name: "email", Mutable: false }, { Name: "custom:tenant" }];

test("username and the pool's attributes can be mapped", () => {
  checkAttributeMapping({}, schema);
  checkAttributeMapping({ username: "sub", email: "email", "custom:tenant": "tid" }, schema);
});

test("an attribute that the pool does not have cannot", () => {
  refuses(
    () => checkAttributeMapping({ email: "email", "custom:groups": "groups", mail: "email" }, schema),
    "AttributeMapping contains invalid mapping: [custom:groups, mail]",
  );
});
