import { test } from "node:test";
import { checkSchema } from "../../../../../lab/aws/cognito/rules/schema";
import { refuses } from "../refusal";

test("standard attributes may be required, and custom ones of any type declared", () => {
  checkSchema([]);
  checkSchema([
    { Name: "email", AttributeDataType: "String", Required: true, Mutable: true },
    {
      Name: "tenant",
      AttributeDataType: "String",
      StringAttributeConstraints: { MinLength: "1", MaxLength: "36" },
    },
    {
      Name: "level",
      AttributeDataType: "Number",
      NumberAttributeConstraints: { MinValue: "0", MaxValue: "9" },
    },
    { Name: "constructor", AttributeDataType: "DateTime" },
  ]);
});

test("a custom attribute is never required", () => {
  refuses(
    () => checkSchema([{ Name: "tenant", Required: true }]),
    "Required custom attributes are not supported currently.",
  );
});

test("an attribute is declared once", () => {
  refuses(
    () => checkSchema([{ Name: "tenant" }, { Name: "tenant" }]),
    "Duplicate custom attribute names custom:tenant are not allowed in a user pool schema.",
  );
});

test("a standard attribute keeps its type", () => {
  for (const attribute of [
    { Name: "email_verified", AttributeDataType: "String" },
    { Name: "email_verified", DeveloperOnlyAttribute: true },
  ]) {
    refuses(
      () => checkSchema([attribute]),
      "You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute email_verified",
    );
  }
});

test("a range is not empty", () => {
  refuses(
    () => checkSchema([{ Name: "tenant", StringAttributeConstraints: { MinLength: "10", MaxLength: "9" } }]),
    "Attribute custom:tenant cannot have a max length shorter than it's min length",
  );
  refuses(
    () => checkSchema([{ Name: "level", NumberAttributeConstraints: { MinValue: "10", MaxValue: "9" } }]),
    "Attribute custom:level cannot have a max value smaller than it's min value",
  );
});
