import { test } from "node:test";
import { checkClientAttributes } from "../../../../../lab/aws/cognito/rules/client-attributes";
import { refuses } from "../refusal";

const schema = [
  { Name: "sub", Required: true },
  { Name: "email" },
  { Name: "email_verified" },
  { Name: "name" },
];

test("a client may leave the choice to the pool, or choose among its attributes", () => {
  checkClientAttributes({}, schema, "creating");
  checkClientAttributes(
    { ReadAttributes: ["sub", "email", "email_verified"], WriteAttributes: ["email"] },
    schema,
    "creating",
  );
});

test("what the pool does not have cannot be read or written", () => {
  refuses(
    () => checkClientAttributes({ ReadAttributes: ["mail"] }, schema, "creating"),
    "Invalid read attributes specified while creating a client",
  );
  refuses(
    () => checkClientAttributes({ WriteAttributes: ["mail"] }, schema, "updating"),
    "Invalid write attributes specified while updating a client",
  );
});

test("no client writes what Cognito itself sets", () => {
  for (const name of ["sub", "email_verified"]) {
    refuses(
      () => checkClientAttributes({ WriteAttributes: [name] }, schema, "creating"),
      "Invalid write attributes specified while creating a client",
    );
  }
});

test("a client that chooses writes the pool's required attributes too", () => {
  const requiring = [...schema, { Name: "phone_number", Required: true }];
  checkClientAttributes({ WriteAttributes: ["name", "phone_number"] }, requiring, "creating");
  refuses(
    () => checkClientAttributes({ WriteAttributes: ["name"] }, requiring, "creating"),
    "Invalid write attributes specified while creating a client",
  );
});
