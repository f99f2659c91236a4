import { test } from "node:test";
import { checkClientAttributes } from "../../../../../lab/aws/cognito/rules/client-attributes";
import { refuses } from "../refusal";

const schema = [
  { Name: "sub", Required: true },
  { Name: "email" },
  { Name: "email_verified" },
  { Name: "name" },
];

test("a client may name no attributes, or any of the pool's", () => {
  checkClientAttributes({}, schema, "creating");
  checkClientAttributes(
    { ReadAttributes: ["sub", "email", "email_verified"], WriteAttributes: ["email"] },
    schema,
    "creating",
  );
});

test("an attribute that the pool does not have cannot be read or written", () => {
  refuses(
    () => checkClientAttributes({ ReadAttributes: ["mail"] }, schema, "creating"),
    "Invalid read attributes specified while creating a client",
  );
  refuses(
    () => checkClientAttributes({ WriteAttributes: ["mail"] }, schema, "updating"),
    "Invalid write attributes specified while updating a client",
  );
});

test("no client can write what Cognito itself sets", () => {
  for (const name of ["sub", "email_verified"]) {
    refuses(
      () => checkClientAttributes({ WriteAttributes: [name] }, schema, "creating"),
      "Invalid write attributes specified while creating a client",
    );
  }
});

test("a client that names attributes must be able to write the required ones", () => {
  const requiring = [...schema, { Name: "phone_number", Required: true }];
  checkClientAttributes({ WriteAttributes: ["name", "phone_number"] }, requiring, "creating");
  refuses(
    () => checkClientAttributes({ WriteAttributes: ["name"] }, requiring, "creating"),
    "Invalid write attributes specified while creating a client",
  );
});
