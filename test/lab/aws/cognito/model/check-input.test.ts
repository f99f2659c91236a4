import { test } from "node:test";
import { checkInput } from "../../../../../lab/aws/cognito/model/check-input";
import type { ServiceModel } from "../../../../../lab/aws/cognito/model/service-model";
import { refuses } from "../refusal";

const model: ServiceModel = {
  operations: { CreatePool: { input: { shape: "CreatePoolRequest" } }, Ping: {} },
  shapes: {
    CreatePoolRequest: {
      type: "structure",
      required: ["PoolName"],
      members: {
        PoolName: { shape: "Name" },
        Secret: { shape: "Secret" },
        Days: { shape: "Days" },
        Tier: { shape: "Tier" },
        Active: { shape: "Flag" },
        Message: { shape: "Message" },
        CallbackURLs: { shape: "Urls" },
        Schema: { shape: "Attributes" },
        Tags: { shape: "Tags" },
      },
    },
    Name: { type: "string", min: 3, max: 5, pattern: "[^_\\p{Z}]+" },
    Secret: { type: "string", min: 6, sensitive: true },
    Days: { type: "integer", min: 1, max: 365 },
    Tier: { type: "string", enum: ["LITE", "PLUS"] },
    Flag: { type: "boolean" },
    Message: { type: "string", pattern: "(?s).*\\{####\\}.*" },
    Urls: { type: "list", member: { shape: "Name" }, max: 2 },
    Attributes: { type: "list", member: { shape: "Attribute" } },
    Attribute: { type: "structure", required: ["Name"], members: { Name: { shape: "Name" } } },
    Tags: { type: "map", key: { shape: "Name" }, value: { shape: "Tier" } },
  },
};

function createPool(input: unknown): () => void {
  return () => checkInput(model, "CreatePool", input);
}

function violates(input: object, ...violations: string[]): void {
  const count = violations.length === 1 ? "1 validation error" : `${violations.length} validation errors`;
  refuses(createPool({ PoolName: "name", ...input }), `${count} detected: ${violations.join("; ")}`);
}

test("a request within the model passes", () => {
  createPool({ PoolName: "nàme" })();
  createPool({
    PoolName: "name",
    Secret: "secret",
    Days: 365,
    Tier: "LITE",
    Active: false,
    Message: "a code:\n{####}",
    CallbackURLs: ["first", "other"],
    Schema: [{ Name: "mail" }],
    Tags: { team: "PLUS" },
  })();
});

test("an unknown member is ignored", () => {
  createPool({ PoolName: "name", Nonsense: 1 })();
});

test("an operation without input takes any body", () => {
  checkInput(model, "Ping", "anything");
});

test("a required member must be there", () => {
  violates(
    { PoolName: undefined },
    "Value null at 'poolName' failed to satisfy constraint: Member must not be null",
  );
});

test("a string fits its length and pattern, and each violation is named", () => {
  violates(
    { PoolName: "ab" },
    "Value 'ab' at 'poolName' failed to satisfy constraint: Member must have length greater than or equal to 3",
  );
  violates(
    { PoolName: "_abcdef" },
    "Value '_abcdef' at 'poolName' failed to satisfy constraint: Member must have length less than or equal to 5",
    "Value '_abcdef' at 'poolName' failed to satisfy constraint: Member must satisfy regular expression pattern: [^_\\p{Z}]+",
  );
});

test("a pattern matches the whole value", () => {
  violates(
    { PoolName: "ab_c" },
    "Value 'ab_c' at 'poolName' failed to satisfy constraint: Member must satisfy regular expression pattern: [^_\\p{Z}]+",
  );
});

test("a sensitive value is not repeated", () => {
  violates(
    { Secret: "short" },
    "Value at 'secret' failed to satisfy constraint: Member must have length greater than or equal to 6",
  );
});

test("a number stays in its range", () => {
  violates(
    { Days: 0 },
    "Value '0' at 'days' failed to satisfy constraint: Member must have value greater than or equal to 1",
  );
  violates(
    { Days: 366 },
    "Value '366' at 'days' failed to satisfy constraint: Member must have value less than or equal to 365",
  );
});

test("an enumeration only has its values", () => {
  violates(
    { Tier: "lite" },
    "Value 'lite' at 'tier' failed to satisfy constraint: Member must satisfy enum value set: [LITE, PLUS]",
  );
});

test("a list stays within its size", () => {
  violates(
    { CallbackURLs: ["one", "two", "three"] },
    "Value '[one, two, three]' at 'callbackURLs' failed to satisfy constraint: Member must have length less than or equal to 2",
  );
});

test("a wrong element makes the list wrong, and the error names every constraint of an element", () => {
  violates(
    { CallbackURLs: ["good", "_bad"] },
    "Value '[good, _bad]' at 'callbackURLs' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 5, Member must have length greater than or equal to 3, Member must satisfy regular expression pattern: [^_\\p{Z}]+]",
  );
});

test("a member of a structure in a list is found by its place", () => {
  violates(
    { Schema: [{ Name: "good" }, { Name: "x" }, {}] },
    "Value 'x' at 'schema.2.member.name' failed to satisfy constraint: Member must have length greater than or equal to 3",
    "Value null at 'schema.3.member.name' failed to satisfy constraint: Member must not be null",
  );
});

test("a wrong key or value makes the map wrong", () => {
  violates(
    { Tags: { x: "PLUS" } },
    "Value '{x=PLUS}' at 'tags' failed to satisfy constraint: Map keys must satisfy constraint: [Member must have length less than or equal to 5, Member must have length greater than or equal to 3, Member must satisfy regular expression pattern: [^_\\p{Z}]+]",
  );
  violates(
    { Tags: { team: "none" } },
    "Value '{team=none}' at 'tags' failed to satisfy constraint: Map value must satisfy constraint: [Member must satisfy enum value set: [LITE, PLUS]]",
  );
});

test("a value of the wrong type ends the check before any constraint", () => {
  for (const [input, message] of [
    [[], "Unexpected value type in payload"],
    [{ PoolName: 1 }, "NUMBER_VALUE can not be converted to a String"],
    [{ PoolName: true }, "TRUE_VALUE can not be converted to a String"],
    [{ PoolName: {} }, "Start of structure or list found where not expected."],
    [{ Days: "1" }, "STRING_VALUE can not be converted to an Integer"],
    [{ Active: "yes" }, "STRING_VALUE can not be converted to a Boolean"],
    [{ CallbackURLs: "one" }, "Expected list or null"],
    [{ Tags: [] }, "Expected map or null"],
    [{ Schema: [1] }, "Unexpected value type in payload"],
  ] as const) {
    refuses(createPool(input), message, "SerializationException");
  }
});
