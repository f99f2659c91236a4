import assert from "node:assert/strict";
import { test } from "node:test";
import { faultIn } from "../../../../lab/aws/user-pools/attribute-values";

test("a value must fit its attribute's type and bounds", () => {
  for (const [attribute, good, bad, fault] of [
    [
      { StringAttributeConstraints: { MaxLength: "2" } },
      "ab",
      "abc",
      "String must be no longer than 2 characters",
    ],
    [
      { StringAttributeConstraints: { MinLength: "2" } },
      "ab",
      "a",
      "String must be no shorter than 2 characters",
    ],
    [{}, "x".repeat(2048), "x".repeat(2049), "String must be no longer than 2048 characters"],
    [{ AttributeDataType: "Boolean" }, "true", "yes", "Attribute value must be true or false"],
    [{ AttributeDataType: "Number" }, "-1.5", "one", "Attribute value must be a number"],
    [{ AttributeDataType: "Number" }, "0", " ", "Attribute value must be a number"],
    [
      { AttributeDataType: "Number", NumberAttributeConstraints: { MaxValue: "5" } },
      "5",
      "6",
      "Number must be no more than 5",
    ],
    [
      { AttributeDataType: "Number", NumberAttributeConstraints: { MinValue: "5" } },
      "5",
      "4",
      "Number must be no less than 5",
    ],
    [
      { AttributeDataType: "DateTime" },
      "2026-01-28T00:00:00Z",
      "soon",
      "Attribute value must be a date and time",
    ],
  ] as const) {
    assert.equal(faultIn(attribute, good), undefined);
    assert.equal(faultIn(attribute, bad), fault);
  }
});
