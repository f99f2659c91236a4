import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { cacheFolder } from "../../../commands/setup/cache";
import type { Provider } from "../../../commands/setup/provider-mirror";
import { PROVIDER_VERSIONS } from "../../../stacks/versions";
import { ProviderProcess } from "./provider-process";

/**
 * Of a provider with 1500 resource types, those that the tests deploy: Terraform takes half of the time of a plan to read the
 * others. A type that is missing here it does not know, and says so.
 */
const TYPES: Partial<Record<Provider["name"], RegExp>> = { aws: /^aws_cognito_/ };

const read = new Map<Provider["name"], Promise<Buffer>>();

/** A provider's own schema as it is sent, of the types that the tests deploy. */
export function readProviderSchema(
  provider: Provider,
  mirror: string,
  variables: NodeJS.ProcessEnv,
): Promise<Buffer> {
  const known = read.get(provider.name);
  if (known !== undefined) return known;
  const reading = readKept(provider, mirror, variables);
  read.set(provider.name, reading);
  return reading;
}

async function readKept(provider: Provider, mirror: string, variables: NodeJS.ProcessEnv): Promise<Buffer> {
  const { name } = provider;
  const types = TYPES[name];
  const kept = cacheFolder("schema", mirror, name, PROVIDER_VERSIONS[name], String(types));
  if (existsSync(kept)) return readFileSync(kept);
  const process = await ProviderProcess.start(provider, mirror, variables);
  try {
    const whole = await process.call("GetSchema");
    const schema = types ? withTypes(whole, types) : whole;
    mkdirSync(dirname(kept), { recursive: true });
    const unfinished = `${kept}.${globalThis.process.pid}.tmp`;
    writeFileSync(unfinished, schema);
    renameSync(unfinished, kept);
    return schema;
  } finally {
    process.end();
  }
}

/** How a message begins on its way: a byte that says that it is not compressed, and its length. */
const HEAD = 5;

/** The fields of the schema by type of resource, data source and ephemeral resource. */
const BY_TYPE: readonly number[] = [2, 3, 8];

/** Leaves out what a schema has of other types. @see https://protobuf.dev/programming-guides/encoding/ */
export function withTypes(sent: Buffer, types: RegExp): Buffer {
  const kept: Buffer[] = [];
  for (const { field, start, from, to } of fieldsIn(sent, HEAD)) {
    if (BY_TYPE.includes(field)) {
      const [type] = fieldsIn(sent.subarray(0, to), from);
      if (type === undefined || !types.test(sent.toString("utf8", type.from, type.to))) continue;
    }
    kept.push(sent.subarray(start, to));
  }
  const head = Buffer.alloc(HEAD);
  head.writeUInt32BE(Buffer.concat(kept).length, 1);
  return Buffer.concat([head, ...kept]);
}

interface Field {
  readonly field: number;
  /** Where it begins, with its number and length. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** The fields of a message whose fields are all messages or text. */
function* fieldsIn(message: Buffer, begin: number): Generator<Field> {
  for (let at = begin; at < message.length; ) {
    const start = at;
    const number = (): number => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = message[at++] ?? 0;
        value += (byte & 0x7f) * 2 ** shift;
        if (byte < 0x80) return value;
      }
    };
    const tag = number();
    if (tag % 8 !== 2) throw new Error(`a field of a schema has the wire type ${tag % 8}`);
    const length = number();
    yield { field: Math.floor(tag / 8), start, from: at, to: at + length };
    at += length;
  }
}
