import assert from "node:assert/strict";
import { test } from "node:test";
import { withTypes } from "./provider-schema";

/** A field of a message of protocol buffers: a message or text. */
function field(number: number, ...content: readonly (string | Buffer)[]): Buffer {
  const bytes = Buffer.concat(content.map((each) => Buffer.from(each)));
  const length =
    bytes.length < 128 ? [bytes.length] : [(bytes.length % 128) + 128, Math.floor(bytes.length / 128)];
  return Buffer.concat([Buffer.from([number * 8 + 2, ...length]), bytes]);
}

function sent(...fields: readonly Buffer[]): Buffer {
  const message = Buffer.concat(fields);
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}

const schemaOf = (type: string, schema = "schema") => [field(1, type), field(2, schema)];

test("a provider's schema loses its other types of resources, data sources and ephemeral resources, and nothing else", () => {
  const provider = field(1, "of the provider".repeat(20));
  const capabilities = field(6, "capabilities");
  const functions = field(7, ...schemaOf("arn_parse"));
  const kept = [2, 3, 8].map((number) =>
    field(number, ...schemaOf("aws_cognito_user_pool", "x".repeat(300))),
  );
  const left = [2, 3, 8].map((number) => field(number, ...schemaOf("aws_vpc")));
  assert.deepEqual(
    withTypes(sent(provider, ...left, ...kept, capabilities, functions), /^aws_cognito_/),
    sent(provider, ...kept, capabilities, functions),
  );
});

test("what is not a schema is an error", () => {
  assert.throws(
    () => withTypes(sent(Buffer.from([0x08, 0x01])), /./),
    /^Error: a field of a schema has the wire type 0$/,
  );
});
